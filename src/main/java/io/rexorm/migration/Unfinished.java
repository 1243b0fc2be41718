package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.script.Direction;
import io.rexorm.script.Statement;

/** What to say about a migration that stopped half-way outside a transaction. */
final class Unfinished {
    private Unfinished() {}

    /** Nobody can go on with it but a person. */
    static MigrationException refusal(MigrationStatus status) {
        return new MigrationException(ErrorCode.MIGRATION_UNFINISHED, message(status), hint(status));
    }

    /** Whether {@code migrate} goes on with it, as far as its row tells. */
    static boolean goesUp(MigrationStatus status) {
        Journal journal = status.journal();
        return journal != null && journal.direction() == Direction.UP && status.onDisk() != null;
    }

    /** Whether {@code rollback} goes on with it, as far as its row tells. */
    static boolean goesDown(MigrationStatus status) {
        Journal journal = status.journal();
        return journal != null && journal.direction() == Direction.DOWN;
    }

    static String message(MigrationStatus status) {
        Journal journal = status.journal();
        String place = journal == null ? "" : ", " + place(journal);
        if (status.state() == MigrationState.RUNNING) {
            return status.title() + " was begun and never ended: its process was stopped" + place;
        }
        String error = status.applied() == null ? null : status.applied().error();
        return status.title() + " failed half-way" + place + ": " + error;
    }

    private static String place(Journal journal) {
        String way = journal.direction() == Direction.DOWN ? "on its way down " : "";
        return way + "after " + journal.done() + " of " + journal.total() + " statements";
    }

    /** What leads on from here, as far as its row tells. */
    private static String hint(MigrationStatus status) {
        return hint(status, status.state() == MigrationState.FAILED && isCutOff(status));
    }

    /**
     * What leads on from here.
     *
     * @param undecided whether the database does not tell what became of the statement that it stopped in
     */
    static String hint(MigrationStatus status, boolean undecided) {
        if (undecided) {
            return decide(status.version());
        }
        if (goesDown(status)) {
            return "finish rolling it back: rexorm rollback --only " + status.version();
        }
        if (goesUp(status)) {
            return "finish it: rexorm migrate; or undo it by hand and type: rexorm resolve " + status.version()
                    + " --reverted --reason \"…\"";
        }
        if (status.onDisk() == null) {
            return "bring its file back and type: rexorm migrate; or " + byHand(status.version());
        }
        return decide(status.version());
    }

    /** Whether it stopped in a statement of which the row does not tell whether it is done. */
    static boolean isCutOff(MigrationStatus status) {
        Journal journal = status.journal();
        return journal != null && journal.begun();
    }

    /** What a person does who has to look. */
    static String decide(Version version) {
        return "look at what it has done; " + byHand(version);
    }

    /** What a person can do who goes on without the file. */
    static String byHand(Version version) {
        String resolve = "rexorm resolve " + version;
        return "finish it by hand and type: " + resolve + " --applied --reason \"…\", or undo it by hand and type: "
                + resolve + " --reverted --reason \"…\"";
    }

    /**
     * The one case that only a person can decide: a statement that was cut off and has left no trace that tells.
     *
     * @param subject what the sentence calls the migration
     */
    static MigrationException undecided(String subject, Version version, Journal journal, Statement begun) {
        String number = "statement " + (journal.done() + 1) + " of " + journal.total();
        return new MigrationException(
                ErrorCode.MIGRATION_UNFINISHED,
                subject + " was stopped while " + number
                        + " ran outside a transaction, and the database does not tell whether it is done: "
                        + firstLine(begun.text()),
                decide(version));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " …";
    }
}
