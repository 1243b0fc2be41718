package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.OrderDatabase.Invoice;
import io.rexorm.behaviour.OrderDatabase.Item;
import io.rexorm.behaviour.OrderDatabase.Label;
import io.rexorm.behaviour.OrderDatabase.Line;
import io.rexorm.behaviour.OrderDatabase.Note;
import io.rexorm.behaviour.OrderDatabase.Order;
import io.rexorm.behaviour.OrderDatabase.Part;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.ForeignKeyException;
import io.rexorm.orm.Many;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.orm.StaleEntityException;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A graph of entities is saved by what differs, with as many statements for many rows as for a few. */
@EachDatabase
@EachMapper
class GraphTest {
    private final TestDatabase database;
    private Rex db;

    GraphTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = OrderDatabase.open(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aNewGraphIsInsertedAndComesBackWhole() {
        Order saved = db.saveGraph(
                Order.of("Ann", Item.of("pen", new Part("cap"), new Part("ink")), Item.of("paper"), Item.of("glue")));

        assertThat(saved.id()).isNotNull();
        assertThat(saved.items().isLoaded()).isTrue();
        assertThat(saved.items()).extracting(Item::name).containsExactly("pen", "paper", "glue");
        for (Item item : saved.items()) {
            assertThat(item.id()).isNotNull();
            assertThat(item.createdAt()).isNotNull();
            assertThat(item.order().id()).isEqualTo(saved.id());
            assertThat(item.parts().isLoaded()).isTrue();
        }
        Part cap = saved.items().list().get(0).parts().list().get(0);
        assertThat(cap.item.id()).isEqualTo(saved.items().list().get(0).id());
        assertThat(cap.id).isNotNull();

        Order read = db.from(Order.class).fetch("items.parts").one();
        assertThat(read.items()).containsExactlyElementsOf(saved.items());
        assertThat(read.items().list().get(0).parts())
                .extracting(part -> part.name)
                .contains("cap", "ink");
    }

    @Test
    void rowsAreInsertedUpdatedAndDeletedByTheirKeys() {
        Order order = db.saveGraph(Order.of("Ann", Item.of("pen", new Part("cap")), Item.of("paper"), Item.of("glue")));
        List<Item> items = order.items().list();

        Order saved = db.saveGraph(
                order.with(Many.of(items.get(1).renamed("card"), items.get(2), Item.of("tape", new Part("roll")))));
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.items()).extracting(Item::name).containsExactly("card", "glue", "tape");
        assertThat(saved.items()).extracting(Item::version).containsExactly(1, 0, 0);
        assertThat(saved.items().list().get(0).id()).isEqualTo(items.get(1).id());
        assertThat(names(order)).containsExactly("card", "glue", "tape");
        assertThat(db.from(Part.class).list()).extracting(part -> part.name).containsExactly("roll");
    }

    @Test
    void whatIsUnchangedIsNotWritten() {
        Order order = db.saveGraph(Order.of("Ann", Item.of("pen", new Part("cap")), Item.of("paper")));
        try (SqlWatch watch = db.watch()) {
            Order same = db.saveGraph(order);
            assertThat(same.items()).containsExactlyElementsOf(order.items());
            assertThat(watch.statements())
                    .filteredOn(sql -> sql.startsWith("UPDATE"))
                    .hasSize(1);
            assertThat(watch.statements()).noneMatch(sql -> sql.startsWith("DELETE") || sql.startsWith("INSERT"));
        }
        assertThat(db.get(Item.class, order.items().list().get(0).id()).version())
                .isZero();
    }

    @Test
    void whatIsNotSaidIsLeftAlone() {
        Order order = db.saveGraph(Order.of("Ann", Item.of("pen"), Item.of("paper")));
        Order unloaded = db.get(Order.class, order.id());

        assertThat(db.saveGraph(unloaded).items()).hasSize(2);
        Order said = db.saveGraph(db.get(Order.class, order.id()).with(Many.none()));
        assertThat(said.items()).extracting(Item::name).containsExactly("pen", "paper");
        assertThat(db.saveGraph(said.with(Many.of())).items()).isEmpty();
        assertThat(db.count(Item.class)).isZero();
    }

