package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.mapping.MappingException;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a column holds that its property cannot be, SQLite's columns of any type above all. */
@EachDatabase(DatabaseKind.SQLITE)
@EachMapper
class OddValuesTest {
    private final TestDatabase database;
    private Rex db;

    OddValuesTest(TestDatabase database) {
        this.database = database;
    }

    @Entity("parcels")
    record Parcel(
            @PrimaryKey long id,
            int size,
            boolean fragile,
            double weight,
            @Nullable Integer floor,
            @Nullable Boolean insured,
            @Nullable Double height) {}

    @Entity("prices")
    record Price(
            @PrimaryKey long id,
            @Column(precision = 10, scale = 2) BigDecimal amount) {}

    @BeforeEach
    void open() throws Exception {
        database.execute("CREATE TABLE parcels (id INTEGER PRIMARY KEY, size INTEGER, fragile BOOLEAN, "
                + "weight DOUBLE PRECISION, floor INTEGER, insured BOOLEAN, height DOUBLE PRECISION)");
        db = Rex.open(database.url());
        insert();
    }

    private void insert() {
        db.insert(new Parcel(1, 0, false, 0, 0, false, 0.0));
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aTextIsNotReadAsZero() {
        for (String property : List.of("size", "fragile", "weight", "floor", "insured", "height")) {
            db.execute("delete from parcels");
            insert();
            db.execute("update parcels set " + property + " = 'abc'");

            assertThatThrownBy(() -> db.get(Parcel.class, 1))
                    .isInstanceOf(MappingException.class)
                    .hasMessage("Parcel." + property
                            + " of the row with id 1 holds a value that cannot be read: *** is no number");
        }
    }

    @Test
    void aDecimalHasTheDigitsAfterThePointThatItsColumnSays() throws Exception {
        database.execute("CREATE TABLE prices (id INTEGER PRIMARY KEY, amount NUMERIC(10, 2))");
        Price price = db.insert(new Price(1, new BigDecimal("12.30")));

        assertThat(db.get(Price.class, 1)).isEqualTo(price);
        db.execute("update prices set amount = 7");
        assertThat(db.get(Price.class, 1).amount()).isEqualTo(new BigDecimal("7.00"));
    }

    @Test
    void bytesAreNotReadAsZero() {
        db.execute("update parcels set size = x'0102'");

        assertThatThrownBy(() -> db.get(Parcel.class, 1))
                .hasMessage("Parcel.size of the row with id 1 holds a value that cannot be read: bytes are no number");
    }
}
