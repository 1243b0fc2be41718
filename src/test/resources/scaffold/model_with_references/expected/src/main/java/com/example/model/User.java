package com.example.model;

import static io.rexorm.annotation.Generation.IDENTITY;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;

/** A row of {@code users}. */
@Entity("users")
public record User(
        @PrimaryKey(generated = IDENTITY) Long id) {}
