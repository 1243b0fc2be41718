package com.example.model;

import static io.rexorm.annotation.Generation.IDENTITY;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;

/** A row of {@code files}. */
@Entity("files")
public record File(
        @PrimaryKey(generated = IDENTITY) Long id) {}