    @Test
    void whatWasReadInPartDeletesNothing() {
        Order order = db.saveGraph(Order.of("Ann", Item.of("pen"), Item.of("paper")));
        Order part =
                db.from(Order.class).fetch("items", items -> items.limit(1)).one();

        assertThat(db.saveGraph(part).items()).hasSize(1);
        assertThat(names(order)).containsExactly("pen", "paper");
    }

    @Test
    void rowsMoveFromOneToTheOther() {
        List<Order> orders = db.saveGraph(
                List.of(Order.of("Ann", Item.of("pen"), Item.of("paper")), Order.of("Ben", Item.of("glue"))));
        List<Item> items = new ArrayList<>(orders.get(0).items().list());
        items.addAll(orders.get(1).items().list());

        db.saveGraph(List.of(
                orders.get(0).with(Many.of(items.subList(0, 1))), orders.get(1).with(Many.of(items.subList(1, 3)))));
        assertThat(names(orders.get(0))).containsExactly("pen");
        assertThat(names(orders.get(1))).containsExactly("paper", "glue");
    }

    @Test
    void cascadeSaveDeletesNothing() {
        Order order = db.saveGraph(Order.of("Ann").lined(Many.of(line(1, "a"), line(2, "b"))));

        Order saved = db.saveGraph(order.lined(Many.of(line(2, "changed"), line(3, "c"))));
        assertThat(saved.lines()).extracting(Line::text).containsExactly("changed", "c");
        assertThat(db.get(Order.class, order.id()).lines())
                .extracting(Line::text)
                .containsExactly("a", "changed", "c");
    }

    @Test
    void theOneRowThatRefersIsReplaced() {
        Order order = db.saveGraph(Order.of("Ann").with(Ref.ofNew(new Invoice("A-1"))));
        Invoice first = order.invoice().get();
        assertThat(first.id).isNotNull();
        assertThat(first.order.id()).isEqualTo(order.id());

        first.number = "A-2";
        Order changed = db.saveGraph(order);
        assertThat(changed.invoice().get()).isSameAs(first);
        assertThat(db.get(Invoice.class, first.id).number).isEqualTo("A-2");

        Order replaced = db.saveGraph(changed.with(Ref.ofNew(new Invoice("B-1"))));
        assertThat(replaced.invoice().isLoaded()).isTrue();
        assertThat(db.from(Invoice.class).list())
                .extracting(invoice -> invoice.number)
                .containsExactly("B-1");
        assertThat(db.saveGraph(replaced.with((Ref<Invoice>) null)).invoice().get().number)
                .isEqualTo("B-1");
    }

    @Test
    void linksBecomeThoseThatAreHeld() {
        Label red = db.insert(new Label("red", "#f00"));
        db.insert(new Label("old", "#000"));
        Order order = db.saveGraph(
                Order.of("Ann").labelled(Many.of(red, new Label("new", "#fff"), new Label("old", "#111"))));
        Order other = db.saveGraph(Order.of("Ben").labelled(Many.of(red)));

        assertThat(order.labels().isLoaded()).isTrue();
        assertThat(db.get(Label.class, "new").colour()).isEqualTo("#fff");
        assertThat(db.get(Label.class, "old").colour()).as("is left alone").isEqualTo("#000");
        assertThat(labels(order)).containsExactly("new", "old", "red");

        try (SqlWatch watch = db.watch()) {
            db.saveGraph(db.get(Order.class, order.id()));
            assertThat(watch.statements()).noneMatch(sql -> sql.contains("order_labels"));
        }
        db.saveGraph(db.get(Order.class, order.id()).labelled(Many.of(red)));
        assertThat(labels(order)).containsExactly("red");
        assertThat(labels(other)).containsExactly("red");
        assertThat(db.count(Label.class)).isEqualTo(3);
        db.saveGraph(db.get(Order.class, order.id()).labelled(Many.of()));
        assertThat(labels(order)).isEmpty();
    }

