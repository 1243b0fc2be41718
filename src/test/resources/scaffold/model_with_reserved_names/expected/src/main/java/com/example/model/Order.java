package com.example.model;

import static io.rexorm.annotation.Generation.IDENTITY;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Index;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Unique;
import io.rexorm.orm.Ref;

/** A row of {@code orders}. */
@Entity("orders")
public record Order(
        @PrimaryKey(generated = IDENTITY) Long id,
        String group,
        @Index String key,
        @ManyToOne Ref<Transaction> select,
        @Unique int index) {}
