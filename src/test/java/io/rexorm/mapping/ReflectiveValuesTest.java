package io.rexorm.mapping;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;

@EachDatabase
class ReflectiveValuesTest extends MappedValues {
    ReflectiveValuesTest(TestDatabase database) {
        super(database, Way.REFLECTIVE);
    }
}
