package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.BoundValues;
import io.rexorm.jdbc.ConcealedException;
import io.rexorm.jdbc.Origin;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.QueryException.Failure;
import io.rexorm.jdbc.Redactor;
import io.rexorm.jdbc.Violation;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.MappingException;
import io.rexorm.mapping.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what the database says a sentence about entity and property, with what was sent and from where. What may hold values is
 * left out of it: the database's own words, and those of the driver's exception.
 *
 * @param showValues whether values are told, except those of sensitive properties
 */
record Failures(boolean showValues) {
    /** The class of SQLSTATE for values that cannot be taken. */
    private static final String DATA_EXCEPTION = "22";

    QueryException of(QueryException failure, BoundStatement statement) {
        boolean isTold = failure.hasOrigin() || failure.getClass() != QueryException.class;
        return isTold ? failure : told(failure, statement, showsAll(statement));
    }

    /** What a commit fails with. Which entities it is about is not known, and so not whether something is sensitive. */
    QueryException ofCommit(QueryException failure) {
        return told(failure, new ValuesStatement("COMMIT", List.of(), ValuesStatement.Effect.CHANGES, null), false);
    }

    /** What a statement fails with that writes in a transaction that only reads. */
    QueryException ofReading(QueryException failure, BoundStatement statement) {
        return ofReading(statement, failure.sqlState(), failure.getCause());
    }

    /** What a statement fails with that would write in a part that only reads, before it is sent. */
    QueryException ofReadingPart(BoundStatement statement) {
        return ofReading(statement, null, null);
    }

    private QueryException ofReading(BoundStatement statement, @Nullable String sqlState, @Nullable Throwable cause) {
        return new QueryException(
                ErrorCode.READ_ONLY,
                new Failure(
                        "the transaction only reads, and the statement would write",
                        sqlState,
                        -1,
                        statement.sql().text()),
                origin(statement, null),
                "leave out readOnly(), or write after the transaction",
                cause);
    }

    /** What a value or a row is no good for; a missing value as the database would refuse it. */
    RexException of(MappingException failure, BoundStatement statement) {
        if (failure.code() == ErrorCode.VALUE_MISSING) {
            String sentence = String.valueOf(failure.getMessage());
            Failure known = new Failure(sentence, null, -1, statement.sql().text(), null, sentence);
            String property = failure.entity() + "." + failure.property();
            return new NotNullException(
                    new Violated(known, List.of(property), null),
                    origin(statement, failure.property()),
                    failure.hint(),
                    null);
        }
        return (showValues ? failure.withValues() : failure).in(statement.sql().text(), parameters(statement));
    }

    /** What a codec says of a value that is no property's. */
    QueryException of(ValueException failure, BoundStatement statement) {
        boolean open = showsAll(statement);
        return new QueryException(
                ErrorCode.QUERY_INVALID,
                new Failure(
                        "a value " + (open ? failure.detail() : failure.getMessage()),
                        null,
                        -1,
                        statement.sql().text()),
                origin(statement, null),
                null,
                open ? failure : ConcealedException.of(failure));
    }

    private QueryException told(QueryException failure, BoundStatement statement, boolean open) {
        Throwable cause = open ? failure.getCause() : ConcealedException.of(failure.getCause());
        Failure known = failure.failure();
        Origin origin = origin(statement, null);
        Violation violation = failure.violation();
        Misfit misfit = misfit(known, statement);
        QueryException told;
        if (violation != null) {
            told = Violations.of(known, violation, statement, origin, cause);
        } else if (misfit != null) {
            told = misfitting(misfit, failure, statement, cause);
        } else {
            String bare = bare(known.bare(), statement) + statement.place();
            told = new QueryException(
                    failure.code(),
                    new Failure(
                            open ? known.message() + statement.place() : bare,
                            known.sqlState(),
                            known.position(),
                            known.sql(),
                            null,
                            bare),
                    origin,
                    open || known.message().startsWith(known.bare()) ? failure.hint() : null,
                    cause);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            Throwable shown = open ? suppressed : ConcealedException.of(suppressed);
            if (shown != null) {
                told.addSuppressed(shown);
            }
        }
        return told;
    }

