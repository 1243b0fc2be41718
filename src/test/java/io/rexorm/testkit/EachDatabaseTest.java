package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EachDatabaseTest {

    @EachDatabase
    void givesAnEmptyDatabase(TestDatabase database, TestInfo test) throws SQLException {
        assertThat(test.getDisplayName()).isEqualTo(database.dialect());
        assertThat(database.data()).isEmpty();

        database.execute("CREATE TABLE t (id int, name text)", "INSERT INTO t VALUES (1, 'ann'), (2, NULL)");

        assertThat(database.rows("SELECT id, name FROM t ORDER BY id")).containsExactly("1|ann", "2|null");
    }

    @EachDatabase
    void seesAConnectionThatIsLeftOpen(TestDatabase database) throws Exception {
        try (Connection connection = database.connect()) {
            connection.createStatement().executeQuery("SELECT 1").close();

            assertThat(database.openConnections()).hasSize(1);
            assertThatThrownBy(() -> FreshDatabase.requireAllClosed(database, Duration.ZERO))
                    .hasMessageContaining("left connections open on " + database.dialect());
        }
        FreshDatabase.requireAllClosed(database, Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @EnumSource
    void dropsTheDatabaseWhenItIsClosed(DatabaseKind kind) throws Exception {
        assumeTrue(kind.isAvailable());
        TestDatabase database = kind.fresh();
        database.execute("CREATE TABLE t (id int)");

        database.close();

        assertThatThrownBy(() -> database.rows("SELECT * FROM t")).isInstanceOf(SQLException.class);
    }
}
