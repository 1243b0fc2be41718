package io.rexorm.behaviour;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.CreatedAt;
import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Sensitive;
import io.rexorm.annotation.Unique;
import io.rexorm.annotation.UpdatedAt;
import io.rexorm.annotation.Version;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.mapping.EntityModel;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.schema.SchemaChange;
import io.rexorm.testkit.TestDatabase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small shop for the tests of the library: records and classes, keys of every kind. */
final class ShopDatabase {
    private ShopDatabase() {}

    enum Level {
        BASIC,
        GOLD
    }

    @Entity("customers")
    record Customer(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            String name,
            @Unique @Sensitive String email,
            @Nullable Integer age,
            Level level,
            @Version int version,
            @CreatedAt @Nullable Instant createdAt,
            @UpdatedAt @Nullable LocalDateTime updatedAt) {

        static Customer named(String name) {
            return new Customer(
                    null,
                    name,
                    name.toLowerCase(java.util.Locale.ROOT) + "@example.org",
                    30,
                    Level.BASIC,
                    0,
                    null,
                    null);
        }

        Customer renamed(String other) {
            return new Customer(id, other, email, age, level, version, createdAt, updatedAt);
        }
    }

    /** A class with private fields, a key that the library makes, and a reference. */
    @Entity("orders")
    static class Order {
        @PrimaryKey(generated = Generation.UUID7)
        private UUID id;

        @ManyToOne
        private Ref<Customer> customer;

        private String note;

        @Version
        private long version;

        Order() {}

        Order(Ref<Customer> customer, String note) {
            this.customer = customer;
            this.note = note;
        }

        UUID id() {
            return id;
        }

        String note() {
            return note;
        }

        void note(String other) {
            note = other;
        }

        long version() {
            return version;
        }
    }

    record LineKey(UUID order, @Column(name = "line_no") int number) {}

    /** A key of two columns. */
    @Entity("order_lines")
    record Line(@PrimaryKey @Embedded LineKey key, String article, int pieces) {}

    /** A class whose key is a number that is never null, and which has nothing but it. */
    @Entity("counters")
    static class Counter {
        @PrimaryKey(generated = Generation.IDENTITY)
        long id;
    }

    /** Creates the tables of the shop, and opens it. */
    static Rex open(TestDatabase database) throws Exception {
        create(database, Customer.class, Order.class, Line.class, Counter.class);
        return Rex.open(database.url());
    }

    static void create(TestDatabase database, Class<?>... entities) throws Exception {
        Dialect dialect = Dialects.load().named(database.dialect());
        for (Class<?> entity : entities) {
            SchemaChange table =
                    new SchemaChange.CreateTable(EntityModel.of(entity).table());
            database.execute(dialect.ddl().render(table).toArray(new String[0]));
        }
    }
}
