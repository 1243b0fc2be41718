package io.rexorm.migration.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells by the first lines of a file whose markers are in it. */
final class FirstLines {
    private static final int ENOUGH = 4_096;
    private static final String REPEATABLE = "migrate:repeatable";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FirstLines() {}

    /** Whether files that are called by a number and a name can be of this format. */
    static boolean knows(MigrationFormat format) {
        return switch (format) {
            case REXORM, GOOSE, SQLX, MYBATIS, LIQUIBASE -> true;
            default -> false;
        };
    }

    /** The format whose markers come first, or null where there are none. */
    static @Nullable MigrationFormat format(FolderFile file) {
        String text = read(file);
        if (text.startsWith("-- no-transaction")) {
            return MigrationFormat.SQLX;
        }
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end);
            MigrationFormat format = marker(line);
            if (format != null) {
                return format;
            }
            start = end < 0 ? text.length() : end + 1;
        }
        return null;
    }

    /** Whether the first of our own markers says that the file is repeatable. */
    static boolean isRepeatable(FolderFile file) {
        for (String line : read(file).split("\n", -1)) {
            String comment = line.strip();
            String words =
                    comment.startsWith("--") ? comment.substring(2).strip().toLowerCase(Locale.ROOT) : "";
            if (words.startsWith("migrate:")) {
                return words.equals(REPEATABLE) || words.startsWith(REPEATABLE + " ");
            }
        }
        return false;
    }

    /** Whether code that is called as Flyway's is Flyway's: in Java it may be ours, and names whose it is. */
    static boolean isFlywayCode(FolderFile file) {
        if (!file.isJava() && !file.name().endsWith(".class")) {
            return true;
        }
        String text = read(file);
        return text.contains("org.flywaydb") || text.contains("org/flywaydb");
    }

    private static @Nullable MigrationFormat marker(String line) {
        String comment = line.strip();
        if (!comment.startsWith("--") && !comment.startsWith("//")) {
            return null;
        }
        String words = comment.substring(2).strip().toLowerCase(Locale.ROOT);
        if (words.startsWith("migrate:")) {
            return MigrationFormat.REXORM;
        }
        if (words.startsWith("+goose")) {
            return MigrationFormat.GOOSE;
        }
        if (words.startsWith("liquibase ") && words.contains("formatted")) {
            return MigrationFormat.LIQUIBASE;
        }
        if (words.startsWith("//") && words.substring(2).strip().startsWith("@undo")) {
            return MigrationFormat.MYBATIS;
        }
        boolean sqlx = words.startsWith("add ") && words.endsWith("migration script here");
        return sqlx ? MigrationFormat.SQLX : null;
    }

    private static String read(FolderFile file) {
        try (InputStream in = file.source().open()) {
            String text = new String(in.readNBytes(ENOUGH), StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        } catch (IOException e) {
            // Whoever reads the file to run it will say why it cannot be read.
            return "";
        }
    }
}
