package io.rexorm.orm;

import io.rexorm.mapping.Codec;
import io.rexorm.mapping.Codecs;
import io.rexorm.schema.SqlType;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.BoundList;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Expression.ValueList;
import io.rexorm.sql.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes lists of the values that something is looked for in. */
final class ValueLists {
    private static final Set<SqlType.Plain> LISTED = EnumSet.of(
            SqlType.Plain.TEXT,
            SqlType.Plain.SMALLINT,
            SqlType.Plain.INTEGER,
            SqlType.Plain.BIGINT,
            SqlType.Plain.BOOLEAN,
            SqlType.Plain.DATE,
            SqlType.Plain.TIME,
            SqlType.Plain.TIMESTAMP,
            SqlType.Plain.TIMESTAMPTZ,
            SqlType.Plain.UUID);

    private ValueLists() {}

    /** A comparison with a list: nothing is in an empty one. */
    static Expression compare(Expression left, Operator operator, List<Object> values) {
        if (values.isEmpty()) {
            return Fragment.of(operator == Operator.IN ? "1 = 0" : "1 = 1");
        }
        if (areAlike(values)) {
            return new Comparison(left, operator, new BoundList(values));
        }
        List<Expression> elements = new ArrayList<>(values.size());
        for (Object value : values) {
            elements.add(new Value(value));
        }
        return new Comparison(left, operator, new ValueList(elements));
    }

    /** Whether the values can be bound as one list: they are of one type, and that is one that both databases have lists of. */
    static boolean areAlike(Collection<Object> values) {
        SqlType first = null;
        for (Object value : values) {
            SqlType type = value instanceof ColumnValue of ? of.columnType() : type(value);
            if (type == null || (first != null && !type.equals(first))) {
                return false;
            }
            first = type;
        }
        return first == null
                || first instanceof SqlType.Varchar
                || first instanceof SqlType.Decimal
                || (first instanceof SqlType.Plain plain && LISTED.contains(plain));
    }

    private static @Nullable SqlType type(Object given) {
        Object value = given instanceof Ref<?> reference ? reference.id() : given;
        Codec<?> codec = Codecs.of(ValuesStatement.typeOf(value));
        return codec == null ? null : codec.type();
    }
}
