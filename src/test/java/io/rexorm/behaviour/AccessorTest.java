package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Version;
import io.rexorm.mapping.Mappers;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Private fields are read and written by their accessors where they have both, with and without the processor. */
@EachDatabase
@EachMapper
class AccessorTest {
    private final TestDatabase database;

    AccessorTest(TestDatabase database) {
        this.database = database;
    }

    static class Base {
        @PrimaryKey
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long value) {
            id = value;
        }
    }

    static class Size {
        private int width;

        int width() {
            return width;
        }

        void width(int value) {
            width = value;
        }
    }

    @Entity("boxes")
    static class Box extends Base {
        private String label = "";
        private boolean open;

        @Nullable
        @Embedded
        private Size size;

        @Version
        private int version;

        /** Not a property: what was called. */
        private final transient List<String> calls = new ArrayList<>();

        String getLabel() {
            calls.add("getLabel");
            return label;
        }

        /** Not its setter, which returns nothing. */
        Box label(String other) {
            throw new AssertionError(other);
        }

        Box setLabel(String value) {
            calls.add("setLabel");
            label = value;
            return this;
        }

        boolean isOpen() {
            return open;
        }

        void setOpen(boolean value) {
            open = value;
        }

        @Nullable
        Size size() {
            return size;
        }

        void size(@Nullable Size value) {
            size = value;
        }

        int getVersion() {
            return version;
        }

        void setVersion(int value) {
            version = value;
        }
    }

    /** One field has a getter that gives something else, and so is read itself. */
    @Entity("tins")
    static class Tin {
        @PrimaryKey
        private long id;

        private String label = "tin";

        String getLabel() {
            throw new AssertionError();
        }

        void setLabel(CharSequence other) {
            throw new AssertionError(other.toString());
        }
    }

    @Test
    void areCalledInBothDirections() throws Exception {
        ShopDatabase.create(database, Box.class);
        Box box = new Box();
        box.setId(7);
        box.setOpen(true);
        box.label = "red";
        box.size = new Size();
        box.size.width = 3;
        try (Rex db = Rex.open(database.url())) {
            db.insert(box);
            assertThat(box.calls).contains("getLabel");

            Box found = db.get(Box.class, 7L);
            assertThat(found.calls).containsExactly("setLabel");
            assertThat(found.label).isEqualTo("red");
            assertThat(found.open).isTrue();
            assertThat(found.size.width).isEqualTo(3);

            found.size = null;
            assertThat(db.update(found).version).isEqualTo(1);
            assertThat(db.get(Box.class, 7L).size).isNull();
        }
    }

    @Test
    void areLeftAloneWhereTheyAreNoPairOfTheFieldsType() throws Exception {
        ShopDatabase.create(database, Tin.class);
        try (Rex db = Rex.open(database.url())) {
            db.insert(new Tin());
            assertThat(db.get(Tin.class, 0L).label).isEqualTo("tin");
        }
    }

    @Test
    void areEnoughForTheGeneratedMapper() {
        boolean hasProcessor =
                Mappers.of(ShopDatabase.Customer.class).getClass().getName().endsWith("Table$Mapper");

        assertThat(Mappers.of(Box.class).getClass().getName().endsWith("Table$Mapper"))
                .isEqualTo(hasProcessor);
    }
}
