package io.rexorm.jdbc;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What opens connections, as the data source that a pool wants to see. */
record OpenedConnections(Supplier<Connection> opener) implements DataSource {

    @Override
    public Connection getConnection() {
        return opener.get();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is part of the url");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    /** How long a pool that is closed waits for those that are just being opened, in seconds. */
    @Override
    public int getLoginTimeout() {
        return 15;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is logged here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("there is no " + type.getName() + " in here");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
