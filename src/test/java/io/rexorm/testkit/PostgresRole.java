package io.rexorm.testkit;

import java.sql.SQLException;
import java.util.UUID;

/**
 * A role of one test's own, which may log in and nothing else. Closing it takes everything away that it owns, and drops it.
 *
 * <pre>{@code
 * try (PostgresRole role = PostgresRole.create(database)) {
 *     database.execute("GRANT CREATE ON SCHEMA public TO " + role.name());
 *     project.set("DATABASE_URL", role.url());
 * }
 * }</pre>
 *
 * @param name its name, which needs no quotes
 */
public record PostgresRole(TestDatabase database, String name) implements AutoCloseable {
    private static final String PASSWORD = "role";

    /** Creates a role on the server of the database. */
    public static PostgresRole create(TestDatabase database) throws SQLException {
        String name = "rexorm_role_" + UUID.randomUUID().toString().replace("-", "");
        database.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD + "'");
        return new PostgresRole(database, name);
    }

    /** The address of the database as this role, as {@code rexorm --url} takes it. */
    public String url() {
        PostgresAddress address = PostgresAddress.parse(database.url());
        return new PostgresAddress(
                        address.host(), address.port(), address.database(), name, PASSWORD, address.parameters())
                .url();
    }

    @Override
    public void close() throws SQLException {
        database.execute("DROP OWNED BY " + name + " CASCADE", "DROP ROLE " + name);
    }
}
