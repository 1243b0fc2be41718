package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Properties of 32 bits on columns of 64: what fits comes whole, what does not is named, and nothing is cut off. */
@EachDatabase
@EachMapper
class NumberRangeTest {
    @Entity("counters")
    record Counter(
            @PrimaryKey long id,
            int exact,
            @Nullable Integer loose,
            @Nullable Long large,
            @Nullable Double share,
            @Nullable Boolean open,
            @Nullable String name) {}

    private final TestDatabase database;
    private Rex db;

    NumberRangeTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        database.execute("CREATE TABLE counters (id bigint PRIMARY KEY, exact bigint, loose bigint, large bigint,"
                + " share double precision, open boolean, name text)");
        db = Rex.open(database.url());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatIsThereAndWhatIsNullComesBackAsItWasWritten() {
        List<Counter> counters = List.of(
                new Counter(1, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, 0.5, true, "a"),
                new Counter(2, 0, 0, 0L, 0.0, false, ""),
                new Counter(3, -1, null, null, null, null, null));
        db.insertAll(counters);
        assertThat(db.from(Counter.class).orderBy("id").list()).isEqualTo(counters);

        List<Counter> changed =
                List.of(new Counter(3, 1, 7, 8L, 0.25, true, "c"), new Counter(1, 2, null, null, null, null, null));
        db.updateAll(changed);
        assertThat(db.get(Counter.class, 3)).isEqualTo(changed.get(0));
        assertThat(db.get(Counter.class, 1)).isEqualTo(changed.get(1));
    }

    @Test
    void aNumberThatIsTooLargeIsNamedWhetherItMayBeNullOrNot() throws Exception {
        for (String property : List.of("exact", "loose")) {
            database.execute(
                    "DELETE FROM counters",
                    "INSERT INTO counters (id, exact, loose) VALUES (1, 1, 1)",
                    "UPDATE counters SET " + property + " = 2147483648");
            assertThatThrownBy(() -> db.get(Counter.class, 1))
                    .hasMessage("Counter." + property
                            + " of the row with id 1 holds a number that is too large for the property");
        }
    }
}
