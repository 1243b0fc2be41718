package io.rexorm.orm;

import io.rexorm.annotation.Generation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The rows that several others are linked to, each once: what has no key yet is one row if it is one object. */
final class LinkedRows<O> {
    private final StoredEntity<O> table;
    private final List<O> rows = new ArrayList<>();
    private final IdentityHashMap<O, Integer> objects = new IdentityHashMap<>();
    private final Map<Object, Integer> keys = new HashMap<>();
    private final List<Integer> missing = new ArrayList<>();

    LinkedRows(StoredEntity<O> table) {
        this.table = table;
    }

    /** Adds rows, and gives their places. */
    int[] add(List<O> added) {
        return added.stream().mapToInt(this::place).toArray();
    }

    private int place(O row) {
        int next = rows.size();
        Integer known =
                table.hasNoKey(row) ? objects.putIfAbsent(row, next) : keys.putIfAbsent(BoundKey.of(table, row), next);
        if (known == null) {
            rows.add(row);
        }
        return known == null ? next : known;
    }

    List<O> list() {
        return rows;
    }

    /** Those that are to be inserted: they have no key, or one that is given and not there. */
    List<O> missing(CurrentRows<O> current) {
        List<O> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            O row = rows.get(i);
            if (table.hasNoKey(row) || (table.model.generation() == Generation.NONE && current.of(row) == null)) {
                missing.add(i);
                found.add(row);
            }
        }
        return found;
    }

    /** Puts those that were missing in their places. */
    void insert(List<O> inserted) {
        for (int i = 0; i < inserted.size(); i++) {
            rows.set(missing.get(i), inserted.get(i));
        }
    }

    List<O> at(int[] places) {
        List<O> some = new ArrayList<>(places.length);
        for (int place : places) {
            some.add(rows.get(place));
        }
        return some;
    }
}
