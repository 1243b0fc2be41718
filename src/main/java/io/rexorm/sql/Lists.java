package io.rexorm.sql;

import java.util.ArrayList;
import java.util.List;

/** Lists that never change, and others made of them. */
public final class Lists {
    private Lists() {}

    /** The list and one more. */
    public static <T> List<T> plus(List<T> list, T more) {
        return all(list, List.of(more));
    }

    /** One list, and then another. */
    public static <T> List<T> all(List<T> list, List<T> more) {
        List<T> longer = new ArrayList<>(list.size() + more.size());
        longer.addAll(list);
        longer.addAll(more);
        return List.copyOf(longer);
    }
}
