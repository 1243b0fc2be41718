package io.rexorm.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prepared statements of one connection. Those that come again are kept, as preparing one costs as much as running it;
 * the one that was not used for longest goes. A statement whose result is still being read is not given out twice.
 */
final class KeptStatements {
    private final Connection connection;
    private final int limit;
    private final Map<String, PreparedStatement> idle;

    /** @param limit how many are kept; with 0 each is prepared anew */
    KeptStatements(Connection connection, int limit) {
        this.connection = connection;
        this.limit = limit;
        this.idle = limit == 0 ? Map.of() : new LinkedHashMap<>(16, 0.75f, true);
    }

    PreparedStatement take(String sql) throws SQLException {
        @Nullable PreparedStatement kept = limit == 0 ? null : idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        if (limit == 0) {
            statement.close();
            return;
        }
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        } else if (idle.size() > limit) {
            Iterator<PreparedStatement> eldest = idle.values().iterator();
            eldest.next().close();
            eldest.remove();
        }
    }

    /**
     * Closes a statement that has failed, as it may be of no more use: the SQLite driver does away with what ran into anything but
     * a constraint or a lock.
     */
    static void discard(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            // Why it failed is told; that it cannot be closed either adds nothing.
        }
    }

    /** None yet, of another connection. */
    KeptStatements of(Connection other) {
        return new KeptStatements(other, limit);
    }
}
