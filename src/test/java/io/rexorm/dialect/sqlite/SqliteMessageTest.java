package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteMessageTest {

    @ParameterizedTest
    @CsvSource({
        "[SQLITE_ERROR] SQL error or missing database (no such table: t), no such table: t",
        "[SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed (CHECK constraint failed: a (b)),"
                + " CHECK constraint failed: a (b)",
        "[SQLITE_BUSY] The database file is locked, [SQLITE_BUSY] The database file is locked",
        "something else (x), something else (x)",
    })
    void isWhatSqliteSaid(String driver, String message) {
        assertThat(SqliteMessage.of(driver)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELEC 1                      | near \"SELEC\": syntax error | 0",
                "CREATE TABLE t (id int,, n)  | near \",\": syntax error     | -1",
                "CREATE TABLE t (id int) wat  | unknown table option: wat    | -1",
                "SELECT '😀' FRM t            | near \"t\": syntax error     | 15",
                "SELECT 1 FROM missing        | no such table: missing       | -1",
                "SELECT (1                    | incomplete input             | -1",
            })
    void knowsThePlaceWhereTheWordIsThereOnce(String sql, String message, int position) {
        SqliteDialect dialect = new SqliteDialect();
        try (Session session = dialect.connect(dialect.parseUrl(":memory:"), Dialect.Access.WRITE)) {
            QueryException failure = catchThrowableOfType(QueryException.class, () -> session.execute(sql));
            assertThat(failure.getMessage()).isEqualTo(message);
            assertThat(failure.position()).isEqualTo(position);
            assertThat(failure.sqlState()).isNull();
        }
    }
}
