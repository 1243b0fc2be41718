package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A value that PostgreSQL refuses without a word about its column is named by its property. */
@EachDatabase(DatabaseKind.POSTGRES)
@EachMapper
class MisfitTest {
    private final TestDatabase database;
    private Rex db;

    MisfitTest(TestDatabase database) {
        this.database = database;
    }

    @Entity("goods")
    record Goods(
            @PrimaryKey long id,
            @Column(length = 5) String code,
            @Column(precision = 6, scale = 2) BigDecimal price,
            @Json String about) {}

    private static final Goods PEN = new Goods(1, "pen", new BigDecimal("1.50"), "{}");

    @BeforeEach
    void open() throws Exception {
        database.execute(
                "CREATE TABLE goods (id bigint PRIMARY KEY, code varchar(5), price numeric(6, 2), about jsonb)");
        db = Rex.open(database.url());
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static void isRefused(ThrowingCallable work, String property, String message) {
        QueryException failure = catchThrowableOfType(QueryException.class, work);
        assertThat(failure).hasMessageStartingWith(message);
        assertThat(failure.property()).isEqualTo(property);
        assertThat(failure.hint()).isEqualTo("give it a value that fits, or change the column in a migration");
    }

    @Test
    void aTextThatIsTooLong() {
        String message = "Goods.code takes at most 5 characters, and was given 6: value too long for type";
        isRefused(() -> db.insert(new Goods(2, "pencil", PEN.price(), "{}")), "code", message);
        isRefused(() -> db.insertAll(List.of(PEN, new Goods(2, "pencil", PEN.price(), "{}"))), "code", message);
    }

    @Test
    void aNumberThatIsTooLarge() {
        Goods pen = db.insert(PEN);

        isRefused(
                () -> db.patch(pen, "price", new BigDecimal("12345.6")),
                "price",
                "Goods.price takes at most 4 digits before the point, and was given 5: numeric field overflow");
    }

    @Test
    void aTextWithACharacterThatPostgresHasNot() {
        isRefused(
                () -> db.insert(new Goods(2, "a\0b", PEN.price(), "{}")),
                "code",
                "Goods.code holds a character 0, which no text of PostgreSQL can: invalid byte sequence");
    }

    @Test
    void aDocumentThatIsNone() {
        isRefused(
                () -> db.insert(new Goods(2, "pen", PEN.price(), "nothing")),
                "about",
                "Goods.about holds no JSON: invalid input syntax for type json");
    }
}
