package io.rexorm.dialect.postgres.dump;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Puts objects into an order in which each comes after what it needs, and as far as that allows into the order of their
 * places. Where objects need each other, one of them puts off what it can. Used once.
 */
final class CreationOrder {
    private final Set<SchemaObject> missing = new LinkedHashSet<>();
    private final Map<SchemaObject, List<SchemaObject>> waiting = new HashMap<>();
    private final Map<SchemaObject, Integer> blockers = new HashMap<>();
    private final PriorityQueue<SchemaObject> ready = new PriorityQueue<>(Comparator.comparing(SchemaObject::place));

    private CreationOrder() {}

    /**
     * Objects that need each other are ready later than others that stand behind them in the script. Hence a second pass, once
     * none need each other any more.
     *
     * @throws RexException when objects need each other and none can put off why
     */
    static List<SchemaObject> of(List<SchemaObject> objects) {
        return new CreationOrder().order(new CreationOrder().order(objects));
    }

    private List<SchemaObject> order(List<SchemaObject> objects) {
        missing.addAll(objects);
        for (SchemaObject object : objects) {
            enter(object);
        }
        List<SchemaObject> order = new ArrayList<>();
        while (!missing.isEmpty()) {
            SchemaObject next = ready.poll();
            if (next == null) {
                breakCycle();
            } else if (missing.remove(next)) {
                order.add(next);
                release(next);
            }
        }
        return order;
    }

    private void enter(SchemaObject object) {
        int count = 0;
        for (SchemaObject need : object.needs()) {
            if (missing.contains(need)) {
                waiting.computeIfAbsent(need, key -> new ArrayList<>()).add(object);
                count++;
            }
        }
        blockers.put(object, count);
        if (count == 0) {
            ready.add(object);
        }
    }

    private void release(SchemaObject done) {
        for (SchemaObject object : waiting.getOrDefault(done, List.of())) {
            if (blockers.merge(object, -1, Integer::sum) == 0) {
                ready.add(object);
            }
        }
    }

    private void breakCycle() {
        List<SchemaObject> stuck = new ArrayList<>(missing);
        stuck.sort(Comparator.comparing(SchemaObject::place));
        for (SchemaObject object : stuck) {
            SchemaObject late = needsItself(object) ? object.putOff(missing) : null;
            if (late != null) {
                missing.add(late);
                recount();
                return;
            }
        }
        throw circular(stuck);
    }

    private void recount() {
        waiting.clear();
        blockers.clear();
        for (SchemaObject object : missing) {
            enter(object);
        }
    }

    private boolean needsItself(SchemaObject object) {
        Set<SchemaObject> seen = new HashSet<>();
        Deque<SchemaObject> open = new ArrayDeque<>(object.needs());
        for (SchemaObject next = open.poll(); next != null; next = open.poll()) {
            if (next == object) {
                return true;
            }
            if (missing.contains(next) && seen.add(next)) {
                open.addAll(next.needs());
            }
        }
        return false;
    }

    private RexException circular(List<SchemaObject> stuck) {
        StringBuilder names = new StringBuilder();
        for (SchemaObject object : stuck) {
            if (needsItself(object)) {
                Place place = object.place();
                names.append(names.length() == 0 ? "" : ", ").append(place.schema());
                names.append('.').append(place.name());
            }
        }
        return new RexException(
                ErrorCode.STATEMENT_FAILED,
                "these objects need each other, and none can be created first: " + names,
                "dump the schema with pg_dump --schema-only");
    }
}
