package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.behaviour.ShopDatabase.Counter;
import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Line;
import io.rexorm.behaviour.ShopDatabase.Order;
import io.rexorm.mapping.Mappers;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The kit of behaviours meets the mappers that it says it does. */
@EachDatabase(DatabaseKind.SQLITE)
@EachMapper
class EachMapperTest {
    private static final String REFLECTIVE = "io.rexorm.mapping.ReflectiveMapper";

    @Test
    void oneRunIsByGeneratedMappersAndTheOtherByReflection(TestInfo test) {
        boolean generated = test.getTestClass().orElseThrow() == getClass();

        for (Class<?> entity : List.of(Customer.class, Line.class, Counter.class)) {
            assertThat(mapper(entity))
                    .isEqualTo(generated ? entity.getName().replace('$', '_') + "Table$Mapper" : REFLECTIVE);
        }
        assertThat(mapper(Order.class)).as("whose fields are private").isEqualTo(REFLECTIVE);
    }

    private static String mapper(Class<?> entity) {
        return Mappers.of(entity).getClass().getName();
    }
}
