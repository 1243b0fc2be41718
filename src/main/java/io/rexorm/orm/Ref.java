package io.rexorm.orm;

import io.rexorm.annotation.Entity;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.Mappers;
import io.rexorm.mapping.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a row of another entity: it holds that row's key, and loads the row when it is asked for it. Immutable but for that,
 * and thread-safe as long as the key is.
 *
 * <pre>{@code
 * @Entity("posts")
 * public record Post(@PrimaryKey(generated = IDENTITY) @Nullable Long id, String title, @ManyToOne Ref<User> author) {}
 *
 * new Post(null, "Hello", Ref.to(7L));
 * for (Post post : db.from(Post.class).limit(20).list()) {
 *     print(post.author().get().name());      // one statement for the authors of all 20 posts
 * }
 * }</pre>
 *
 * <p>The first {@link #get} loads the rows for all references that were read by the same query for the same property: {@code SELECT …
 * FROM "users" WHERE "id" = ANY (?)} on PostgreSQL, {@code WHERE `id` IN (SELECT value FROM json_each(?))} on SQLite. It does so in the
 * transaction of the thread where there is one, and by itself where there is none, also long after that of the query. To
 * load with the query is {@link EntityQuery#fetch(Relation, Relation[]) fetch}.
 *
 * <p>{@code equals}, {@code hashCode} and {@code toString} look at the key and never query.
 *
 * @param <T> the entity referred to
 */
public final class Ref<T> extends OnDemand {
    private static final Ref<Object> PARENT = new Ref<>(NOTHING, null, null);

    private final Object key;

    /**
     * @param key that of the row referred to; of a property that is mapped by another one, that of the row that has the property
     */
    Ref(Object key, @Nullable Siblings siblings, @Nullable Object loaded) {
        super(siblings, loaded);
        this.key = key;
    }

    /**
     * A reference to the row with this key. That there is such a row is not looked up: the foreign key sees to it.
     *
     * @param id the key, of the type that the entity's primary key has
     * @param <T> the entity referred to
     */
    public static <T> Ref<T> to(Object id) {
        if (id != null && id.getClass().isAnnotationPresent(Entity.class)) {
            throw StoredEntity.invalid(
                    "Ref.to takes a key, and was given a " + id.getClass().getSimpleName(), "write Ref.of");
        }
        return new Ref<>(
                Objects.requireNonNull(id, "The key of a reference is null; make the reference null instead."),
                null,
                null);
    }

    /**
     * A reference to an entity that is there, and needs no loading.
     *
     * @throws io.rexorm.jdbc.QueryException when it has no key yet
     */
    public static <T> Ref<T> of(T entity) {
        @SuppressWarnings("unchecked")
        EntityMapper<T> mapper = Mappers.of((Class<T>) entity.getClass());
        int[] positions = mapper.model().positions(Role.KEY);
        Object id = positions.length == 1 ? mapper.value(entity, positions[0]) : null;
        if (id == null) {
            String name = entity.getClass().getSimpleName();
            throw StoredEntity.invalid(
                    positions.length == 1
                            ? "the " + name + " has no key to refer to"
                            : name + " has a key of several columns, which no reference holds",
                    positions.length == 1 ? "insert it first, and refer to what that gives back" : null);
        }
        return new Ref<>(id, null, entity);
    }

    /**
     * A reference to an entity that has no key yet, for a property of {@code @OneToOne(mappedBy = …)}: {@link RelatedStore#saveGraph(Object)
     * saveGraph} inserts it.
     */
    public static <T> Ref<T> ofNew(T entity) {
        return new Ref<>(
                NOTHING, null, Objects.requireNonNull(entity, "The entity is null; make the reference null instead."));
    }

    /**
     * What a new row has in place of its reference to the row that holds it, which may have no key yet: {@link
     * RelatedStore#saveGraph(Object) saveGraph} puts the reference there.
     *
     * <pre>{@code
     * db.saveGraph(new Order(null, "Ann", Many.of(new Item(null, Ref.toParent(), "pen"), new Item(null, Ref.toParent(), "ink"))));
     * }</pre>
     */
    @SuppressWarnings("unchecked")
    public static <T> Ref<T> toParent() {
        return (Ref<T>) PARENT;
    }

    /**
     * The key of the row referred to. Never queries.
     *
     * @throws io.rexorm.jdbc.QueryException where the other row has the column, as with {@code @OneToOne(mappedBy = …)}, and is not
     *     loaded, and of {@link #ofNew} and {@link #toParent}
     */
    public Object id() {
        if (key == NOTHING) {
            throw StoredEntity.invalid(this + " has no key yet", "take the reference from what saveGraph gives back");
        } else if (!isOfOwner()) {
            return key;
        }
        Object row = loaded;
        if (row == null || row == NOTHING) {
            throw StoredEntity.invalid(
                    this + " has no key by itself: its row has the column" + (row == null ? "" : ", and there is none"),
                    row == null ? "load it, with find() or with the query" : "ask with find()");
        }
        return Ref.of(row).key;
    }

    /**
     * The row referred to.
     *
     * @throws NotFoundException when it is not there
     * @throws io.rexorm.jdbc.QueryException when the reference was made by {@link #to}, and is a key and no more
     */
    public T get() {
        return find().orElseThrow(() ->
                siblings == null ? StoredEntity.invalid(this + " has no row", null) : siblings.missing(this));
    }

    /**
     * The row referred to, or nothing where there is none: as {@link #get}.
     */
    @SuppressWarnings("unchecked")
    public Optional<T> find() {
        Object row = loaded(
                this + " was made by Ref."
                        + (key == NOTHING ? "toParent, and refers to nothing yet" : "to, and is a key and no more"),
                key == NOTHING
                        ? "save the row that holds it with saveGraph, and take what that gives back"
                        : "look the row up: db.get(…, ref.id()); what is read from the database loads by itself");
        return row == NOTHING ? Optional.empty() : Optional.of((T) row);
    }

    @Override
    Object key() {
        return key;
    }

    /** Whether it has the key of the row referred to. */
    boolean hasKey() {
        return key != NOTHING && !isOfOwner();
    }

    @Override
    List<?> rows() {
        Object row = loaded;
        return row == null || row == NOTHING ? List.of() : List.of(row);
    }

    /** Whether the other is a reference with the same key. The entity is not compared: it is not always known. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ref<?> ref
                && isOfOwner() == ref.isOfOwner()
                && key.equals(ref.key)
                && (key != NOTHING || Objects.equals(loaded, ref.loaded));
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** {@code Ref[7]}. */
    @Override
    public String toString() {
        if (key == NOTHING) {
            return loaded == null ? "Ref[parent]" : "Ref[new]";
        }
        return isOfOwner() && siblings != null ? "Ref[" + siblings.relation() + " of " + key + "]" : "Ref[" + key + "]";
    }
}
