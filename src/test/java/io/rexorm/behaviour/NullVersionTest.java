package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Version;
import io.rexorm.orm.NotNullException;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A version that may be null is one in a row all the same. */
@EachDatabase
@EachMapper
class NullVersionTest {
    private final TestDatabase database;

    NullVersionTest(TestDatabase database) {
        this.database = database;
    }

    @Entity("pages")
    record Page(@PrimaryKey long id, @Version @Nullable Integer version, String text) {}

    @Test
    void nothingIsWrittenWithoutTheVersionThatWasRead() throws Exception {
        database.execute("CREATE TABLE pages (id bigint PRIMARY KEY, version integer, text text)");
        try (Rex db = Rex.open(database.url())) {
            Page page = db.insert(new Page(1, null, "a"));
            assertThat(page.version()).isZero();
            Page without = new Page(1, null, "b");
            assertThatThrownBy(() -> db.update(without))
                    .isInstanceOf(NotNullException.class)
                    .hasMessageStartingWith("Page.version is null");
            assertThatThrownBy(() -> db.delete(without)).hasMessageStartingWith("Page.version is null");
            assertThatThrownBy(() -> db.updateAll(List.of(without))).hasMessageStartingWith("Page.version is null");
            assertThat(db.update(page).version()).isEqualTo(1);
        }
    }
}
