package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.SessionListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the migrations that came late and may still be given a version after the newest. Their files are the caller's to move:
 * nothing is changed here, neither on disk nor in the database.
 */
public final class Renumber {
    private final MigrationProject project;
    private final SessionListener sessionListener;

    public Renumber(MigrationProject project, SessionListener sessionListener) {
        this.project = project;
        this.sessionListener = sessionListener;
    }

    /**
     * Migrations that need a new version.
     *
     * @param migrations the migrations, in their order
     * @param newest the newest version on disk or in the history, or null where there is none
     */
    public record Late(
            List<MigrationFile> migrations, @Nullable Version newest) {

        public Late {
            migrations = List.copyOf(migrations);
        }
    }

    /**
     * Looks for them.
     *
     * @param versions those to take; none for all that are out of order
     * @throws MigrationException when a version is not known, has no place in the order, or is applied: the history would
     *     take it for a missing one, and run it again
     */
    public Late run(List<Version> versions) {
        MigrationStatuses statuses = new Status(project, sessionListener).run();
        for (Version version : versions) {
            refuse(version, statuses.find(version));
        }
        List<MigrationFile> migrations = new ArrayList<>();
        Version newest = null;
        for (MigrationStatus status : statuses.all()) {
            boolean wanted = versions.isEmpty()
                    ? status.state() == MigrationState.OUT_OF_ORDER
                    : versions.contains(status.version());
            if (wanted && status.onDisk() != null) {
                refuseCode(status.onDisk());
                migrations.add(status.onDisk());
            }
            boolean counts = isNumbered(status.version());
            if (counts && (newest == null || status.version().compareTo(newest) > 0)) {
                newest = status.version();
            }
        }
        return new Late(migrations, newest);
    }

    private static boolean isNumbered(Version version) {
        return !version.isRepeatable() && !version.isChangeset();
    }

    /** A class is compiled, and named, by its author; so is other code, for all that is known of it. */
    private static void refuseCode(MigrationFile migration) {
        if (migration.isCode() || migration.kind() == MigrationKind.FOREIGN) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID,
                    migration.file() + " is "
                            + (migration.isCode()
                                    ? "a class"
                                    : "code for " + migration.format().tool())
                            + ", which cannot be renamed by moving its file",
                    "give class and file a version after the newest by hand");
        }
    }

    private static void refuse(Version version, @Nullable MigrationStatus status) {
        if (status == null || status.onDisk() == null) {
            throw new MigrationException(
                    ErrorCode.UNKNOWN_VERSION, "there is no file with version " + version, "see: rexorm status");
        }
        if (!isNumbered(version)) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID, status.onDisk().file() + " has no number that could be changed", null);
        }
        if (!status.state().isPending()) {
            throw new MigrationException(
                    ErrorCode.ALREADY_APPLIED,
                    status.onDisk().file() + " is " + status.state().text().replace('-', ' ')
                            + " in this database: with another version it would be missing here, and run again",
                    "write what is new into a migration of its own: rexorm generate:migration NAME");
        }
    }
}
