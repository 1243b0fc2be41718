package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.NotNullException;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An embedded value that may be null is there as a whole or not at all: nothing else is written, as nobody could read it again. */
@EachDatabase
@EachMapper
class EmbeddedPartsTest {
    record Point(double lat, @Nullable Double height) {}

    record Place(
            @Nullable String street, @Embedded @Nullable Point point) {}

    record City(String name, @Nullable String zip) {}

    @Entity("homes")
    record Home(
            @PrimaryKey long id,
            @Embedded @Nullable Place place,
            @Embedded @Nullable City city) {}

    private final TestDatabase database;
    private Rex db;

    EmbeddedPartsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        ShopDatabase.create(database, Home.class);
        db = Rex.open(database.url());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatIsWholeOrNotThereComesBack() {
        List<Home> homes = List.of(
                new Home(1, null, null),
                new Home(2, new Place("Elm", null), new City("Ulm", null)),
                new Home(3, new Place(null, new Point(1, 2.0)), new City("Bonn", "53111")));
        assertThat(db.insertAll(homes)).isEqualTo(homes);
        assertThat(db.from(Home.class).orderBy("id").list()).isEqualTo(homes);
        assertThat(db.patch(homes.get(1), "city.zip", "89073").city()).isEqualTo(new City("Ulm", "89073"));
    }

    @Test
    void aPartWithoutWhatIsNeverNullIsRefused() {
        Home home = db.insert(new Home(1, null, null));
        Home half = new Home(2, null, new City(null, "89073"));

        refused("Home.city.name", () -> db.insert(half));
        refused("Home.city.name", () -> db.insertAll(List.of(new Home(3, null, null), half)));
        refused("Home.city.name", () -> db.upsert(half));
        refused("Home.city.name", () -> db.upsertAll(List.of(new Home(3, null, null), half)));
        refused("Home.city.name", () -> db.update(new Home(1, null, new City(null, "1"))));
        refused("Home.city.name", () -> db.updateAll(List.of(new Home(1, null, new City(null, "1")))));
        refused("Home.city.name", () -> db.patch(home, "city.zip", "89073"));
        refused("Home.place.point.lat", () -> db.patch(home, "place.point.height", 2.0));
        assertThat(db.from(Home.class).list()).containsExactly(home);
    }

    @Test
    void anObjectInARecordStaysAsItIsWhenTheRecordIsPatched() throws Exception {
        ShopDatabase.create(database, Ship.class);
        Ship ship = db.insert(new Ship(1, new Position()));

        assertThat(db.patch(ship, "position.x", 5).position().x).isEqualTo(5);
        assertThat(ship.position().x).isZero();
        assertThat(db.get(Ship.class, 1).position().x).isEqualTo(5);
    }

    static final class Position {
        int x;
        int y;
    }

    @Entity("ships")
    record Ship(@PrimaryKey long id, @Embedded Position position) {}

    private static void refused(String property, ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOf(NotNullException.class)
                .hasMessage(property + " is null, and is not nullable");
    }
}
