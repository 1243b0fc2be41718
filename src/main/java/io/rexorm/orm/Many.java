package io.rexorm.orm;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of another entity that belong to one: they are loaded when they are first looked into. Immutable but for that, and
 * thread-safe.
 *
 * <pre>{@code
 * @Entity("users")
 * public record User(@PrimaryKey(generated = IDENTITY) @Nullable Long id, String name, @OneToMany(mappedBy = "author") Many<Post> posts) {}
 *
 * for (User user : db.from(User.class).limit(20).list()) {
 *     print(user.posts().size());             // one statement for the posts of all 20 users
 * }
 * }</pre>
 *
 * <p>What loads one loads those of all entities that were read by the same query: {@code SELECT … FROM "posts" WHERE "author_id" = ANY
 * (?) ORDER BY "id" ASC}. It does so in the transaction of the thread where there is one, and by itself where there is none, also long
 * after that of the query. The rows come by their key; others, or fewer, are fetched with the query: {@link
 * EntityQuery#fetch(ToMany, java.util.function.UnaryOperator) fetch}. They are loaded once, and stay as they were then.
 *
 * <p>{@code equals}, {@code hashCode} and {@code toString} never query: two are equal when they belong to the same row by the same
 * property.
 *
 * @param <T> the other entity
 */
public final class Many<T> extends OnDemand implements Iterable<T> {
    /** The key of what says nothing of rows. */
    private static final Object SILENT = new Object();

    private static final Many<Object> NONE = new Many<>(SILENT, null, List.of());

    private final Object key;

    /** @param key that of the row they belong to */
    Many(Object key, @Nullable Siblings siblings, @Nullable List<T> loaded) {
        super(siblings, loaded);
        this.key = key;
    }

    /**
     * Nothing is said of rows: what a new entity has, which has none. When it is written, what comes back looks for rows like any other.
     * {@link RelatedStore#saveGraph(Object) saveGraph} leaves rows that are there alone; that there are to be none is {@code Many.of()}.
     */
    @SuppressWarnings("unchecked")
    public static <T> Many<T> none() {
        return (Many<T>) NONE;
    }

    /** These rows, and no others: {@link RelatedStore#saveGraph(Object) saveGraph} writes them where a cascade is declared. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Many<T> of(T... rows) {
        return of(Arrays.asList(rows));
    }

    /** As {@link #of(Object[])}. */
    public static <T> Many<T> of(Collection<? extends T> rows) {
        return new Many<>(NOTHING, null, List.copyOf(rows));
    }

    /** The rows, which cannot be changed. */
    @SuppressWarnings("unchecked")
    public List<T> list() {
        return (List<T>) loaded("there are no rows", "");
    }

    /** The rows as a stream. */
    public Stream<T> stream() {
        return list().stream();
    }

    /** How many rows there are. */
    public int size() {
        return list().size();
    }

    /** Whether there are no rows. */
    public boolean isEmpty() {
        return list().isEmpty();
    }

    /** The rows, one after the other. */
    @Override
    public Iterator<T> iterator() {
        return list().iterator();
    }

    @Override
    Object key() {
        return key;
    }

    @Override
    List<?> rows() {
        return loaded instanceof List<?> rows ? rows : List.of();
    }

    @Override
    boolean isByHand() {
        return key != SILENT && super.isByHand();
    }

    /** Whether both belong to the same row by the same property, or were made of equal rows. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Many<?> many)) {
            return false;
        } else if (siblings == null || many.siblings == null) {
            return siblings == null && many.siblings == null && list().equals(many.list());
        }
        return siblings.relation().equals(many.siblings.relation()) && key.equals(many.key);
    }

    @Override
    public int hashCode() {
        return siblings == null ? list().hashCode() : key.hashCode();
    }

    /** {@code Many[3 rows]}, {@code Many[not loaded]}. */
    @Override
    public String toString() {
        return !(loaded instanceof List<?> rows)
                ? "Many[not loaded]"
                : "Many[" + rows.size() + (rows.size() == 1 ? " row]" : " rows]");
    }
}
