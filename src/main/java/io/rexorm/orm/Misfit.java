package io.rexorm.orm;

import io.rexorm.mapping.ColumnModel;
import io.rexorm.schema.SqlType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that its column cannot hold, which PostgreSQL refuses without a word about the column. Looked for only when a statement
 * has failed.
 *
 * @param column the property's column
 * @param problem the end of a sentence that begins with the property; it holds nothing of the value but its size
 */
record Misfit(ColumnModel column, String problem) {

    /** The first among what was bound, or null. */
    static @Nullable Misfit in(BoundStatement statement, List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            ColumnModel column = statement.column(i + 1);
            SqlType type = column == null ? null : statement.type(column);
            if (column != null && type != null) {
                String problem = problem(values.get(i), type);
                if (problem != null) {
                    return new Misfit(column, problem);
                }
            }
        }
        return null;
    }

    /** The document among what was bound that is none, or null where there are several documents. */
    static @Nullable Misfit document(BoundStatement statement, List<@Nullable Object> values) {
        ColumnModel only = null;
        for (int i = 0; i < values.size(); i++) {
            ColumnModel column = statement.column(i + 1);
            if (column != null && values.get(i) != null && statement.type(column) == SqlType.Plain.JSON) {
                if (only != null && !only.equals(column)) {
                    return null;
                }
                only = column;
            }
        }
        return only == null ? null : new Misfit(only, "holds no JSON");
    }

    private static @Nullable String problem(@Nullable Object value, SqlType type) {
        if (value instanceof Object[] array) {
            for (Object each : array) {
                String problem = problem(each, type);
                if (problem != null) {
                    return problem;
                }
            }
        } else if (value instanceof String text) {
            return text(text, type);
        } else if (value instanceof BigDecimal number && type instanceof SqlType.Decimal most) {
            BigDecimal kept = number.setScale(most.scale(), RoundingMode.HALF_UP);
            return kept.precision() <= most.precision()
                    ? null
                    : "takes at most " + (most.precision() - most.scale()) + " digits before the point, and was given "
                            + (kept.precision() - most.scale());
        }
        return null;
    }

    private static @Nullable String text(String text, SqlType type) {
        if (text.indexOf('\0') >= 0) {
            return "holds a character 0, which no text of PostgreSQL can";
        } else if (type instanceof SqlType.Varchar most) {
            int length = text.codePointCount(0, text.length());
            return length <= most.length()
                    ? null
                    : "takes at most " + most.length() + " characters, and was given " + length;
        }
        return null;
    }
}
