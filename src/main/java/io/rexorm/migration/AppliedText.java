package io.rexorm.migration;

import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares edited files with the text that was applied, which the history keeps. */
final class AppliedText implements MigrationStatuses.Edits {
    private final MigrationScripts scripts;
    private final MigrationHistory history;

    AppliedText(MigrationScripts scripts, MigrationHistory history) {
        this.scripts = scripts;
        this.history = history;
    }

    @Override
    public String checksum(MigrationFile migration) {
        return scripts.checksum(migration);
    }

    @Override
    public MigrationStatus.Change of(MigrationFile migration, AppliedMigration row) {
        if (isMarkedRepeatable(migration)) {
            return MigrationStatus.Change.REPEATABLE;
        } else if (!sameTokens(migration, row)) {
            return MigrationStatus.Change.STATEMENTS;
        } else if (migration.isCode()) {
            return MigrationStatus.Change.COMMENTS_OR_LAYOUT;
        }
        StoredText before = history.stored(row.version());
        StoredText now = text(migration);
        if (before.up() == null || now.up() == null || before.equals(now)) {
            return MigrationStatus.Change.COMMENTS_OR_LAYOUT;
        }
        boolean sameComments = sameComments(before.up(), now.up()) && sameComments(before.down(), now.down());
        return sameComments ? MigrationStatus.Change.LAYOUT : MigrationStatus.Change.COMMENTS;
    }

    @Override
    public List<Version> replaces(MigrationFile migration) {
        try {
            return scripts.replaces(migration);
        } catch (ScriptException e) {
            return List.of();
        }
    }

    @Override
    public List<Version> replaced(AppliedMigration row) {
        String up = history.stored(row.version()).up();
        return up == null ? List.of() : scripts.replaces(ScriptSource.ofText("what was applied", up));
    }

    /** What has changed in the statements, as lines that begin with a sign; empty where the history has not kept them. */
    List<String> difference(MigrationFile migration, AppliedMigration row) {
        if (migration.isCode()) {
            return List.of();
        }
        StoredText before = history.stored(row.version());
        try {
            StoredText now = text(migration);
            boolean kept = before.up() != null && now.up() != null;
            return kept ? new LineDifference(whole(before), whole(now)).lines() : List.of();
        } catch (ScriptException e) {
            return List.of();
        }
    }

    private boolean isMarkedRepeatable(MigrationFile migration) {
        try {
            return scripts.isMarkedRepeatable(migration);
        } catch (ScriptException e) {
            return false;
        }
    }

    /** A file that cannot be read any more is not the one that was applied. */
    private boolean sameTokens(MigrationFile migration, AppliedMigration row) {
        try {
            return row.tokenChecksum().equals(scripts.tokens(migration));
        } catch (ScriptException e) {
            return false;
        }
    }

    private StoredText text(MigrationFile migration) {
        MigrationScript script = scripts.readUnchecked(migration);
        return new StoredText(
                SectionText.of(script.up()), script.down() == null ? null : SectionText.of(script.down()));
    }

    private boolean sameComments(@Nullable String before, @Nullable String now) {
        if (before == null || now == null) {
            return before == null && now == null;
        }
        return scripts.comments(ScriptSource.ofText("what was applied", before))
                .equals(scripts.comments(ScriptSource.ofText("the file", now)));
    }

    private static String whole(StoredText text) {
        return text.down() == null ? text.up() + "" : text.up() + "-- migrate:down\n" + text.down();
    }
}
