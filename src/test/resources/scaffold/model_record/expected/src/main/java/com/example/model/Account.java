package com.example.model;

import static io.rexorm.annotation.Generation.IDENTITY;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.EnumValue;
import io.rexorm.annotation.Index;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Sensitive;
import io.rexorm.annotation.Unique;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code accounts}. */
@Entity("accounts")
public record Account(
        @PrimaryKey(generated = IDENTITY) Long id,
        String name,
        @Column(length = 320) @Unique @Sensitive String email,
        @Nullable Integer age,
        Role role,
        @Column(precision = 10, scale = 2) BigDecimal balance,
        @Index short rank,
        long visits,
        @Nullable Float ratio,
        double score,
        boolean active,
        @Nullable LocalDate born,
        LocalTime opens,
        LocalDateTime seen,
        Instant joined,
        UUID token,
        @Json String settings,
        byte @Nullable [] picture) {

    /** What {@code role} can be. */
    public enum Role {
        @EnumValue("admin")
        ADMIN,
        @EnumValue("super-user")
        SUPER_USER
    }
}
