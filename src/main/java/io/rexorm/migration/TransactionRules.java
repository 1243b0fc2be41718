package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.Dialect;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees before anything runs that a section's statements go with its transaction: none that the database refuses there,
 * and none that would begin or end the transaction itself.
 */
final class TransactionRules {
    private static final Set<String> OF_A_TRANSACTION = Set.of("LOCAL", "TRANSACTION", "CONSTRAINTS");

    private final Dialect dialect;
    private final TransactionMode mode;
    /** What to do with a statement that cannot run in a transaction, where it is not the format that says it. */
    private final @Nullable String hint;

    TransactionRules(Dialect dialect, TransactionMode mode) {
        this(dialect, mode, null);
    }

    private TransactionRules(Dialect dialect, TransactionMode mode, @Nullable String hint) {
        this.dialect = dialect;
        this.mode = mode;
        this.hint = hint;
    }

    /** The same rules for migrations in Java. */
    TransactionRules ofCode() {
        return new TransactionRules(
                dialect, mode, "put it into a migration of its own whose method transactional() gives false");
    }

    /** The same sections, without a BEGIN and COMMIT that do no more than wrap the whole of one. */
    List<Section> check(List<Section> sections) {
        return check(sections, MigrationFormat.REXORM);
    }

    /** The same for sections of another format; where that says nothing of transactions, the statements decide. */
    List<Section> check(List<Section> sections, MigrationFormat format) {
        return check(sections, format, format.decidesByStatements());
    }

    /**
     * The same for what undoes a migration. Another tool's may never have run, and what it lacks is no reason not to run the
     * migration: its statements decide.
     */
    List<Section> checkDown(List<Section> sections, MigrationFormat format) {
        return check(sections, format, format != MigrationFormat.REXORM);
    }

    private List<Section> check(List<Section> sections, MigrationFormat format, boolean decided) {
        List<Section> checked = new ArrayList<>();
        for (Section written : sections) {
            refuse(written);
            Section section =
                    written.transactional() && mode != TransactionMode.NONE ? check(written, format, decided) : written;
            checked.add(section);
            if (!section.transactional() && mode == TransactionMode.ALL) {
                throw new MigrationException(
                        ErrorCode.MIGRATION_INVALID,
                        section.position() + ": "
                                + (written.transactional()
                                        ? "a migration that cannot run in a transaction"
                                        : "a section with transaction:false")
                                + " cannot be part of one transaction",
                        "run without --transaction all");
            }
        }
        return checked;
    }

    private void refuse(Section section) {
        for (Statement statement : section.statements()) {
            String reason = dialect.migrations().statements().whyRefused(statement);
            if (reason != null) {
                throw new MigrationException(
                        ErrorCode.MIGRATION_INVALID,
                        statement.position() + ": " + summary(statement) + " " + reason,
                        "remove it");
            }
        }
    }

    private Section check(Section section, MigrationFormat format, boolean decided) {
        List<Statement> statements = unwrapped(section.statements());
        for (Statement statement : statements) {
            boolean control = TransactionWords.isControl(statement);
            String reason = control ? null : whyNot(statement, statements, format);
            if (decided && (control || reason != null)) {
                return section.outsideTransaction();
            }
            if (control) {
                throw new MigrationException(
                        ErrorCode.MIGRATION_INVALID,
                        statement.position() + ": " + statement.words().get(0)
                                + " would end the transaction that the migration runs in",
                        format == MigrationFormat.REXORM && hint == null
                                ? "remove it, or write '-- migrate:up transaction:false' above the statements"
                                : "remove it, or " + hint(section, format));
            }
            if (reason != null) {
                throw new MigrationException(
                        ErrorCode.MIGRATION_INVALID,
                        statement.position() + ": " + summary(statement) + " " + reason,
                        hint(section, format));
            }
        }
        return section.withStatements(statements);
    }

    private @Nullable String whyNot(Statement statement, List<Statement> section, MigrationFormat format) {
        String reason = dialect.migrations().whyNotInTransaction(statement, section);
        // A tool that opens a transaction around such a statement never noticed that it does nothing.
        boolean asWithTheTool = format != MigrationFormat.REXORM && !format.decidesByStatements();
        boolean ignored = asWithTheTool && dialect.migrations().statements().isIgnoredInTransaction(statement);
        return ignored ? null : reason;
    }

    private String hint(Section section, MigrationFormat format) {
        String direction = section.direction().name().toLowerCase(Locale.ROOT);
        return hint == null ? format.transactionHint().replace("migrate:up", "migrate:" + direction) : hint;
    }

    /**
     * Without a BEGIN and a COMMIT that wrap everything but settings before and after, and without a COMMIT alone at the
     * end: the section is committed there anyway.
     */
    private static List<Statement> unwrapped(List<Statement> statements) {
        int first = 0;
        int last = statements.size() - 1;
        while (first < last && isSetting(statements.get(first))) {
            first++;
        }
        while (last > first && isSetting(statements.get(last))) {
            last--;
        }
        if (first >= last || !TransactionWords.commits(statements.get(last))) {
            return statements;
        }
        List<Statement> inner = new ArrayList<>(statements);
        inner.remove(last);
        if (TransactionWords.begins(statements.get(first))) {
            inner.remove(first);
        }
        return inner;
    }

    /** What holds for the session, before a transaction as in it. */
    private static boolean isSetting(Statement statement) {
        List<String> words = statement.words();
        return words.get(0).equals("PRAGMA")
                || (words.get(0).equals("SET") && words.size() > 1 && !OF_A_TRANSACTION.contains(words.get(1)));
    }

    /** The words that say what the statement is, without names and details. */
    private static String summary(Statement statement) {
        StringBuilder words = new StringBuilder();
        for (String word : statement.words()) {
            boolean keyword = !word.isEmpty() && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
            if (!keyword || words.length() > 30) {
                break;
            }
            words.append(words.length() == 0 ? "" : " ").append(word);
        }
        return words.toString();
    }
}
