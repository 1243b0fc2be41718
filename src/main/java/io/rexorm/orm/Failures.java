package io.rexorm.orm;

import io.rexorm.RexException;
import io.rexorm.jdbc.BoundValues;
import io.rexorm.jdbc.CallSite;
import io.rexorm.jdbc.Origin;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.QueryException.Failure;
import io.rexorm.jdbc.Violation;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what the database says a sentence about entity and property, with what was sent and from where.
 *
 * @param showValues whether values are told, except those of sensitive properties
 */
record Failures(boolean showValues) {
    private static final String MASK = "***";

    QueryException of(QueryException failure, BoundStatement statement) {
        if (failure.getClass() != QueryException.class) {
            return failure;
        }
        Violation violation = failure.violation();
        if (violation != null) {
            return Violations.of(failure, violation, statement, origin(statement, null));
        }
        Failure known = failure.failure();
        return new QueryException(
                failure.code(),
                new Failure(masked(known.message(), statement), known.sqlState(), known.position(), known.sql()),
                origin(statement, null),
                failure.hint(),
                failure);
    }

    /** Where the statement was run, and with what. */
    Origin origin(BoundStatement statement, @Nullable String property) {
        EntityModel model = statement.model();
        return new Origin(
                model == null ? null : model.type().getSimpleName(), property, CallSite.here(), parameters(statement));
    }

    private List<String> parameters(BoundStatement statement) {
        List<String> described = new ArrayList<>();
        List<@Nullable Object> values = values(statement);
        for (int i = 0; i < values.size(); i++) {
            ColumnModel column = statement.column(i + 1);
            String name = column == null ? "" : column.property() + " ";
            described.add(name + describe(values.get(i), column != null && column.sensitive()));
        }
        return described;
    }

    private String describe(@Nullable Object value, boolean sensitive) {
        if (value == null) {
            return "null";
        } else if (sensitive) {
            return "(sensitive)";
        } else if (value instanceof byte[] bytes) {
            return "bytes(" + bytes.length + ")";
        } else if (value instanceof Object[] array) {
            return "array(" + array.length + ")";
        } else if (showValues) {
            return value instanceof String ? "'" + value + "'" : value.toString();
        }
        return value instanceof String text
                ? "text(" + text.length() + ")"
                : value.getClass().getSimpleName();
    }

    /** The database repeats values in its messages. */
    private static String masked(String message, BoundStatement statement) {
        String result = message;
        List<@Nullable Object> values = values(statement);
        for (int i = 0; i < values.size(); i++) {
            ColumnModel column = statement.column(i + 1);
            if (column != null && column.sensitive() && values.get(i) instanceof String text && !text.isEmpty()) {
                result = result.replace(text, MASK);
            }
        }
        return result;
    }

    private static List<@Nullable Object> values(BoundStatement statement) {
        BoundValues values = new BoundValues();
        try {
            statement.bind(values);
        } catch (RexException e) {
            // What cannot be bound was not sent either.
        }
        return values.list();
    }
}
