package io.rexorm.jdbc;

import io.rexorm.RexException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Sessions on connections that are lent out by somebody else, who is expected to pool them. */
final class DataSourcePool implements SessionPool {
    private final ConnectionSource source;
    private final JdbcAdapter adapter;
    private final Supplier<List<String>> others;
    private final Set<Lease> inUse = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    DataSourcePool(ConnectionSource source, JdbcAdapter adapter) {
        this(source, adapter, List::of);
    }

    /** Beside a pool with holders of its own, who count as well. */
    DataSourcePool(ConnectionSource source, JdbcAdapter adapter, Supplier<List<String>> others) {
        this.source = source;
        this.adapter = adapter;
        this.others = others;
    }

    @Override
    public Lease take() {
        if (closed) {
            throw ConnectionException.ofClosedPool();
        }
        try {
            Connection connection = source.take();
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            Session session = new Session(connection, adapter, source.statements(connection));
            Lease lease = new Lease(session, this::back).taken();
            inUse.add(lease);
            return lease;
        } catch (SQLTransientConnectionException | SQLTimeoutException e) {
            if (e.getCause() instanceof RexException failure) {
                throw failure;
            }
            throw new PoolTimeoutException("the data source gave no connection in time", holders(), e);
        } catch (SQLException e) {
            RexException failure = adapter.translate(e, null);
            throw failure instanceof ConnectionException
                    ? failure
                    : new ConnectionException(
                            "the data source gives no connection: " + failure.getMessage(), failure.hint(), e);
        }
    }

    private void back(Lease lease) {
        if (inUse.remove(lease)) {
            if (lease.isSpoiled()) {
                source.evict(lease.session().connection());
            }
            lease.session().close();
        }
    }

    @Override
    public List<String> holders() {
        List<String> holders = new ArrayList<>(others.get());
        for (Lease lease : inUse) {
            holders.add(lease.describe());
        }
        return holders;
    }

    @Override
    public void close() {
        closed = true;
        for (Lease lease : inUse) {
            try {
                back(lease);
            } catch (RexException e) {
                // The connection is gone, which is what was wanted.
            }
        }
        source.close();
    }
}
