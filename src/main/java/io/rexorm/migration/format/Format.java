package io.rexorm.migration.format;

import java.util.List;

/** A way to keep migrations in a folder. */
interface Format {

    /** Takes from a file what it holds of migrations; says so where it looks as if it held some, and does not. */
    void read(FolderFile file, Findings findings);

    /** The files in the order in which they are read, which is that of their names unless the format has another. */
    default List<FolderFile> order(List<FolderFile> files, Findings findings) {
        return files;
    }

    /** Whether folders below the folder of migrations belong to it. */
    boolean looksIntoFolders();
}
