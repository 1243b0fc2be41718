package io.rexorm.migration;

import java.util.List;

/** Where migrations come from. */
@FunctionalInterface
public interface MigrationSource {

    /**
     * All migrations, in the order of their versions, repeatables last.
     *
     * @throws MigrationException when there is no such place, a file's name has no version, or two have the same
     */
    List<MigrationFile> migrations();

    /** The same, but with those too that have the version of another, which {@link #migrations} refuses. */
    default List<MigrationFile> all() {
        return migrations();
    }
}
