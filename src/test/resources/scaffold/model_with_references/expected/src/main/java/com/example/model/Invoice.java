package com.example.model;

import static io.rexorm.annotation.Generation.IDENTITY;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.Ref;
import org.jspecify.annotations.Nullable;

/** A row of {@code invoices}. */
@Entity("invoices")
public record Invoice(
        @PrimaryKey(generated = IDENTITY) Long id,
        @ManyToOne Ref<Company> company,
        @ManyToOne @Nullable Ref<User> approvedBy,
        @ManyToOne @Nullable Ref<Invoice> parent,
        @OneToOne Ref<File> receipt) {}
