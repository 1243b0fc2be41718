package com.example.model;

import static io.rexorm.annotation.Generation.IDENTITY;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;

/** A row of {@code tags}. */
@Entity("tags")
public record Tag(
        @PrimaryKey(generated = IDENTITY) Long id) {}
