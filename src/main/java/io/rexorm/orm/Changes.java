package io.rexorm.orm;

import io.rexorm.sql.Assignment;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an update gives to its rows. Immutable.
 *
 * @param target the table
 * @param given the columns that were named, with their new values
 * @param <T> what the rows are
 */
record Changes<T>(Target<T> target, List<Assignment> given) {

    Changes<T> set(String name, @Nullable Object value) {
        Scope scope = target.scope();
        String column = scope.changeable(name);
        Expression to = value instanceof TableQuery query
                ? query.asValue()
                : new Value(value == null ? null : scope.value(name, value));
        return plus(new Assignment(column, to), scope.shown(name));
    }

    private Changes<T> plus(Assignment change, String shown) {
        for (Assignment known : given) {
            if (known.column().equals(change.column())) {
                throw StoredEntity.invalid(shown + " is set twice", "leave one of the two out");
            }
        }
        List<Assignment> more = new ArrayList<>(given);
        more.add(change);
        return new Changes<>(target, more);
    }

    /** With what the library sets besides: who has an entity in hand must see that its row is another one now. */
    List<Assignment> all() {
        if (given.isEmpty()) {
            throw StoredEntity.invalid("an update of " + target.name() + " sets nothing", "say what with set(…)");
        }
        StoredEntity<T> entity = target.entity();
        List<Assignment> all = new ArrayList<>(given);
        if (entity != null && entity.version >= 0) {
            String version = entity.column(entity.version).name();
            all.add(new Assignment(version, new Fragment(List.of("", " + 1"), List.of(Column.of(version)))));
        }
        if (entity != null && entity.updated >= 0) {
            Object now =
                    FreshValues.time(entity, entity.updated, target.database().now());
            String updated = entity.column(entity.updated).name();
            all.add(new Assignment(updated, new Value(new ColumnValue(entity.mapper, entity.updated, now))));
        }
        return all;
    }
}
