package io.rexorm.orm;

import io.rexorm.annotation.Generation;
import io.rexorm.mapping.EntityMapper;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one entity in a graph: those that are there are updated, then the others inserted. */
record GraphRows(Database database, Batches batches, BatchWrites writes) {

    /**
     * Writes rows.
     *
     * @param current the rows that the database has, where they are known
     * @param always whether those are updated, too, that are as their rows
     * @param inserted is told the places of those that were inserted
     * @return the entities, complete, in the same order
     */
    <T> List<T> write(
            StoredEntity<T> table, List<T> entities, CurrentRows<T> current, boolean always, BitSet inserted) {
        List<T> complete = new ArrayList<>(entities);
        BitSet updated = new BitSet();
        for (int i = 0; i < entities.size(); i++) {
            T entity = entities.get(i);
            T row = table.hasNoKey(entity) ? null : current.of(entity);
            if (row != null && !always && !current.differs(entity, row)) {
                complete.set(i, asRow(table, entity, row));
            } else if (row == null && (table.hasNoKey(entity) || table.model.generation() == Generation.NONE)) {
                inserted.set(i);
            } else {
                updated.set(i);
            }
        }
        if (!updated.isEmpty()) {
            place(writes.updateAll(table, at(entities, updated)), complete, updated);
        }
        place(batches.insertAll(table, at(entities, inserted)), complete, inserted);
        return complete;
    }

    /** The entity as it would be if its row had been read: what the library gives to rows is the row's. */
    private <T> T asRow(StoredEntity<T> table, T entity, T row) {
        @Nullable Object[] values = new Object[table.width];
        for (int position : new int[] {table.version, table.created, table.updated}) {
            if (position >= 0) {
                Object value = table.mapper.value(row, position);
                values[position] = value == null ? EntityMapper.NULL : value;
            }
        }
        return database.complete(table, entity, values);
    }

    private static <T> List<T> at(List<T> entities, BitSet places) {
        List<T> some = new ArrayList<>(places.cardinality());
        places.stream().forEach(i -> some.add(entities.get(i)));
        return some;
    }

    private static <T> void place(List<T> written, List<T> complete, BitSet places) {
        int i = 0;
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            complete.set(place, written.get(i++));
        }
    }
}
