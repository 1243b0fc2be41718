package io.rexorm.orm;

import io.rexorm.jdbc.ResultReader;
import io.rexorm.jdbc.Row;
import io.rexorm.mapping.EntityModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A query that is complete, sent by the method that asks for its rows, each time anew. Immutable and thread-safe.
 *
 * <pre>{@code
 * List<User> grown = db.query("select * from users where age > ?", 18).as(User.class).list();
 * long users = db.query("select count(*) from users").as(Long.class).one();
 * }</pre>
 *
 * @param <T> what is made of a row
 */
public final class Query<T> {
    private final Database database;
    private final ValuesStatement statement;
    private final ResultShape<T> shape;

    Query(Database database, ValuesStatement statement, ResultShape<T> shape) {
        this.database = database;
        this.statement = statement;
        this.shape = shape;
    }

    /**
     * The same query, its rows made into something else: an entity or a record, by the names of the columns in any order, or
     * the value of its first column, where the type is one of a column.
     *
     * @throws io.rexorm.mapping.MappingException when the type is none of these
     */
    public <U> Query<U> as(Class<U> type) {
        return new Query<>(database, statement, ResultShape.as(type));
    }

    /** The SQL, with a {@code ?} for each value. */
    public String sql() {
        return statement.sql().text();
    }

    /** All rows. */
    public List<T> list() {
        ResultGroup group = shape.group(database);
        List<T> all = run(row -> {
            row.group(group);
            List<T> rows = new ArrayList<>();
            shape.readAll(row, rows);
            return rows;
        });
        return loaded(all, group);
    }

    /** The first row, or nothing where there is none. */
    public Optional<T> first() {
        ResultGroup group = shape.group(database);
        Optional<T> first = run(row -> {
            row.group(group);
            return row.next() ? Optional.ofNullable(shape.of(row).read(row)) : Optional.empty();
        });
        return loaded(first, group);
    }

    /**
     * The only row.
     *
     * @throws NotFoundException when there is none
     * @throws NotUniqueException when there are more
     */
    public T one() {
        ResultGroup group = shape.group(database);
        T one = run(row -> {
            row.group(group);
            if (!row.next()) {
                throw none();
            }
            return only(row);
        });
        return loaded(one, group);
    }

    /**
     * The only row, or nothing where there is none.
     *
     * @throws NotUniqueException when there are more
     */
    public Optional<T> optional() {
        ResultGroup group = shape.group(database);
        Optional<T> optional = run(row -> {
            row.group(group);
            return row.next() ? Optional.ofNullable(only(row)) : Optional.empty();
        });
        return loaded(optional, group);
    }

    /** What is made of the row, which is the last. */
    private T only(Row row) {
        T only = shape.of(row).read(row);
        if (row.next()) {
            throw new NotUniqueException(statement, database.failures().origin(statement, null));
        }
        return only;
    }

    /** Whether there is a row. */
    boolean exists() {
        return run(Row::next);
    }

    /** What was read, when all that comes with it is there too. */
    private <R> R loaded(R read, @Nullable ResultGroup group) {
        if (group != null) {
            group.load(shape.plan());
        }
        return read;
    }

    /**
     * Does something with each row as it comes; the memory that it takes does not grow with their number. The connection is
     * in use meanwhile, so that a statement that is run for a row takes another one, unless a transaction is open.
     */
    public void each(Consumer<? super T> action) {
        stream(rows -> {
            rows.forEach(action);
            return true;
        });
    }

    /** Makes something of the stream of all rows, which ends with the method. Like {@link #each}, in constant memory. */
    public <R> R stream(Function<Stream<T>, R> work) {
        return statement.changesRows() ? database.atomically(() -> streamed(work)) : streamed(work);
    }

    private <R> R streamed(Function<Stream<T>, R> work) {
        return database.stream(
                statement,
                row -> {
                    StreamedRows<T> rows = new StreamedRows<>(database, shape, row);
                    try {
                        return work.apply(StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false));
                    } finally {
                        rows.end();
                    }
                },
                statement.onlyReads());
    }

    private NotFoundException none() {
        EntityModel model = statement.model();
        String message = model == null
                ? "the query was to give one row, and gave none"
                : "there is no " + model.type().getSimpleName() + " that meets the conditions";
        return new NotFoundException(message, statement, database.failures().origin(statement, null), null);
    }

    /** What throws while the rows of a change are read leaves nothing of the change. */
    private <R> R run(ResultReader<R> reader) {
        if (statement.onlyReads()) {
            return database.read(statement, reader);
        }
        return statement.changesRows()
                ? database.atomically(() -> database.change(statement, reader))
                : database.change(statement, reader);
    }
}
