package io.rexorm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What can be asked of a data source before it is known which database it is of. */
public final class DataSources {
    private DataSources() {}

    /**
     * The name of the database, as its driver has it: {@code PostgreSQL}.
     *
     * @throws ConnectionException when the data source gives no connection
     */
    public static String product(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new ConnectionException(
                    "the data source gives no connection: "
                            + Redactor.of(List.of()).redact(String.valueOf(e.getMessage())),
                    "see that the database runs, and that the data source has the right address",
                    e);
        }
    }
}
