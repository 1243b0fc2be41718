package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** Connections keep their prepared statements while they are lent out again and again, and nothing else of who had them. */
@EachDatabase
class KeptStatementsTest {
    /** PostgreSQL's driver lets the server prepare what comes for the fifth time. */
    private static final int OFTEN = 7;

    private final TestDatabase database;

    KeptStatementsTest(TestDatabase database) {
        this.database = database;
    }

    private Rex onOneConnection() {
        return Rex.builder().url(database.url()).poolSize(1).build();
    }

    @Test
    void aTableThatIsChangedMeanwhileIsReadAsItIsNow() throws Exception {
        database.execute("CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");
        try (Rex db = onOneConnection()) {
            for (int i = 0; i < OFTEN; i++) {
                assertThat(db.query("select * from t").one().names()).containsExactly("a");
            }
            database.execute("ALTER TABLE t ADD COLUMN b varchar(9) DEFAULT 'x'");
            assertThat(db.query("select * from t").one().names()).containsExactly("a", "b");
        }
    }

    @Test
    void theSameStatementRunsWhileItsRowsAreStillRead() {
        try (Rex db = onOneConnection()) {
            db.execute("CREATE TABLE t (a int)");
            db.execute("INSERT INTO t VALUES (1), (2), (3)");
            db.tx(() -> {
                long[] sum = {0};
                db.query("select a from t")
                        .as(Integer.class)
                        .each(a -> sum[0] += db.query("select a from t")
                                .as(Integer.class)
                                .list()
                                .size());
                assertThat(sum).containsExactly(9);
            });
        }
    }

    @Test
    void aStatementThatFailedOnceRunsAgain() throws Exception {
        ShopDatabase.create(database, Customer.class);
        try (Rex db = onOneConnection()) {
            for (int i = 0; i < OFTEN; i++) {
                Customer one = Customer.named("c" + i);
                db.insert(one);
                assertThatThrownBy(() -> db.insert(one)).hasMessageContaining("email");
            }
            assertThat(db.count(Customer.class)).isEqualTo(OFTEN);
        }
    }
}
