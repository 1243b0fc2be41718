package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Version;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many entities with arrays are written at once. An array of arrays would be one array to PostgreSQL. */
@EachDatabase(DatabaseKind.POSTGRES)
@EachMapper
class ArrayBatchTest {

    @Entity("tagged")
    record Tagged(
            @PrimaryKey UUID id,
            String @Nullable [] tags,
            long @Nullable [] counts,
            @Version long version) {}

    private final TestDatabase database;

    ArrayBatchTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void arraysArriveAsTheyWereGiven() throws Exception {
        ShopDatabase.create(database, Tagged.class);
        Tagged first = new Tagged(new UUID(0, 1), new String[] {"a", "b,c", "NULL", ""}, new long[] {1, 2}, 0);
        Tagged second = new Tagged(new UUID(0, 2), null, new long[0], 0);
        try (Rex db = Rex.open(database.url())) {
            arrays(db, db.insertAll(List.of(first, second)));
            arrays(db, db.updateAll(List.of(new Tagged(first.id(), null, null, 0), tagged(second, first))));
            List<Tagged> merged = db.upsertAll(List.of(first, second, new Tagged(new UUID(0, 3), null, null, 0)));
            assertThat(merged).extracting(Tagged::version).containsExactly(2L, 2L, 0L);
            arrays(db, merged);
        }
    }

    private static Tagged tagged(Tagged row, Tagged values) {
        return new Tagged(row.id(), values.tags(), values.counts(), row.version());
    }

    private static void arrays(Rex db, List<Tagged> written) {
        for (Tagged each : written) {
            assertThat(db.get(Tagged.class, each.id()))
                    .usingRecursiveComparison()
                    .isEqualTo(each);
        }
    }
}
