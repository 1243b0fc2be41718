package io.rexorm.behaviour;

import io.rexorm.annotation.Cascade;
import io.rexorm.annotation.CreatedAt;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.OneToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.UpdatedAt;
import io.rexorm.annotation.Version;
import io.rexorm.orm.Many;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders with what belongs to them: entities that are saved together, records and classes, keys of every kind. */
final class OrderDatabase {
    private OrderDatabase() {}

    @Entity("orders")
    record Order(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            String customer,
            @Version int version,

            @OneToMany(mappedBy = "order", cascade = Cascade.SAVE_AND_DELETE)
            Many<Item> items,

            @OneToOne(mappedBy = "order", cascade = Cascade.SAVE_AND_DELETE) @Nullable
            Ref<Invoice> invoice,

            @ManyToMany(through = "order_labels", cascade = Cascade.SAVE)
            Many<Label> labels,

            @OneToMany(mappedBy = "order") Many<Note> notes,

            @OneToMany(mappedBy = "order", cascade = Cascade.SAVE)
            Many<Line> lines) {

        static Order of(String customer, Item... items) {
            return new Order(null, customer, 0, Many.of(items), null, Many.none(), Many.none(), Many.none());
        }

        Order with(Many<Item> others) {
            return new Order(id, customer, version, others, invoice, labels, notes, lines);
        }

        Order versioned(int other) {
            return new Order(id, customer, other, items, invoice, labels, notes, lines);
        }

        Order with(@Nullable Ref<Invoice> other) {
            return new Order(id, customer, version, items, other, labels, notes, lines);
        }

        Order labelled(Many<Label> others) {
            return new Order(id, customer, version, items, invoice, others, notes, lines);
        }

        Order noted(Many<Note> others) {
            return new Order(id, customer, version, items, invoice, labels, others, lines);
        }

        Order lined(Many<Line> others) {
            return new Order(id, customer, version, items, invoice, labels, notes, others);
        }
    }

    @Entity("items")
    record Item(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            @ManyToOne Ref<Order> order,
            String name,
            @Version int version,
            @CreatedAt @Nullable Instant createdAt,
            @UpdatedAt @Nullable Instant updatedAt,

            @OneToMany(mappedBy = "item", cascade = Cascade.SAVE_AND_DELETE)
            Many<Part> parts) {

        static Item of(String name, Part... parts) {
            return new Item(null, Ref.toParent(), name, 0, null, null, Many.of(parts));
        }

        Item renamed(String other) {
            return new Item(id, order, other, version, createdAt, updatedAt, parts);
        }

        Item with(Many<Part> others) {
            return new Item(id, order, name, version, createdAt, updatedAt, others);
        }
    }

    /** A class, whose key the library makes. */
    @Entity("parts")
    static class Part {
        @PrimaryKey(generated = Generation.UUID7)
        @Nullable
        UUID id;

        @ManyToOne
        Ref<Item> item = Ref.toParent();

        String name = "";

        @Version
        long version;

        Part() {}

        Part(String name) {
            this.name = name;
        }
    }

    /** The only one of its order. */
    @Entity("invoices")
    static class Invoice {
        @PrimaryKey(generated = Generation.IDENTITY)
        @Nullable
        Long id;

        @OneToOne
        Ref<Order> order = Ref.toParent();

        String number = "";

        Invoice() {}

        Invoice(String number) {
            this.number = number;
        }
    }

    /** What the program gives a key. */
    @Entity("labels")
    record Label(@PrimaryKey String name, String colour) {}

    @Entity("notes")
    record Note(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            @ManyToOne Ref<Order> order,
            String text) {}

    /** What is known by its order and a number. */
    @Entity("lines")
    record Line(
            @PrimaryKey @ManyToOne Ref<Order> order,
            @PrimaryKey int number,
            String text) {}

    /** A tree of objects. */
    @Entity("folders")
    static class Folder {
        @PrimaryKey(generated = Generation.IDENTITY)
        @Nullable
        Long id;

        String name = "";

        @ManyToOne
        @Nullable
        Ref<Folder> parent;

        @OneToMany(mappedBy = "parent", cascade = Cascade.SAVE_AND_DELETE)
        Many<Folder> folders = Many.none();

        @ManyToMany(through = "shortcuts", to = "target_id", cascade = Cascade.SAVE)
        Many<Folder> shortcuts = Many.none();

        Folder() {}

        Folder(String name, Folder... folders) {
            this.name = name;
            this.folders = Many.of(folders);
        }

        String name() {
            return name;
        }
    }

    static Rex open(TestDatabase database) throws Exception {
        ShopDatabase.create(
                database,
                Order.class,
                Item.class,
                Part.class,
                Invoice.class,
                Label.class,
                Note.class,
                Line.class,
                Folder.class);
        database.execute(
                "CREATE TABLE order_labels (order_id bigint NOT NULL REFERENCES orders (id), label_id text NOT NULL"
                        + " REFERENCES labels (name), PRIMARY KEY (label_id, order_id))",
                "CREATE TABLE shortcuts (folder_id bigint NOT NULL REFERENCES folders (id), target_id bigint NOT NULL"
                        + " REFERENCES folders (id))");
        return Rex.open(database.url());
    }
}
