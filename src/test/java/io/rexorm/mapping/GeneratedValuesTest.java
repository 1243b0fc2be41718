package io.rexorm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

@EachDatabase
class GeneratedValuesTest extends MappedValues {
    GeneratedValuesTest(TestDatabase database) {
        super(database, Way.GENERATED);
    }

    @Test
    void takesEntitiesApartAsReflectionDoes() {
        agree(Numbers.class, NUMBERS);
        agree(Times.class, TIMES);
        agree(Profile.class, profile(null));
        agree(Profile.class, profile(new Address("Oak 2", "Kiel")));
    }

    private static <T> void agree(Class<T> type, T entity) {
        EntityMapper<T> generated = Way.GENERATED.mapper(type);
        EntityMapper<T> reflective = Way.REFLECTIVE.mapper(type);
        int columns = generated.model().columns().size();
        Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
            assertThat(generated.value(entity, i)).isEqualTo(reflective.value(entity, i));
            values[i] = generated.value(entity, i);
        }
        assertThat(generated.with(entity, values)).isEqualTo(entity).isEqualTo(reflective.with(entity, values));
    }

    @Test
    void isByTheMappersThatWereGenerated() {
        assertThat(Mappers.of(Numbers.class)).isInstanceOf(MappedValues_NumbersTable.Mapper.class);
        assertThat(Mappers.of(Times.class)).isInstanceOf(MappedValues_TimesTable.Mapper.class);
        assertThat(Mappers.of(Profile.class)).isInstanceOf(MappedValues_ProfileTable.Mapper.class);
        assertThat(Mappers.of(Bags.class)).isInstanceOf(MappedValues_BagsTable.Mapper.class);
        assertThat(Mappers.of(Order.class)).isInstanceOf(MappedValues_OrderTable.Mapper.class);
        assertThat(Mappers.of(Task.class)).isInstanceOf(MappedValues_TaskTable.Mapper.class);
        assertThat(Mappers.of(Note.class)).isInstanceOf(ReflectiveMapper.class);
    }
}
