package io.rexorm.cli.config;

import io.rexorm.migration.OutOfOrder;
import io.rexorm.migration.TransactionMode;
import io.rexorm.migration.format.MigrationFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How migrations are found and run. Immutable.
 *
 * @param directories where the files are, absolute, at least one
 * @param format whose format they are in, or null where that is to be found out
 * @param placeholders the values of placeholders in them
 * @param classPath jars and folders for migrations in Java, absolute
 * @param table the name of the history table
 * @param schema the history table's schema, or null for the connection's own
 * @param outOfOrder what to do about a pending migration older than an applied one
 * @param transaction how much goes into one transaction
 * @param lockTimeout how long a statement may wait for another's lock; zero for ever
 * @param statementTimeout how long a statement may run; zero for ever
 * @param lockWait how long to wait for another process that migrates; zero for not at all
 * @param lockAttempts how often something is tried that waits in vain for another's lock, from 1
 * @param safetyCopies how many copies of a database that is a file are kept, each made before a run changes it
 * @param dump the file that the schema is dumped to when a run has changed it, absolute, or null for no such dump
 */
public record MigrationSettings(
        List<Path> directories,
        @Nullable MigrationFormat format,
        Map<String, String> placeholders,
        List<Path> classPath,
        String table,
        @Nullable String schema,
        OutOfOrder outOfOrder,
        TransactionMode transaction,
        Duration lockTimeout,
        Duration statementTimeout,
        Duration lockWait,
        int lockAttempts,
        int safetyCopies,
        @Nullable Path dump) {

    public MigrationSettings {
        directories = List.copyOf(directories);
        placeholders = Map.copyOf(placeholders);
        classPath = List.copyOf(classPath);
    }
}
