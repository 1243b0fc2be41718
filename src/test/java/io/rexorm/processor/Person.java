package io.rexorm.processor;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** An entity that is no part of another class. */
@Entity
public record Person(
        @PrimaryKey(generated = Generation.IDENTITY) Long id,
        @Column(name = "full_name") String name,
        @Nullable Integer age,
        @Nullable @Embedded Place home) {

    /** A value that is embedded. */
    public record Place(String city, @Nullable String street) {}
}
