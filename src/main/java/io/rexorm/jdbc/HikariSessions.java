package io.rexorm.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.rexorm.RexException;
import java.sql.Connection;
import java.util.function.Supplier;

/** HikariCP's pool over connections that a dialect opens. Loaded only where HikariCP is on the class path. */
final class HikariSessions {
    /** HikariCP takes no less. */
    private static final long LEAST_PATIENCE = 250;

    private HikariSessions() {}

    static SessionPool open(Supplier<Connection> opener, JdbcAdapter adapter, PoolSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("rexorm");
        config.setDataSource(new OpenedConnections(opener));
        config.setMaximumPoolSize(settings.size());
        config.setMinimumIdle(Math.min(2, settings.size()));
        config.setConnectionTimeout(Math.max(LEAST_PATIENCE, settings.patience().toMillis()));
        try {
            HikariDataSource source = new HikariDataSource(config);
            return new DataSourcePool(source, adapter, source::close);
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof RexException failure ? failure : e;
        }
    }
}
