package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.EntitySupport;
import io.rexorm.dialect.PlanSupport;
import io.rexorm.dialect.RowInserter;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.JdbcAdapter;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the library needs of SQLite. */
final class SqliteEntities implements EntitySupport {
    private static final String BUSY_TIMEOUT = "busy_timeout";
    private static final String FOREIGN_KEYS = "foreign_keys";

    @Override
    public String product() {
        return "SQLite";
    }

    @Override
    public JdbcAdapter adapter(String place) {
        return new SqliteAdapter(place);
    }

    /** Waits for others, holds foreign keys, and gives a new file its write-ahead log; what the url says goes first. */
    @Override
    public Connection connect(ConnectionSettings settings) {
        ConnectionSettings complete = withDefaults(settings);
        Connection connection = SqliteConnector.connect(complete, Access.WRITE);
        new SqliteMigrations().prepare(new Session(connection, adapter(settings.display())), complete);
        return connection;
    }

    private static ConnectionSettings withDefaults(ConnectionSettings settings) {
        Map<String, String> parameters = new LinkedHashMap<>(settings.parameters());
        parameters.putIfAbsent(BUSY_TIMEOUT, "5000");
        parameters.putIfAbsent(FOREIGN_KEYS, "true");
        return new ConnectionSettings(
                settings.dialect(),
                settings.host(),
                settings.port(),
                settings.database(),
                settings.user(),
                settings.password(),
                parameters,
                settings.connectTimeout());
    }

    @Override
    public Sharing sharing(ConnectionSettings settings) {
        return SqliteFile.isFile(settings) ? Sharing.ONE_WRITES : Sharing.ONE_CONNECTION;
    }

    @Override
    public boolean streamsInTransactionOnly() {
        return false;
    }

    @Override
    public RowInserter rows() {
        return new SqliteRowInserter();
    }

    @Override
    public @Nullable String nextOf(String sequence) {
        return null;
    }

    @Override
    public @Nullable String sequenceOf(String table, String column) {
        return null;
    }

    @Override
    public String uniqueKeyOf(String table, String first, String second) {
        SqliteSql sql = new SqliteSql();
        return "SELECT 1 FROM pragma_index_list(" + sql.literal(table)
                + ") AS i WHERE i.\"unique\" = 1 AND i.partial = 0"
                + " AND (SELECT count(*) FROM pragma_index_info(i.name)) = 2 AND (SELECT count(*) FROM"
                + " pragma_index_info(i.name) AS c WHERE c.name COLLATE NOCASE IN (" + sql.literal(first) + ", "
                + sql.literal(second) + ")) = 2";
    }

    @Override
    public @Nullable String missingColumn(QueryException failure) {
        return SqliteMessage.missingColumn(failure.failure().message());
    }

    @Override
    public @Nullable String missingTable(QueryException failure) {
        return SqliteMessage.missingTable(failure.failure().message());
    }

    @Override
    public PlanSupport plans() {
        return new SqlitePlans();
    }
}