    @Test
    void theNumberOfStatementsIsThatOfTheDeclaration() {
        db.saveGraph(orders(1, "warm"));
        int[] statements = new int[2];
        for (int i = 0; i < 2; i++) {
            List<Order> orders = orders(i == 0 ? 1 : 12, "run" + i);
            try (SqlWatch watch = db.watch()) {
                List<Order> saved = db.saveGraph(orders);
                statements[i] = watch.statements().size();
                watch.clear();
                List<Order> changed = new ArrayList<>();
                for (Order order : saved) {
                    List<Item> items = order.items().list();
                    items.get(0).parts().list().get(0).name = "changed";
                    changed.add(order.with(Many.of(items.get(0), items.get(1).renamed("changed"), Item.of("added"))));
                }
                db.saveGraph(changed);
                statements[i] = 100 * statements[i] + watch.statements().size();
            }
        }
        assertThat(statements[1]).isEqualTo(statements[0]);
    }

    private static List<Order> orders(int number, String name) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            orders.add(Order.of(
                            name + i,
                            Item.of("a", new Part("1"), new Part("2")),
                            Item.of("b", new Part("3")),
                            Item.of("c", new Part("4")))
                    .labelled(Many.of(new Label(name, ""))));
        }
        return orders;
    }

    @Test
    void aKeyThatIsGivenIsLookedUp() {
        assertThat(db.saveGraph(List.of(new Label("red", "#f00"), new Label("blue", "#00f"))))
                .hasSize(2);
        db.saveGraph(List.of(new Label("red", "#e00"), new Label("green", "#0f0")));
        assertThat(db.from(Label.class).orderBy("name").list())
                .extracting(Label::colour)
                .containsExactly("#00f", "#0f0", "#e00");
    }

    @Test
    void whoHasReadAnotherVersionIsTold() {
        Order order = db.saveGraph(Order.of("Ann", Item.of("pen"), Item.of("paper")));
        Item pen = order.items().list().get(0);
        db.update(pen.renamed("quill"));

        assertThatThrownBy(() -> db.saveGraph(order)).isInstanceOf(StaleEntityException.class);
        assertThat(db.get(Order.class, order.id()).version()).isZero();
        db.delete(db.get(Item.class, pen.id()));
        assertThatThrownBy(() -> db.saveGraph(order.with(Many.of(pen)))).isInstanceOf(StaleEntityException.class);
        assertThat(names(order)).containsExactly("paper");
    }

    @Test
    void allOrNone() {
        Order order = db.saveGraph(Order.of("Ann", Item.of("pen"), Item.of("paper")));
        Part part = new Part("cap");
        Item broken = Item.of("tape", part).renamed(null);

        assertThatThrownBy(() -> db.saveGraph(order.with(Many.of(broken)))).hasMessageContaining("Item.name");
        assertThat(names(order)).containsExactly("pen", "paper");

        Order undone = Order.of("Ben", Item.of("pen", part)).lined(Many.of(line(1, null)));
        assertThatThrownBy(() -> db.saveGraph(undone)).hasMessageContaining("Line.text");
        assertThat(part.id).as("is as before").isNull();
        assertThat(part.item).isEqualTo(Ref.toParent());
        assertThat(db.saveGraph(Order.of("Cid", Item.of("pen", part))).items()).hasSize(1);
    }

    @Test
    void rowsThatWouldBeLostAreRefused() {
        Order order = db.insert(Order.of("Ann").with(Many.of()));
        Order holding = order.with(Many.of(Item.of("pen"), Item.of("paper")));
        String sentence =
                "Order.items holds 2 rows that would not be written: only saveGraph(…) writes more than the entity itself";

        assertThatThrownBy(() -> db.insert(Order.of("Ann", Item.of("pen"), Item.of("paper"))))
                .isInstanceOf(QueryException.class)
                .hasMessage(sentence)
                .extracting("hint")
                .isEqualTo("call db.saveGraph(…); or write Item by itself");
        assertThatThrownBy(() -> db.insertAll(List.of(holding))).hasMessage(sentence);
        assertThatThrownBy(() -> db.update(holding)).hasMessage(sentence);
        assertThatThrownBy(() -> db.updateAll(List.of(order, holding))).hasMessage(sentence);
        assertThatThrownBy(() -> db.save(holding)).hasMessage(sentence);
        assertThatThrownBy(() -> db.upsert(holding)).hasMessage(sentence);
        assertThatThrownBy(() -> db.upsertAll(List.of(holding))).hasMessage(sentence);
        assertThatThrownBy(() -> db.insert(Order.of("Ann").with(Ref.ofNew(new Invoice("A-1")))))
                .hasMessageStartingWith("Order.invoice holds a row that would not be written");
        assertThatThrownBy(() -> db.saveGraph(order.noted(Many.of(new Note(null, Ref.toParent(), "x")))))
                .hasMessage("Order.notes holds a row, and declares no cascade: it would not be saved")
                .extracting("hint")
                .isEqualTo("write Note by itself; or declare cascade = Cascade.SAVE, and call db.saveGraph(…)");
        assertThat(db.update(order.with(Many.none())).version()).isEqualTo(1);
    }

    @Test
    void mistakesAreSentences() {
        Order order = db.saveGraph(Order.of("Ann", Item.of("pen")));
        Part part = new Part("cap");

        assertThatThrownBy(() -> db.saveGraph(Order.of("Ben").with(order.items())))
                .hasMessageEndingWith("holds what was read for another row");
        assertThatThrownBy(() -> db.saveGraph(Order.of("Ben", Item.of("a", part), Item.of("b", part))))
                .hasMessage("the same Part is in the graph twice");
        assertThatThrownBy(() -> db.insert(Item.of("pen")))
                .hasMessageContaining("Item.order has no key to refer to yet");
        assertThatThrownBy(() -> Ref.toParent().get()).hasMessageContaining("refers to nothing yet");
        assertThatThrownBy(() -> Ref.ofNew(part).id()).hasMessage("Ref[new] has no key yet");
        assertThat(Ref.ofNew(part)).isEqualTo(Ref.ofNew(part)).isNotEqualTo(Ref.ofNew(new Part("cap")));
        assertThat(db.saveGraph(List.<Order>of())).isEmpty();
    }

    @Test
    void aGraphIsDeletedFromItsLeaves() {
        Order order = db.saveGraph(Order.of("Ann", Item.of("pen", new Part("cap")), Item.of("paper"))
                .with(Ref.ofNew(new Invoice("A-1")))
                .labelled(Many.of(new Label("red", ""))));
        Order other = db.saveGraph(Order.of("Ben", Item.of("pen", new Part("cap"))));

        assertThatThrownBy(() -> db.delete(order)).isInstanceOf(ForeignKeyException.class);
        assertThatThrownBy(() -> db.deleteGraph(order.versioned(7))).isInstanceOf(StaleEntityException.class);
        assertThat(names(order)).hasSize(2);

        assertThat(db.deleteGraph(db.get(Order.class, order.id()))).isTrue();
        assertThat(db.from(Order.class).list()).extracting(Order::id).containsExactly(other.id());
        assertThat(db.count(Part.class)).isEqualTo(1);
        assertThat(db.count(Invoice.class)).isZero();
        assertThat(db.count(Label.class)).isEqualTo(1);
    }

    @Test
    void rowsWithoutACascadeKeepTheGraph() {
        Order order = db.saveGraph(Order.of("Ann", Item.of("pen")));
        db.insert(new Note(null, Ref.of(order), "x"));

        assertThatThrownBy(() -> db.deleteGraph(order))
                .isInstanceOf(ForeignKeyException.class)
                .hasMessageContaining("Order cannot be deleted: other rows refer to it");
        assertThat(names(order)).containsExactly("pen");
    }

    private static Line line(int number, String text) {
        return new Line(Ref.toParent(), number, text);
    }

    private List<String> names(Order order) {
        return db.get(Order.class, order.id()).items().stream().map(Item::name).toList();
    }

    private List<String> labels(Order order) {
        return db.get(Order.class, order.id()).labels().stream()
                .map(Label::name)
                .toList();
    }
}
