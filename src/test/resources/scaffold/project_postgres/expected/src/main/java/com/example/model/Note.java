package com.example.model;

import static io.rexorm.annotation.Generation.IDENTITY;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code notes}. */
@Entity("notes")
public record Note(
        @PrimaryKey(generated = IDENTITY) Long id,
        String title,
        @Nullable String body,
        Instant createdAt) {}
