package io.rexorm.jdbc;

import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Where sessions come from. Thread-safe. */
public interface SessionPool extends AutoCloseable {

    /**
     * A session that nobody else has. Outside a transaction each of its statements stands for itself.
     *
     * @throws PoolTimeoutException when none is free in time
     * @throws ConnectionException when the database cannot be reached, or the pool is closed
     */
    Lease take();

    /** Who has a session at this moment, a text for each. */
    List<String> holders();

    /** Closes every connection, those in use too. */
    @Override
    void close();

    /** A pool of our own, which keeps sessions with their prepared statements. */
    static SessionPool keeping(Supplier<Session> opener, PoolSettings settings) {
        return new BoundedPool(opener, settings);
    }

    /** The connections of a data source, which is not closed with the pool. */
    static SessionPool of(DataSource source, JdbcAdapter adapter) {
        return new DataSourcePool(source::getConnection, adapter);
    }

    /**
     * HikariCP's pool, from when a second session is wanted while the first is in use. Asks for HikariCP on the class path: {@link
     * #hasHikari()}.
     *
     * @param kept how many prepared statements each connection keeps for when they come again
     */
    static SessionPool hikari(Supplier<Connection> opener, JdbcAdapter adapter, PoolSettings settings, int kept) {
        Supplier<Session> sessions = () -> new Session(opener.get(), adapter, kept);
        return settings.size() == 1
                ? keeping(sessions, settings)
                : new GrowingPool(
                        sessions,
                        settings,
                        size -> HikariConnections.open(opener, new PoolSettings(size, settings.patience()), kept),
                        adapter);
    }

    /** Whether HikariCP is on the class path. */
    static boolean hasHikari() {
        try {
            Class.forName("com.zaxxer.hikari.HikariDataSource", false, SessionPool.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
