package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.SessionListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the migrations that came late, or have the version of another, and may still be given a version after the newest. Their
 * files are the caller's to move: nothing is changed here, neither on disk nor in the database.
 *
 * <p>Of those with one version the one that is applied keeps it. Where none is, the first by name does, whoever merged what.
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
     * @param versions those to take; none for all that are out of order or have the version of another
     * @throws MigrationException when a version is not known, has no place in the order, or is applied: the history would
     *     take it for a missing one, and run it again
     */
    public Late run(List<Version> versions) {
        List<MigrationFile> all = project.source().all();
        List<MigrationFile> first = new ArrayList<>();
        Map<Version, List<MigrationFile>> doubled = new HashMap<>();
        for (MigrationFile migration : all) {
            MigrationFile before = first.isEmpty() ? null : first.get(first.size() - 1);
            boolean again = before != null
                    && before.version().equals(migration.version())
                    && before.kind() != MigrationKind.BASELINE;
            if (again) {
                doubled.computeIfAbsent(migration.version(), version -> new ArrayList<>(List.of(before)))
                        .add(migration);
            } else {
                first.add(migration);
            }
        }
        MigrationStatuses statuses = new Status(project.with(() -> first), sessionListener).run();
        for (Version version : versions) {
            if (!doubled.containsKey(version)) {
                refuse(version, statuses.find(version));
            }
        }
        List<MigrationFile> migrations = new ArrayList<>();
        Version newest = null;
        for (MigrationStatus status : statuses.all()) {
            List<MigrationFile> rivals = doubled.get(status.version());
            boolean wanted = versions.isEmpty() || versions.contains(status.version());
            if (wanted && rivals != null) {
                MigrationFile keeper = DoubledVersion.keeper(rivals, status.applied());
                rivals.remove(keeper);
                if (status.state() == MigrationState.OUT_OF_ORDER) {
                    migrations.add(keeper);
                }
                migrations.addAll(rivals);
            } else if (wanted
                    && status.onDisk() != null
                    && (!versions.isEmpty() || status.state() == MigrationState.OUT_OF_ORDER)) {
                migrations.add(status.onDisk());
            }
            boolean counts = isNumbered(status.version());
            if (counts && (newest == null || status.version().compareTo(newest) > 0)) {
                newest = status.version();
            }
        }
        for (MigrationFile migration : migrations) {
            refuseWithoutNumber(migration);
            refuseCode(migration);
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
        refuseWithoutNumber(status.onDisk());
        if (!status.state().isPending()) {
            throw new MigrationException(
                    ErrorCode.ALREADY_APPLIED,
                    status.onDisk().file() + " is " + status.state().text().replace('-', ' ')
                            + " in this database: with another version it would be missing here, and run again",
                    "write what is new into a migration of its own: rexorm generate:migration NAME");
        }
    }

    private static void refuseWithoutNumber(MigrationFile migration) {
        if (!isNumbered(migration.version())) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID, migration.file() + " has no number that could be changed", null);
        }
    }
}
