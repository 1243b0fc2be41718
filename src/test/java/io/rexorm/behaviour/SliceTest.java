package io.rexorm.behaviour;

import static io.rexorm.behaviour.SliceTest_ItemTable.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Sensitive;
import io.rexorm.orm.EntityQuery;
import io.rexorm.orm.Order;
import io.rexorm.orm.Rex;
import io.rexorm.orm.Slice;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query that is read in slices gives each row once, in order, whatever is inserted meanwhile. */
@EachDatabase
class SliceTest {
    enum Size {
        SMALL,
        LARGE
    }

    @Entity("items")
    record Item(
            @PrimaryKey long id,
            String name,
            Size size,
            @Nullable Integer rank,
            boolean sold,
            double weight,
            BigDecimal price,
            UUID code,
            Instant made,
            LocalDate day,
            @Sensitive String secret) {}

    private final TestDatabase database;
    private Rex db;

    SliceTest(TestDatabase database) {
        this.database = database;
    }

    private static Item item(long id) {
        return new Item(
                id,
                "name" + id % 4,
                id % 2 == 0 ? Size.SMALL : Size.LARGE,
                id % 3 == 0 ? null : (int) (id % 5),
                id % 2 == 0,
                id / 2.0 % 3,
                new BigDecimal("1." + id % 7),
                new UUID(id % 3, 0),
                Instant.ofEpochMilli(id % 6),
                LocalDate.ofEpochDay(id % 4),
                "s" + id);
    }

    @BeforeEach
    void open() throws Exception {
        ShopDatabase.create(database, Item.class);
        db = Rex.open(database.url());
        List<Item> items = new ArrayList<>();
        for (long id = 1; id <= 60; id++) {
            items.add(item(id));
        }
        db.insertAll(items);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private List<Long> read(EntityQuery<Item> query, int size) {
        List<Long> ids = new ArrayList<>();
        String cursor = null;
        do {
            Slice<Item> slice = query.slice(cursor, size);
            slice.rows().forEach(item -> ids.add(item.id()));
            assertThat(slice.rows()).hasSizeLessThanOrEqualTo(size).isNotEmpty();
            cursor = slice.next();
        } while (cursor != null);
        return ids;
    }

    @Test
    void eachRowComesOnceInTheOrderOfTheQuery() {
        List<List<Order<Item>>> orders = List.of(
                List.of(ITEM.id.asc()),
                List.of(ITEM.id.desc()),
                List.of(ITEM.name.asc()),
                List.of(ITEM.name.desc(), ITEM.size.asc()),
                List.of(ITEM.rank.asc()),
                List.of(ITEM.rank.desc(), ITEM.name.asc()),
                List.of(ITEM.rank.asc().nullsFirst(), ITEM.id.desc()),
                List.of(ITEM.rank.desc().nullsLast()),
                List.of(ITEM.sold.asc(), ITEM.weight.desc()),
                List.of(ITEM.price.asc()),
                List.of(ITEM.code.desc()),
                List.of(ITEM.made.asc(), ITEM.day.desc()));
        for (List<Order<Item>> order : orders) {
            EntityQuery<Item> query = db.from(ITEM).where(ITEM.id.gt(3L));
            for (Order<Item> each : order) {
                query = query.orderBy(each);
            }
            List<Long> whole = read(query, 1_000);
            assertThat(whole).hasSize(57).doesNotHaveDuplicates();
            assertThat(read(query, 7)).isEqualTo(whole);
            assertThat(read(query, 57)).isEqualTo(whole);
            assertThat(query.list()).hasSize(57);
        }
    }

    @Test
    void rowsThatAreInsertedMeanwhileChangeNothingBefore() {
        Slice<Item> first = db.from(ITEM).orderBy(ITEM.name.asc()).slice(null, 10);
        db.insert(new Item(
                1000, "a", Size.SMALL, 1, true, 1, BigDecimal.ONE, new UUID(0, 0), Instant.EPOCH, LocalDate.EPOCH, ""));
        Slice<Item> second = db.from(ITEM).orderBy(ITEM.name.asc()).slice(first.next(), 10);

        assertThat(first.hasNext()).isTrue();
        assertThat(second.rows())
                .doesNotContainAnyElementsOf(first.rows())
                .extracting(Item::id)
                .doesNotContain(1000L);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        String cursor = db.from(ITEM).orderBy(ITEM.name.asc()).slice(null, 10).next();
        assertThatThrownBy(() -> db.from(ITEM).orderBy(ITEM.size.asc()).slice(cursor, 10))
                .hasMessage("the cursor is of rows in another order");
        for (String wrong : List.of("", "x", "§", cursor.substring(5))) {
            assertThatThrownBy(() -> db.from(ITEM).orderBy(ITEM.name.asc()).slice(wrong, 10))
                    .hasMessage("the cursor is none that slice(…) has given");
        }
        assertThatThrownBy(() -> db.from(ITEM).limit(3).slice(null, 10)).hasMessageContaining("a limit");
        assertThatThrownBy(() -> db.from(ITEM).slice(null, 0)).hasMessage("the size of a slice is 0");
        assertThatThrownBy(() -> db.from(ITEM).orderBy(ITEM.secret.asc()).slice(null, 10))
                .hasMessage("Item.secret is sensitive, and a cursor would tell it");
        assertThatThrownBy(() -> db.from(ITEM)
                        .orderBy(io.rexorm.orm.Functions.lower(ITEM.name).asc())
                        .slice(null, 10))
                .hasMessageContaining("no property of theirs");
    }
}
