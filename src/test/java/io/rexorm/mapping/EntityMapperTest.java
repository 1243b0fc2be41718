package io.rexorm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.Ignore;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Sensitive;
import io.rexorm.annotation.Version;
import io.rexorm.orm.Ref;
import io.rexorm.schema.SqlType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Way.class)
record EntityMapperTest(Way way) {

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

    /** A class within a class within a class, none of them records but the middle one. */
    static class Inside {
        String note = "";

        @Nullable
        Integer mark;
    }

    record Middle(
            @Embedded Inside inside,
            boolean flag,
            @Ignore @Nullable String left) {
        /** Another constructor than the canonical one. */
        Middle(Inside inside, Boolean flag, String left) {
            this(inside, flag.booleanValue(), left);
        }
    }

    static class Base {
        @PrimaryKey
        long id;
    }

    @Entity
    static class Nest extends Base {
        @Nullable
        @Embedded
        Middle middle;

        @Embedded
        Inside own = new Inside();

        @Ignore
        int scratch = 7;
    }

    @Test
    void knowsWhichPropertyIsInWhichColumn() {
        EntityModel model = way.mapper(Person.class).model();

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
        assertThat(way.mapper(Visit.class).model().table().columns())
                .extracting("name", "type")
                .contains(org.assertj.core.groups.Tuple.tuple("person_id", SqlType.Plain.UUID));
    }

    @Test
    void aRecordWithOtherValuesIsACopy() {
        EntityMapper<Person> people = way.mapper(Person.class);
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
        EntityMapper<Person> people = way.mapper(Person.class);
        Person ann = new Person(new UUID(0, 1), "Ann", null, 0);
        Object[] values = new Object[5];
        values[2] = "Oak 2";

        assertThat(people.value(ann, 2)).isNull();
        assertThat(people.with(ann, values).home()).isEqualTo(new Address("Oak 2", null));
    }

    @Test
    void anObjectWithOtherValuesIsTheSameObject() {
        EntityMapper<Item> items = way.mapper(Item.class);
        Item item = new Item();
        Object[] values = {7L, 3};

        assertThat(items.with(item, values)).isSameAs(item);
        assertThat(item.id).isEqualTo(7);
        assertThat(item.count).isEqualTo(3);
    }

    @Test
    void embeddedValuesAreTakenApartAndPutTogetherAtAnyDepth() {
        EntityMapper<Nest> nests = way.mapper(Nest.class);
        Nest nest = new Nest();
        nest.id = 1;
        Object[] values = new Object[6];
        values[1] = "deep";
        values[3] = true;
        values[5] = 9;

        assertThat(nests.model().columns())
                .extracting(ColumnModel::property)
                .containsExactly(
                        "id", "middle.inside.note", "middle.inside.mark", "middle.flag", "own.note", "own.mark");
        assertThat(nests.value(nest, 2)).isNull();
        assertThat(nests.with(nest, values)).isSameAs(nest);
        assertThat(nests.value(nest, 1)).isEqualTo("deep");
        assertThat(nests.value(nest, 3)).isEqualTo(true);
        assertThat(nest.middle.left()).isNull();
        assertThat(nest.own.mark).isEqualTo(9);
        assertThat(nest.scratch).isEqualTo(7);

        Inside inside = nest.middle.inside();
        nests.with(nest, new Object[] {null, EntityMapper.NULL, 4, null, null, null});
        assertThat(nest.middle.inside()).isSameAs(inside);
        assertThat(inside.note).isNull();
        assertThat(inside.mark).isEqualTo(4);
        assertThat(nest.middle.flag()).isTrue();
    }

    @Test
    void aPartOfAnEmbeddedValueThatHasToBeThereIsNamed() {
        EntityMapper<Nest> nests = way.mapper(Nest.class);
        Object[] values = {null, null, null, true, null, null};

        assertThatThrownBy(() -> nests.with(new Nest(), values))
                .isInstanceOf(MappingException.class)
                .hasMessage("Nest.middle.inside.note is null in a row, and is not nullable");
    }

    @Test
    void aValueOfAnotherTypeIsNamed() {
        EntityMapper<Nest> nests = way.mapper(Nest.class);

        assertThatThrownBy(() -> nests.with(new Nest(), new Object[] {1, null, null, null, null, null}))
                .hasMessage("Nest.id is long, and was given Integer");
        assertThatThrownBy(() -> nests.with(new Nest(), new Object[] {EntityMapper.NULL, null, null, null, null, null}))
                .hasMessage("Nest.id is long, and was given null");
        assertThatThrownBy(() -> nests.value(new Nest(), 6)).hasMessage("no column 6");
        assertThatThrownBy(() -> nests.bind(new Nest(), -1, null, 1)).hasMessage("no column -1");
    }

    @Test
    void theMapperIsTheGeneratedOneWhereNothingIsPrivate() {
        assertThat(Mappers.of(Nest.class)).isInstanceOf(EntityMapperTest_NestTable.Mapper.class);
        assertThat(Mappers.of(Person.class)).isInstanceOf(EntityMapperTest_PersonTable.Mapper.class);
        assertThat(Mappers.of(Item.class)).isInstanceOf(ReflectiveMapper.class);
    }
}
