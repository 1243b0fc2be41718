package io.rexorm.migration.format;

/** A way to keep migrations in a folder. */
interface Format {

    /** Takes from a file what it holds of migrations; says so where it looks as if it held some, and does not. */
    void read(FolderFile file, Findings findings);

    /** Whether folders below the folder of migrations belong to it. */
    boolean looksIntoFolders();
}
