package io.rexorm.orm;

import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.RowReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a result as they come: one after the other, or so many at a time where they load more. */
final class StreamedRows<T> implements Iterator<T> {
    /** As many rows are siblings of each other. */
    private static final int RELATED_ROWS = 500;

    private final Database database;
    private final ResultShape<T> shape;
    private final Row row;
    private final List<T> ahead = new ArrayList<>();
    private final Object source = new Object();
    private @Nullable RowReader<T> reader;
    private int at;
    private boolean ended;
    private boolean over;

    StreamedRows(Database database, ResultShape<T> shape, Row row) {
        this.database = database;
        this.shape = shape;
        this.row = row;
    }

    /** No row can be read any more. */
    void end() {
        over = true;
    }

    @Override
    public boolean hasNext() {
        if (over) {
            throw StoredEntity.invalid(
                    "the rows of a query were read after the call that gave them had ended",
                    "read them within stream(…), or keep what list() gives");
        }
        if (at == ahead.size() && !ended) {
            readAhead();
        }
        return at < ahead.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ahead.get(at++);
    }

    private void readAhead() {
        ahead.clear();
        at = 0;
        ResultGroup group = shape.group(database);
        row.group(group);
        reader = group == null ? reader : null;
        int most = group == null ? 1 : RELATED_ROWS;
        while (ahead.size() < most && !ended) {
            if (row.next()) {
                ahead.add(reader().read(row));
            } else {
                ended = true;
            }
        }
        if (group != null) {
            group.comesFrom(source);
            group.load(shape.plan());
        }
    }

    /** The columns are looked at once for the rows that have a group in common. */
    private RowReader<T> reader() {
        RowReader<T> known = reader;
        if (known == null) {
            known = shape.of(row);
            reader = known;
        }
        return known;
    }
}
