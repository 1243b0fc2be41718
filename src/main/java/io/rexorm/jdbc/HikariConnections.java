package io.rexorm.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * HikariCP's pool over connections that a dialect opens. Loaded only where HikariCP is on the class path.
 *
 * <p>Prepared statements stay with the driver's connection while HikariCP lends it out again and again: it would close those that
 * are prepared on what it puts around it.
 */
final class HikariConnections implements ConnectionSource {
    /** HikariCP takes no less. */
    private static final long LEAST_PATIENCE = 250;

    private final HikariDataSource source;
    private final int kept;
    private final Map<Connection, KeptStatements> statements = new ConcurrentHashMap<>();

    private HikariConnections(HikariDataSource source, int kept) {
        this.source = source;
        this.kept = kept;
    }

    static HikariConnections open(Supplier<Connection> opener, PoolSettings settings, int kept) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("rexorm");
        config.setDataSource(new OpenedConnections(opener));
        config.setMaximumPoolSize(settings.size());
        config.setMinimumIdle(Math.min(2, settings.size()));
        config.setConnectionTimeout(Math.max(LEAST_PATIENCE, settings.patience().toMillis()));
        // Where the server gives no more connections now, one that comes back will do.
        config.setInitializationFailTimeout(-1);
        return new HikariConnections(new HikariDataSource(config), kept);
    }

    /** Says anew how many connections there are at most. */
    void resize(int most) {
        source.setMaximumPoolSize(most);
    }

    @Override
    public Connection take() throws SQLException {
        return source.getConnection();
    }

    @Override
    public KeptStatements statements(Connection connection) throws SQLException {
        Connection own = connection.unwrap(Connection.class);
        KeptStatements known = statements.get(own);
        return known == null ? added(own) : known;
    }

    private KeptStatements added(Connection own) throws SQLException {
        for (Iterator<Connection> others = statements.keySet().iterator(); others.hasNext(); ) {
            if (others.next().isClosed()) {
                others.remove();
            }
        }
        KeptStatements none = new KeptStatements(own, kept);
        statements.put(own, none);
        return none;
    }

    @Override
    public void evict(Connection connection) {
        source.evictConnection(connection);
    }

    @Override
    public void close() {
        source.close();
        statements.clear();
    }
}
