package io.rexorm.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs generated migrations on a real database: SQLite in memory, or the PostgreSQL that {@code REXORM_TEST_PG_URL} names
 * as a JDBC URL (a system property or in the environment), in a schema of its own.
 */
final class MigrationRun implements AutoCloseable {
    private final Connection connection;
    private final String dialect;

    private MigrationRun(Connection connection, String dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    static MigrationRun onSqlite() throws SQLException {
        MigrationRun run = new MigrationRun(DriverManager.getConnection("jdbc:sqlite::memory:"), "sqlite");
        run.execute("PRAGMA foreign_keys = ON");
        return run;
    }

    static MigrationRun onPostgres() throws SQLException {
        String url = System.getProperty("REXORM_TEST_PG_URL", System.getenv("REXORM_TEST_PG_URL"));
        Assumptions.assumeTrue(url != null, "REXORM_TEST_PG_URL names no PostgreSQL");
        MigrationRun run = new MigrationRun(DriverManager.getConnection(url), "postgres");
        run.execute("DROP SCHEMA IF EXISTS rex_scaffold CASCADE");
        run.execute("CREATE SCHEMA rex_scaffold");
        run.execute("SET search_path TO rex_scaffold");
        return run;
    }

    /** Up, down, up: where there is a down, it leaves the schema as it was before, and the second up is as the first. */
    void upDownUp(String before, List<GeneratedFile> files) throws SQLException {
        List<String> migrations = files.stream()
                .filter(file -> file.path().endsWith(".sql"))
                .map(GeneratedFile::text)
                .toList();
        statements(section(before, "up"));
        String at0 = catalog();
        for (String migration : migrations) {
            statements(section(migration, "up"));
        }
        String at1 = catalog();
        if (migrations.stream().anyMatch(migration -> section(migration, "down") == null)) {
            return;
        }
        for (int i = migrations.size() - 1; i >= 0; i--) {
            statements(section(migrations.get(i), "down"));
        }
        assertThat(catalog()).isEqualTo(at0);
        for (String migration : migrations) {
            statements(section(migration, "up"));
        }
        assertThat(catalog()).isEqualTo(at1);
    }

    private @Nullable String section(String migration, String direction) {
        String found = null;
        for (String section : migration.split("(?m)^-- migrate:")) {
            String head = section.lines().findFirst().orElse("");
            if (head.equals(direction) || head.equals(direction + " dialect:" + dialect)) {
                found = section.substring(head.length());
            }
        }
        return found;
    }

    private void statements(@Nullable String script) throws SQLException {
        for (String statement : script == null ? new String[0] : script.split(";\n")) {
            if (!statement.isBlank()) {
                execute(statement);
            }
        }
    }

    /** Tables, columns, constraints and indexes as the database lists them. */
    private String catalog() throws SQLException {
        String sql = dialect.equals("sqlite")
                ? "SELECT m.name, c.name, c.type, c.\"notnull\" FROM sqlite_schema m LEFT JOIN pragma_table_info(m.name) c"
                        + " WHERE m.name NOT LIKE 'sqlite_%' ORDER BY 1, 2"
                : "SELECT table_name || column_name, data_type, is_nullable, coalesce(column_default, '')"
                        + " FROM information_schema.columns WHERE table_schema = 'rex_scaffold'"
                        + " UNION SELECT indexdef, '', '', '' FROM pg_indexes WHERE schemaname = 'rex_scaffold' ORDER BY 1, 2";
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1) + "|" + result.getString(2) + "|" + result.getString(3) + "|"
                        + result.getString(4));
            }
        }
        return String.join("\n", rows);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
