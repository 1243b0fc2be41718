package io.rexorm.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A folder that looks like a JDK. Its java prints the arguments it was started with, a line each; told to dump an archive
 * it writes a file instead, and notes that it did.
 */
record StandInJdk(Path home) {

    static StandInJdk create(Path home) throws IOException {
        StandInJdk jdk = new StandInJdk(home);
        Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(jdk.modules());
        jdk.writeJava("echo archive >\"$archive\"");
        return jdk;
    }

    Path java() {
        return home.resolve("bin/java");
    }

    Path modules() {
        return home.resolve("lib/modules");
    }

    /** From now on no archive can be made. */
    void breakDump() throws IOException {
        writeJava("exit 1");
    }

    /** How often an archive was made, or tried to be. */
    int dumps() throws IOException {
        Path file = home.resolve("dumps");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private void writeJava(String dump) throws IOException {
        Files.write(
                java(),
                List.of(
                        "#!/bin/sh",
                        "for word; do",
                        "    case $word in",
                        "        -XX:SharedArchiveFile=*) archive=${word#*=} ;;",
                        "        -Xshare:dump) dump=yes ;;",
                        "        io.rexorm.cli.ClassList) exit 0 ;;",
                        "    esac",
                        "done",
                        "if [ \"${dump:-}\" = yes ]; then",
                        "    echo dump >>'" + home.resolve("dumps") + "'",
                        "    " + dump,
                        "else",
                        "    for word; do echo \"[$word]\"; done",
                        "fi"));
        Files.setPosixFilePermissions(java(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
