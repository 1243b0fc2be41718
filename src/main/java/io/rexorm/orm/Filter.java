package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Lists;
import java.util.List;

/**
 * Conditions that belong together: those of {@link Filtered#whereAny}, {@link Filtered#whereAll} and of a join. Immutable and
 * thread-safe.
 *
 * @param <T> what the rows are
 */
public final class Filter<T> extends Filtered<T, Filter<T>> {
    private final Scope scope;
    private final List<Expression> conditions;

    Filter(Scope scope) {
        this(scope, List.of());
    }

    private Filter(Scope scope, List<Expression> conditions) {
        this.scope = scope;
        this.conditions = conditions;
    }

    @Override
    Scope scope() {
        return scope;
    }

    @Override
    Filter<T> with(List<Expression> added) {
        return new Filter<>(scope, Lists.all(conditions, added));
    }

    List<Expression> conditions() {
        return conditions;
    }

    /** The conditions, of which there must be one. */
    List<Expression> some() {
        if (conditions.isEmpty()) {
            throw StoredEntity.invalid("a group of conditions is empty", "give it a condition, or leave it out");
        }
        return conditions;
    }
}