    /** The value that the database had in mind, where it says of one that it cannot be taken. */
    private static @Nullable Misfit misfit(Failure failure, BoundStatement statement) {
        String state = failure.sqlState();
        if (state == null || !state.startsWith(DATA_EXCEPTION)) {
            return null;
        }
        List<@Nullable Object> values = values(statement);
        return failure.bare().contains("type json") ? Misfit.document(statement, values) : Misfit.in(statement, values);
    }

    private QueryException misfitting(
            Misfit misfit, QueryException failure, BoundStatement statement, @Nullable Throwable cause) {
        Failure known = failure.failure();
        Origin origin = origin(statement, misfit.column().property());
        String sentence = origin.entity() + "." + misfit.column().property() + " " + misfit.problem() + ": "
                + bare(known.bare(), statement);
        return new QueryException(
                failure.code(),
                new Failure(sentence, known.sqlState(), -1, known.sql()),
                origin,
                "give it a value that fits, or change the column in a migration",
                cause);
    }

    /** Whether the database's own words can be shown: they may be about any column of the row, and about what was bound. */
    private boolean showsAll(BoundStatement statement) {
        if (!showValues) {
            return false;
        }
        EntityModel model = statement.model();
        boolean shown = model == null || model.columns().stream().noneMatch(ColumnModel::sensitive);
        int bound = shown ? values(statement).size() : 0;
        return shown
                && IntStream.rangeClosed(1, bound).mapToObj(statement::column).noneMatch(Failures::isSensitive);
    }

    private static boolean isSensitive(@Nullable ColumnModel column) {
        return column != null && column.sensitive();
    }

    /** Which entity the statement is about, and what was bound. */
    Origin origin(BoundStatement statement, @Nullable String property) {
        EntityModel model = statement.model();
        return new Origin(model == null ? null : model.type().getSimpleName(), property, parameters(statement));
    }

    /** What was bound, each value with its property. One that is of no property, as in a fragment, may be a sensitive one's. */
    List<String> parameters(BoundStatement statement) {
        boolean open = showsAll(statement);
        List<String> described = new ArrayList<>();
        List<@Nullable Object> values = values(statement);
        for (int i = 0; i < values.size(); i++) {
            ColumnModel column = statement.column(i + 1);
            String name = column == null ? "" : column.property() + " ";
            boolean shown = column == null ? open : showValues;
            described.add(name + describe(values.get(i), column != null && column.sensitive(), shown));
        }
        return described;
    }

    private static String describe(@Nullable Object value, boolean sensitive, boolean shown) {
        if (value == null) {
            return "null";
        } else if (sensitive) {
            return "(sensitive)";
        } else if (value instanceof byte[] bytes) {
            return "bytes(" + bytes.length + ")";
        } else if (value instanceof Object[] array) {
            return "array(" + array.length + ")";
        } else if (shown) {
            return value instanceof String ? "'" + value + "'" : value.toString();
        }
        return value instanceof String text
                ? "text(" + text.length() + ")"
                : value.getClass().getSimpleName();
    }

    /** The database may repeat what was bound. */
    private static String bare(String message, BoundStatement statement) {
        String result = message;
        for (Object value : values(statement)) {
            for (Object each : value instanceof Object[] list ? list : new @Nullable Object[] {value}) {
                if (each instanceof CharSequence || each instanceof Number) {
                    result = Redactor.withoutWord(result, each.toString());
                }
            }
        }
        return result;
    }

    private static List<@Nullable Object> values(BoundStatement statement) {
        BoundValues values = new BoundValues();
        try {
            statement.bind(values);
        } catch (RexException | ValueException e) {
            // What cannot be bound was not sent either.
        }
        return values.list();
    }
}
