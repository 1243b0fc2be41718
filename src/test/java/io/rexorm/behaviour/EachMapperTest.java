package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Line;
import io.rexorm.mapping.Mappers;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** The kit of behaviours meets the mappers that it says it does. */
@EachDatabase(DatabaseKind.SQLITE)
@EachMapper
class EachMapperTest {

    @Test
    void theMappersAreThoseOfTheirTime() {
        boolean again = getClass().getClassLoader() != TestDatabase.class.getClassLoader();

        for (Class<?> entity : new Class<?>[] {Customer.class, Line.class}) {
            String generated = entity.getName().replace("$", "_") + "Table$Mapper";
            assertThat(Mappers.of(entity).getClass().getName())
                    .isEqualTo(again ? "io.rexorm.mapping.ReflectiveMapper" : generated);
        }
    }
}
