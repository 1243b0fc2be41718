package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What a database with tables does with entities that belong together, besides what {@link Store} does with each of them: see
 * {@code docs/relations.md}. Thread-safe.
 */
public abstract sealed class RelatedStore extends SqlStore permits Rex {
    private final Database database;
    private final Links links;
    private final GraphRows rows;

    RelatedStore(Database database, Batches batches, BatchWrites writes) {
        this.database = database;
        this.links = new Links(database);
        this.rows = new GraphRows(database, batches, writes);
    }

    /**
     * Links rows to one, by a {@code @ManyToMany}: {@code db.link(post, POST.tags, java, sql)}. Links that are there already stay. A {@code
     * Many} that is loaded is not changed.
     *
     * <p>PostgreSQL: one statement for 10,000 links, {@code INSERT INTO "post_tags" ("post_id", "tag_id") SELECT … FROM unnest(?::int8[],
     * ?::int8[]) … ON CONFLICT ("post_id", "tag_id") DO NOTHING}. SQLite: one for 50, with {@code VALUES (?, ?), (?, ?), …}. Where the two
     * columns are not unique together, which is asked once, the statement itself looks which links are there; two that run at the same
     * time may then make a link twice.
     *
     * @return how many links were made
     * @throws ForeignKeyException when one of the rows is not there
     * @throws io.rexorm.jdbc.QueryException when an entity has no key
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T, O> long link(T entity, ToMany<T, O> relation, O... others) {
        return link(entity, relation.model(), Arrays.asList(others));
    }

    /** As {@link #link(Object, ToMany, Object[])}. */
    public final <T, O> long link(T entity, ToMany<T, O> relation, Collection<? extends O> others) {
        return link(entity, relation.model(), others);
    }

    /** As {@link #link(Object, ToMany, Object[])}, by the name of the property: {@code db.link(post, "tags", java, sql)}. */
    public final long link(Object entity, String relation, Object... others) {
        return link(entity, relation(entity, relation), Arrays.asList(others));
    }

    /** As {@link #link(Object, String, Object[])}. */
    public final long link(Object entity, String relation, Collection<?> others) {
        return link(entity, relation(entity, relation), others);
    }

    /**
     * Deletes links between rows and one, by a {@code @ManyToMany}, with one statement: {@code DELETE FROM "post_tags" WHERE "post_id" = ? AND
     * "tag_id" = ANY (?)}. The rows themselves stay.
     *
     * @return how many links there were
     * @throws io.rexorm.jdbc.QueryException when an entity has no key
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final <T, O> long unlink(T entity, ToMany<T, O> relation, O... others) {
        return unlink(entity, relation.model(), Arrays.asList(others));
    }

    /** As {@link #unlink(Object, ToMany, Object[])}. */
    public final <T, O> long unlink(T entity, ToMany<T, O> relation, Collection<? extends O> others) {
        return unlink(entity, relation.model(), others);
    }

    /** As {@link #unlink(Object, ToMany, Object[])}, by the name of the property: {@code db.unlink(post, "tags", java)}. */
    public final long unlink(Object entity, String relation, Object... others) {
        return unlink(entity, relation(entity, relation), Arrays.asList(others));
    }

    /** As {@link #unlink(Object, String, Object[])}. */
    public final long unlink(Object entity, String relation, Collection<?> others) {
        return unlink(entity, relation(entity, relation), others);
    }

    /**
     * Makes the links of a row those to these rows, in one transaction: {@code DELETE FROM "post_tags" WHERE "post_id" = ? AND "tag_id" <> ALL
     * (?)}, and then what {@link #link(Object, ToMany, Object[]) link} sends. Links that are there and wanted are left alone.
     *
     * @param others the rows; with none all links of the row are deleted
     * @return how many links were made and deleted
     * @throws ForeignKeyException when one of the rows is not there
     * @throws io.rexorm.jdbc.QueryException when an entity has no key
     */
    public final <T, O> Relinked relink(T entity, ToMany<T, O> relation, Collection<? extends O> others) {
        return relink(entity, relation.model(), others);
    }

    /** As {@link #relink(Object, ToMany, Collection)}, by the name of the property: {@code db.relink(post, "tags", tags)}. */
    public final Relinked relink(Object entity, String relation, Collection<?> others) {
        return relink(entity, relation(entity, relation), others);
    }

