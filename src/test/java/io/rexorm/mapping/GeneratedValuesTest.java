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
