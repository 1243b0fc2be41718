package io.rexorm.migration.format;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose format a folder is in: by the names of the files, and by the first lines of the first and the last of
 * those whose names could be anybody's.
 */
final class Detection {
    private final List<FolderFile> files;
    private final List<Result> readings = new ArrayList<>();
    private @Nullable FolderFile firstPlain;
    private @Nullable FolderFile lastPlain;
    private @Nullable FolderFile firstHalf;
    private @Nullable FolderFile firstJava;
    private @Nullable FolderFile firstOther;
    private @Nullable FolderFile firstFlyway;
    private @Nullable FolderFile firstCode;
    private boolean allNumbered = true;

    Detection(List<FolderFile> files) {
        this.files = files;
    }

    /**
     * A format, and why it is that.
     *
     * @param why in a few words
     */
    record Result(MigrationFormat format, String why) {}

    Result detect() {
        for (FolderFile file : files) {
            if (file.isSql()) {
                look(file);
            } else if (firstJava == null
                    && file.isJava()
                    && FileName.isDigit(file.name().charAt(0))) {
                firstJava = file;
            } else if (firstCode == null && FlywayFormat.code(file.name()) != null) {
                firstCode = file;
            }
        }
        lookInside(firstPlain);
        if (lastPlain != null && firstPlain != null && !lastPlain.path().equals(firstPlain.path())) {
            lookInside(lastPlain);
        }
        lookInside(firstOther);
        if (firstFlyway != null && FirstLines.format(firstFlyway) != MigrationFormat.REXORM) {
            add(MigrationFormat.FLYWAY, firstFlyway, "has its name");
        }
        if (firstCode != null && FirstLines.isFlywayCode(firstCode)) {
            add(MigrationFormat.FLYWAY, firstCode, "is one of its migrations in code");
        }
        addPairs();
        if (readings.isEmpty()) {
            addChangelogs();
        }
        if (readings.isEmpty()) {
            return new Result(MigrationFormat.REXORM, "no other tool's names or markers are there");
        }
        if (readings.size() == 1
                && firstPlain != null
                && !FirstLines.knows(readings.get(0).format())) {
            add(MigrationFormat.REXORM, firstPlain, "has its name");
        }
        if (readings.size() > 1) {
            throw ambiguous(readings.get(0), readings.get(1));
        }
        return readings.get(0);
    }

    private void look(FolderFile file) {
        String stem = file.stem();
        FoundScript.Role half = FileName.half(stem);
        String name = half == null ? stem : FileName.both(stem);
        boolean numbered = FileName.numbered(name, FoundScript.Role.WHOLE) != null;
        allNumbered &= numbered && file.depth() == 0;
        if (stem.equals("up") || stem.equals("down")) {
            add(MigrationFormat.DIESEL, file, "is in a folder of its own");
        } else if (half != null) {
            firstHalf = firstHalf == null && numbered ? file : firstHalf;
        } else if (isFlyway(stem)) {
            firstFlyway = firstFlyway == null ? file : firstFlyway;
        } else if (!stem.isEmpty() && FileName.isDigit(stem.charAt(0))) {
            firstPlain = firstPlain == null ? file : firstPlain;
            lastPlain = file;
        } else if (!stem.startsWith("R__")) {
            firstOther = firstOther == null ? file : firstOther;
        }
    }

    private static boolean isFlyway(String stem) {
        FileName name = stem.contains("__") && !stem.startsWith("R__") ? FlywayFormat.parse(stem) : null;
        return name != null;
    }

    private void lookInside(@Nullable FolderFile file) {
        MigrationFormat format = file == null ? null : FirstLines.format(file);
        if (format != null && file != null) {
            add(format, file, "has its markers");
        }
    }

    /**
     * Pairs are ours too, beside files that are, of SQL or of Java. Alone they are golang-migrate's or sqlx's, and beside files
     * that have numbers and no markers sqlx's.
     */
    private void addPairs() {
        if (firstHalf == null) {
            return;
        }
        if (readings.isEmpty() && firstPlain != null && firstJava == null && allNumbered) {
            add(MigrationFormat.SQLX, firstHalf, "is one of a pair, and " + firstPlain.shown() + " is a whole one");
        }
        boolean ours = readings.isEmpty()
                ? firstPlain != null || firstJava != null
                : readings.get(0).format() == MigrationFormat.REXORM;
        boolean sqlx = !readings.isEmpty() && readings.get(0).format() == MigrationFormat.SQLX;
        if (!ours && !sqlx) {
            boolean marked = FirstLines.format(firstHalf) == MigrationFormat.SQLX;
            add(marked ? MigrationFormat.SQLX : MigrationFormat.GOLANG_MIGRATE, firstHalf, "is one of a pair");
        }
    }

    /** A changelog that is not in SQL is known by what is in it, and refused where it is read. */
    private void addChangelogs() {
        for (FolderFile file : files) {
            if (ChangelogText.of(file) != null) {
                add(MigrationFormat.LIQUIBASE, file, "is a changelog");
            }
        }
    }

    private void add(MigrationFormat format, FolderFile file, String why) {
        for (Result reading : readings) {
            if (reading.format() == format) {
                return;
            }
        }
        readings.add(new Result(format, file.shown() + " " + why));
    }

    private static RexException ambiguous(Result one, Result other) {
        return new RexException(
                ErrorCode.CONFIGURATION_INVALID,
                "the migrations can be read in two ways: as " + one.format.tool() + "'s, for " + one.why + ", and as "
                        + other.format.tool() + "'s, for " + other.why,
                "say which in rexorm.yaml, 'migrations: {format: " + one.format.text() + "}' or '{format: "
                        + other.format.text() + "}', or move the others into a folder of their own");
    }
}