    /**
     * Saves an entity, and the rows that it holds by relations with a {@linkplain io.rexorm.annotation.Cascade cascade}, at any depth, all or
     * none. The entity itself is inserted or updated as by {@link #save}, but looked up first where the program gives its key.
     *
     * <pre>{@code
     * Order order = db.saveGraph(new Order(null, "Ann", Many.of(new Item(null, Ref.toParent(), "pen"), new Item(null, Ref.toParent(), "ink"))));
     * List<Item> items = new ArrayList<>(order.items().list());
     * items.remove(0);
     * db.saveGraph(new Order(order.id(), "Ann", Many.of(items)));     // deletes the pen with SAVE_AND_DELETE
     * }</pre>
     *
     * <p>Of the rows in a {@code Many.of(…)}, or a {@code Ref.of(…)} of {@code @OneToOne(mappedBy = …)}, those are inserted that have no key,
     * or one that the program gives and the database does not have; with the reference to their parent. The others are updated
     * where they differ from their rows, or were read in another version. Rows that the database has besides are deleted with
     * {@code SAVE_AND_DELETE}, and with them what is declared so of them. Of a {@code @ManyToMany} the links are made and
     * deleted, and new rows inserted; no other of its rows is written.
     *
     * <p>{@code Many.none()}, a {@code Many} that is not loaded, and null say nothing: what the database has is left alone. Of a {@code Many}
     * that was read, whole or in part, the rows are updated where objects have changed, and none is deleted.
     *
     * <p>Each relation is a few statements of {@link #insertAll}, {@link #updateAll} and {@link #deleteAll}, and one that reads, however many
     * rows there are.
     *
     * @return the entity with its key, version and times, and with what it holds, which is loaded
     * @throws StaleEntityException as {@link #updateAll}
     * @throws io.rexorm.jdbc.QueryException when rows are held by a relation that declares no cascade, or the same object is in the graph
     *     twice
     */
    public final <T> T saveGraph(T entity) {
        return saveGraph(List.of(entity)).get(0);
    }

    /** As {@link #saveGraph(Object)}, of entities of one class: with as many statements as for one. */
    public final <T> List<T> saveGraph(Collection<? extends T> entities) {
        List<T> list = new ArrayList<>(entities);
        if (list.isEmpty()) {
            return list;
        }
        StoredEntity<T> table = database.entities().ofAll(list);
        return database.inPieces(() -> new GraphSave(database, links, rows).save(table, list));
    }

    /**
     * Deletes an entity's row, and before it the rows that refer to it by relations with {@link
     * io.rexorm.annotation.Cascade#SAVE_AND_DELETE}, at any depth, and the links of its {@code @ManyToMany} with a cascade, all or none. They are
     * those that the database has, not those that the entity holds.
     *
     * @return whether there was such a row
     * @throws StaleEntityException when the row has another version than the entity
     * @throws ForeignKeyException when still other rows refer to one of them
     */
    public final boolean deleteGraph(Object entity) {
        StoredEntity<Object> table = database.entities().of(entity);
        return database.inPieces(
                () -> new GraphEraser(database, links, rows.writes()).delete(table, List.of(entity)) > 0);
    }

    private RelationModel relation(Object entity, String relation) {
        return Relations.named(database.entities().of(entity), relation);
    }

    private long link(Object entity, RelationModel relation, Collection<?> others) {
        LinkEnds ends = LinkEnds.of(database, relation);
        List<Links.Wanted> wanted = List.of(new Links.Wanted(ends.from(entity), ends.to(others)));
        return database.inPieces(() -> links.make(ends, wanted));
    }

    private long unlink(Object entity, RelationModel relation, Collection<?> others) {
        LinkEnds ends = LinkEnds.of(database, relation);
        return links.remove(ends, new Links.Wanted(ends.from(entity), ends.to(others)));
    }

    private Relinked relink(Object entity, RelationModel relation, Collection<?> others) {
        LinkEnds ends = LinkEnds.of(database, relation);
        List<Links.Wanted> wanted = List.of(new Links.Wanted(ends.from(entity), ends.to(others)));
        return database.inPieces(() -> {
            long unlinked = links.removeOthers(ends, wanted);
            return new Relinked(links.make(ends, wanted), unlinked);
        });
    }
}
