package io.rexorm.orm;

import io.rexorm.sql.Assignment;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Lists;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an update gives to its rows, or an insert to its row. Immutable.
 *
 * @param target the table
 * @param given the columns that were named, with their new values
 * @param <T> what the rows are
 */
record Changes<T>(Target<T> target, List<Assignment> given) {

    /** With another value, for a column that may be given one. */
    Changes<T> set(String name, @Nullable Object value) {
        return set(target.scope().changeable(name), name, value);
    }

    /** With another value for a column. */
    Changes<T> set(String column, String name, @Nullable Object value) {
        Scope scope = target.scope();
        if (has(column)) {
            throw StoredEntity.invalid(scope.shown(name) + " is set twice", "leave one of the two out");
        }
        return new Changes<>(target, Lists.plus(given, new Assignment(column, to(scope, name, value))));
    }

    private static Expression to(Scope scope, String name, @Nullable Object value) {
        if (value instanceof TableQuery query) {
            return query.asValue();
        }
        return value instanceof io.rexorm.orm.Fragment<?> fragment
                ? fragment.expression()
                : new Value(value == null ? null : scope.value(name, value));
    }

    private boolean has(String column) {
        for (Assignment known : given) {
            if (known.column().equals(column)) {
                return true;
            }
        }
        return false;
    }

    /** With what the library sets besides: who has an entity in hand must see that its row is another one now. */
    List<Assignment> ofUpdate() {
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
            all.add(assignment(entity, entity.updated, now));
        }
        return all;
    }

    /** With what the library gives to a new row. */
    List<Assignment> ofInsert() {
        StoredEntity<T> entity = target.entity();
        if (entity == null) {
            return given;
        }
        List<Assignment> all = new ArrayList<>(given);
        @Nullable Object[] fresh = FreshValues.ofRow(entity, target.database());
        for (int position : entity.all) {
            if (has(entity.column(position).name())) {
                continue;
            }
            Object value = fresh[position];
            if (value != null) {
                all.add(assignment(entity, position, value));
            } else if (entity.isNumbered(position)) {
                if (entity.next != null) {
                    all.add(new Assignment(entity.column(position).name(), Fragment.of(entity.next)));
                }
            } else if (!entity.column(position).nullable()) {
                throw StoredEntity.invalid(
                        entity.name() + "." + entity.column(position).property()
                                + " is not nullable, and is given no value",
                        "set it, or annotate the property with @Nullable");
            }
        }
        return all;
    }

    private static Assignment assignment(StoredEntity<?> entity, int position, Object value) {
        return new Assignment(
                entity.column(position).name(), new Value(new ColumnValue(entity.mapper, position, value)));
    }
}
