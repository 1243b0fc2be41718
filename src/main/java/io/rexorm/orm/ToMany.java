package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Exists;
import io.rexorm.sql.Expression.Not;
import io.rexorm.sql.Join;
import java.util.List;

/**
 * A property with rows of another entity that belong to one: {@code USER.posts}. Immutable and thread-safe.
 *
 * @param <T> the entity whose rows have it
 * @param <O> the other entity
 */
public final class ToMany<T, O> implements Relation<T, O> {
    private final RelationModel model;
    private final String owner;
    private final List<Join> joins;

    /**
     * @param owner what the query calls the table of the entity that has the property
     * @param joins what has to be joined for that table
     */
    ToMany(RelationModel model, String owner, List<Join> joins) {
        this.model = model;
        this.owner = owner;
        this.joins = joins;
    }

    RelationModel model() {
        return model;
    }

    String owner() {
        return owner;
    }

    @Override
    public String property() {
        return model.property();
    }

    /**
     * There is a row that meets all of the conditions; any row, where there are none.
     *
     * <pre>{@code
     * db.from(USER).where(USER.posts.any(POST.published.eq(true)))
     *
     * … WHERE EXISTS (SELECT 1 FROM "posts" WHERE "author_id" = "users"."id" AND "published" = ?)
     * }</pre>
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition<T> any(Condition<? super O>... conditions) {
        return Condition.of(exists(conditions), joins);
    }

    /**
     * There is no row that meets all of the conditions; no row at all, where there are none.
     *
     * <pre>{@code
     * db.from(USER).where(USER.posts.none(POST.published.eq(true)))
     *
     * … WHERE NOT EXISTS (SELECT 1 FROM "posts" WHERE "author_id" = "users"."id" AND "published" = ?)
     * }</pre>
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition<T> none(Condition<? super O>... conditions) {
        return Condition.of(new Not(exists(conditions)), joins);
    }

    private Expression exists(Condition<? super O>[] conditions) {
        return new Exists(new RelatedRows(model).of(owner, Conditions.of(conditions)));
    }

    /** {@code User.posts}. */
    @Override
    public String toString() {
        return model.toString();
    }
}
