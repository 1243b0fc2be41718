package io.rexorm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Convert;
import io.rexorm.annotation.CreatedAt;
import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Sensitive;
import io.rexorm.annotation.Version;
import io.rexorm.orm.Ref;
import io.rexorm.schema.SqlType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityMapperTest {

    record Address(String street, @Nullable String city) {}

    @Entity
    record Person(
            @PrimaryKey(generated = Generation.UUID7) UUID id,
            @Sensitive String name,
            @Nullable @Embedded Address home,
            @Version int version) {}

    @Entity
    static class Item {
        @PrimaryKey(generated = Generation.IDENTITY)
        private Long id;

        private int count;
    }

    @Entity
    record Visit(@PrimaryKey long id, @ManyToOne Ref<Person> person) {}

    static final class Nothing implements TypeConverter<Address, Thread> {
        @Override
        public Thread toColumn(Address value) {
            return Thread.currentThread();
        }

        @Override
        public Address toProperty(Thread value) {
            return new Address("", null);
        }
    }

    @Entity
    record Wrong(
            @PrimaryKey(generated = Generation.IDENTITY) String first,
            @PrimaryKey String second,
            @Version String version,
            @CreatedAt int created,
            @Convert(Nothing.class) Address address,
            Thread thread,

            @Column(name = "a_name_that_is_longer_than_what_postgresql_keeps_of_the_name_of_a_column")
            int named,

            @ManyToOne Ref<String> text) {}

    @Entity
    class Inner {
        @PrimaryKey
        long id;
    }

    @Test
    void knowsWhichPropertyIsInWhichColumn() {
        EntityModel model = Mappers.of(Person.class).model();

        assertThat(model.columns())
                .extracting(ColumnModel::property)
                .containsExactly("id", "name", "home.street", "home.city", "version");
        assertThat(model.columns())
                .extracting(ColumnModel::name)
                .containsExactly("id", "name", "home_street", "home_city", "version");
        assertThat(model.table().columns()).extracting("nullable").containsExactly(false, false, true, true, false);
        assertThat(model.generation()).isEqualTo(Generation.UUID7);
        assertThat(model.positions(Role.VERSION)).containsExactly(4);
        assertThat(model.columns().get(1).sensitive()).isTrue();
    }

    @Test
    void aReferenceHasTheTypeOfTheKeyItRefersTo() {
        assertThat(Mappers.of(Visit.class).model().table().columns())
                .extracting("name", "type")
                .contains(org.assertj.core.groups.Tuple.tuple("person_id", SqlType.Plain.UUID));
    }

    @Test
    void aRecordWithOtherValuesIsACopy() {
        EntityMapper<Person> people = Mappers.of(Person.class);
        Person ann = new Person(new UUID(0, 1), "Ann", new Address("Elm 1", "Kiel"), 0);
        Object[] values = new Object[5];
        values[3] = EntityMapper.NULL;
        values[4] = 1;

        assertThat(people.with(ann, values)).isEqualTo(new Person(ann.id(), "Ann", new Address("Elm 1", null), 1));
        assertThat(ann.version()).isZero();
        assertThat(people.value(ann, 3)).isEqualTo("Kiel");
        assertThat(people.with(ann, new Object[5])).isSameAs(ann);
    }

    @Test
    void anEmbeddedValueThatWasNullIsMade() {
        EntityMapper<Person> people = Mappers.of(Person.class);
        Person ann = new Person(new UUID(0, 1), "Ann", null, 0);
        Object[] values = new Object[5];
        values[2] = "Oak 2";

        assertThat(people.value(ann, 2)).isNull();
        assertThat(people.with(ann, values).home()).isEqualTo(new Address("Oak 2", null));
    }

    @Test
    void anObjectWithOtherValuesIsTheSameObject() {
        EntityMapper<Item> items = Mappers.of(Item.class);
        Item item = new Item();
        Object[] values = {7L, 3};

        assertThat(items.with(item, values)).isSameAs(item);
        assertThat(item.id).isEqualTo(7);
        assertThat(item.count).isEqualTo(3);
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertThatThrownBy(() -> Mappers.of(Wrong.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("first: a key that the database numbers is a Long or an Integer")
                .hasMessageContaining("two keys: one that is generated has to be the only one")
                .hasMessageContaining("version: a @Version is an int or a long")
                .hasMessageContaining("created: a time that is set by itself is an Instant")
                .hasMessageContaining("address: " + Nothing.class.getName() + " converts to java.lang.Thread")
                .hasMessageContaining("thread: java.lang.Thread is no type of a column")
                .hasMessageContaining("named: the name a_name_that_is_longer")
                .hasMessageContaining("text: String has no primary key of one column");
        assertThatThrownBy(() -> Mappers.of(Inner.class)).hasMessageContaining("Inner is an inner class");
    }
}
