package com.example.model;

import static io.rexorm.annotation.Generation.IDENTITY;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Sensitive;
import io.rexorm.annotation.Unique;

/** A row of {@code users}. */
@Entity("users")
public record User(
        @PrimaryKey(generated = IDENTITY) Long id,
        String name,
        @Column(length = 320) @Unique @Sensitive String email) {}
