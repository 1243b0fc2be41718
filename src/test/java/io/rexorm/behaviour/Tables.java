package io.rexorm.behaviour;

import io.rexorm.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Which tables there are, in the same words on every database. */
final class Tables {
    private Tables() {}

    /** The names of a user's tables, the history included. */
    static List<String> tables(TestDatabase database) throws SQLException {
        return database.rows(
                database.dialect().equals("postgres")
                        ? "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
                        : "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1");
    }
}
