package io.rexorm.testkit;

import java.io.IOException;
import java.sql.SQLException;

/** The databases that tests run on. */
public enum DatabaseKind {
    SQLITE,
    POSTGRES;

    /** Whether tests can run on it here. */
    public boolean isAvailable() {
        return this == SQLITE || TestPostgres.isAvailable();
    }

    /** Creates an empty database. */
    public TestDatabase fresh() throws IOException, SQLException {
        return this == SQLITE ? SqliteTestDatabase.create() : PostgresTestDatabase.create();
    }
}
