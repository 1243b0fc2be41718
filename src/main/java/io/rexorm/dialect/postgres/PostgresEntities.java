package io.rexorm.dialect.postgres;

import io.rexorm.dialect.EntitySupport;
import io.rexorm.dialect.Identifiers;
import io.rexorm.dialect.PlanSupport;
import io.rexorm.dialect.RowInserter;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.JdbcAdapter;
import io.rexorm.jdbc.QueryException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** What the library needs of PostgreSQL. */
final class PostgresEntities implements EntitySupport {
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String UNDEFINED_COLUMN = "42703";

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public JdbcAdapter adapter(String place) {
        return new PostgresAdapter();
    }

    @Override
    public Connection connect(ConnectionSettings settings) {
        Connection connection = PostgresConnector.connect(settings);
        try {
            PostgresConnector.prepareOnServer(connection.unwrap(PGConnection.class), settings);
            return connection;
        } catch (SQLException e) {
            throw new PostgresAdapter().translate(e, null);
        }
    }

    @Override
    public Sharing sharing(ConnectionSettings settings) {
        return Sharing.ALL_WRITE;
    }

    @Override
    public boolean streamsInTransactionOnly() {
        return true;
    }

    @Override
    public RowInserter rows() {
        return new PostgresRowInserter();
    }

    @Override
    public String nextOf(String sequence) {
        return "nextval(" + text(sequence) + ")";
    }

    @Override
    public @Nullable String sequenceOf(String table, String column) {
        // Asked of a column that is not there, the function fails.
        String name = text(Identifiers.QUOTED.write(table));
        return "SELECT pg_get_serial_sequence(" + name + ", attname) FROM pg_attribute WHERE attrelid = " + name
                + "::regclass AND attname = " + text(column);
    }

    @Override
    public String uniqueKeyOf(String table, String first, String second) {
        return "SELECT 1 FROM pg_index i WHERE i.indrelid = to_regclass(" + text(Identifiers.QUOTED.write(table))
                + ") AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indnatts = 2 AND"
                + " (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey) AND"
                + " a.attname IN (" + text(first) + ", " + text(second) + ")) = 2";
    }

    @Override
    public @Nullable String missingColumn(QueryException failure) {
        return named(failure, UNDEFINED_COLUMN);
    }

    @Override
    public @Nullable String missingTable(QueryException failure) {
        return named(failure, UNDEFINED_TABLE);
    }

    @Override
    public PlanSupport plans() {
        return new PostgresPlans();
    }

    private static @Nullable String named(QueryException failure, String state) {
        String sql = failure.sql();
        return state.equals(failure.sqlState()) && sql != null && failure.position() >= 0
                ? NamedPlace.of(sql, failure.position())
                : null;
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
