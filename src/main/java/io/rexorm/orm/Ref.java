package io.rexorm.orm;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a row of another entity: it holds that row's key. Immutable and thread-safe as long as the key is.
 *
 * <pre>{@code
 * @Entity("posts")
 * public record Post(@PrimaryKey(generated = IDENTITY) Long id, String title, @ManyToOne Ref<User> author) {}
 *
 * new Post(null, "Hello", Ref.to(7L));
 * }</pre>
 *
 * <p>{@code equals}, {@code hashCode} and {@code toString} look at the key and never query.
 *
 * @param <T> the entity referred to
 */
@SuppressWarnings("UnusedTypeParameter")
public final class Ref<T> {
    private final Object id;

    private Ref(Object id) {
        this.id = id;
    }

    /**
     * A reference to the row with this key. That there is such a row is not looked up: the foreign key sees to it.
     *
     * @param id the key, of the type that the entity's primary key has
     * @param <T> the entity referred to
     */
    public static <T> Ref<T> to(Object id) {
        return new Ref<>(
                Objects.requireNonNull(id, "The key of a reference is null; make the reference null instead."));
    }

    /** The key of the row referred to. Never queries. */
    public Object id() {
        return id;
    }

    /** Whether the other is a reference with the same key. The entity is not compared: it is not known at run time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ref<?> ref && id.equals(ref.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** {@code Ref[7]}. */
    @Override
    public String toString() {
        return "Ref[" + id + "]";
    }
}
