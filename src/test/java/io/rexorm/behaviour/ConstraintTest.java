package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.ErrorCode;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.behaviour.ShopDatabase.Line;
import io.rexorm.behaviour.ShopDatabase.LineKey;
import io.rexorm.behaviour.ShopDatabase.Order;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.CheckException;
import io.rexorm.orm.ForeignKeyException;
import io.rexorm.orm.NotNullException;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.UniqueException;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database refuses is told in the words of the entity, without its values. */
@EachDatabase
@EachMapper
class ConstraintTest {
    @Entity("parcels")
    record Parcel(@PrimaryKey long id, int size, String colour) {}

    private final TestDatabase database;
    private Rex db;

    ConstraintTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aValueThatIsThereAlreadyIsNamedByItsProperty() {
        db.insert(Customer.named("Ann"));
        UniqueException failure = catchThrowableOfType(UniqueException.class, () -> db.insert(Customer.named("Ann")));

        assertThat(failure).hasMessageStartingWith("Customer.email must be unique, and another row has this value");
        assertThat(failure.code()).isEqualTo(ErrorCode.NOT_UNIQUE);
        assertThat(failure.entity()).isEqualTo("Customer");
        assertThat(failure.property()).isEqualTo("email");
        assertThat(failure.properties()).containsExactly("Customer.email");
        assertThat(failure.callSite()).contains("ConstraintTest.java");
        assertThat(failure.sql()).startsWith("INSERT INTO \"customers\"");
        assertThat(failure.parameters()).contains("name text(3)", "email (sensitive)", "age Integer");
        assertThat(failure.hint()).isEqualTo("upsert(…) updates the row that is there");
        assertThat(failure.details())
                .contains("\n  at: ", "\n  sql: ", "\n  params: ")
                .doesNotContain("ann@");
    }

    @Test
    void valuesAreShownWhereThatIsAskedForButSensitiveOnesNever() {
        db.insert(Customer.named("Ann"));
        try (Rex open = Rex.builder().url(database.url()).showValues(true).build()) {
            UniqueException failure =
                    catchThrowableOfType(UniqueException.class, () -> open.insert(Customer.named("Ann")));

            assertThat(failure.parameters()).contains("name 'Ann'", "email (sensitive)", "age 30");
        }
    }

    @Test
    void aKeyOfTwoColumnsIsUniqueTogether() {
        Line line = new Line(new LineKey(UUID.randomUUID(), 1), "pen", 1);
        db.insert(line);

        assertThatThrownBy(() -> db.insert(line))
                .isInstanceOf(UniqueException.class)
                .hasMessageStartingWith(
                        "Line.key.order, Line.key.number must be unique together, and another row has these values");
    }

    @Test
    void aReferenceToNothingIsNamed() {
        assertThatThrownBy(() -> db.insert(new Order(Ref.to(99L), "lost")))
                .isInstanceOf(ForeignKeyException.class)
                .hasMessageStartingWith("Order.customer refers to a row that is not there");
    }

    @Test
    void whatOthersReferToIsNotDeleted() {
        Customer ann = db.insert(Customer.named("Ann"));
        db.insert(new Order(Ref.to(ann.id()), "first"));

        ForeignKeyException failure = catchThrowableOfType(ForeignKeyException.class, () -> db.delete(ann));
        assertThat(failure).hasMessageStartingWith("Customer cannot be deleted: other rows refer to it");
        assertThat(failure.hint()).isEqualTo("delete or change those rows first");
    }

    @Test
    void aMissingValueIsNamed() {
        assertThatThrownBy(() -> db.insert(new Customer(null, null, "x@example.org", 1, Level.GOLD, 0, null, null)))
                .isInstanceOf(NotNullException.class)
                .hasMessage("Customer.name is null, and is not nullable");
        assertThatThrownBy(() -> db.insertAll(
                        List.of(Customer.named("Bob"), Customer.named("Ann").renamed(null))))
                .isInstanceOf(NotNullException.class)
                .hasMessage("Customer.name is null, and is not nullable");
        assertThatThrownBy(() -> db.execute("insert into customers (name) values (?)", new Object[] {null}))
                .isInstanceOf(NotNullException.class)
                .hasMessageEndingWith(" is null, and the column takes no null");
    }

    @Test
    void aMissingKeyIsNamed() {
        Customer ann = Customer.named("Ann");
        String missing = "Customer.id is null, and is not nullable";
        for (ThrowingCallable work : List.<ThrowingCallable>of(
                () -> db.update(ann),
                () -> db.patch(ann, "name", "Bob"),
                () -> db.delete(ann),
                () -> db.updateAll(List.of(ann)),
                () -> db.deleteAll(List.of(ann)),
                () -> db.find(Customer.class, new Object[] {null}))) {
            NotNullException failure = catchThrowableOfType(NotNullException.class, work);
            assertThat(failure).hasMessage(missing);
            assertThat(failure.code()).isEqualTo(ErrorCode.VALUE_MISSING);
            assertThat(failure.property()).isEqualTo("id");
            assertThat(failure.hint()).startsWith("give it a key");
        }
    }

    @Test
    void nullIsNoEntity() {
        for (ThrowingCallable work : List.<ThrowingCallable>of(
                () -> db.insert((Customer) null),
                () -> db.delete(null),
                () -> db.insertAll(Arrays.asList(Customer.named("Ann"), null)))) {
            assertThatThrownBy(work)
                    .isInstanceOf(QueryException.class)
                    .hasMessage("null was given in the place of an entity");
        }
    }

    @Test
    void aConditionNamesTheProperty() throws Exception {
        database.execute("CREATE TABLE parcels (id INTEGER PRIMARY KEY, size INTEGER CHECK (size > 0), "
                + "colour TEXT CONSTRAINT plain CHECK (colour <> 'size'))");
        db.insert(new Parcel(1, 1, "red"));

        CheckException failure = catchThrowableOfType(CheckException.class, () -> db.insert(new Parcel(2, 0, "red")));
        assertThat(failure).hasMessageStartingWith("Parcel.size does not meet a condition of its table (constraint ");
        assertThat(failure.property()).isEqualTo("size");
        assertThatThrownBy(() -> db.insert(new Parcel(2, 1, "size")))
                .hasMessage("Parcel does not meet a condition of its table (constraint plain)");
    }

    @Test
    void aStackTraceBeginsWithAllThatIsKnown() {
        db.insert(Customer.named("Ann"));

        assertThatThrownBy(() -> db.insert(Customer.named("Ann")))
                .asString()
                .startsWith("io.rexorm.orm.UniqueException: Customer.email must be unique")
                .contains("\n  at: ", "\n  sql: INSERT INTO", "\n  params: name text(3), email (sensitive)")
                .endsWith("\n  hint: upsert(…) updates the row that is there");
    }

    @Test
    void aConditionThatDoesNotHoldIsNamed() {
        db.insert(Customer.named("Ann"));

        CheckException failure =
                catchThrowableOfType(CheckException.class, () -> db.execute("update customers set level = 'none'"));
        assertThat(failure).hasMessageContaining("does not meet a condition of its table (constraint ");
    }

    @Test
    void anyOtherRefusalSaysWhereItCameFrom() {
        QueryException failure = catchThrowableOfType(
                QueryException.class,
                () -> db.query("select x from nowhere where 1 = ?", 7).list());

        assertThat(failure).hasMessageContaining("nowhere");
        assertThat(failure.sql()).isEqualTo("select x from nowhere where 1 = ?");
        assertThat(failure.callSite()).contains("ConstraintTest.java");
        assertThat(failure.parameters()).containsExactly("Integer");
    }
}
