package io.rexorm.orm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who sees the statements of one database. Thread-safe. */
final class Watches {
    private final List<SqlWatch> open = new CopyOnWriteArrayList<>();
    /** Each database has its own. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Object> cause = new ThreadLocal<>();

    SqlWatch open(Database database) {
        SqlWatch watch = new SqlWatch(this, database);
        open.add(watch);
        return watch;
    }

    void remove(SqlWatch watch) {
        open.remove(watch);
    }

    void tell(BoundStatement statement) {
        if (open.isEmpty()) {
            return;
        }
        Object known = cause.get();
        for (SqlWatch watch : open) {
            watch.see(statement, known == null ? statement : known);
        }
    }

    /**
     * Does what sends many rows, as many as go into a statement at once.
     *
     * @param common what the statements have in common: the same SQL for equal ones is one batch. What is done within counts as a part
     */
    <R> R together(Object common, Supplier<R> work) {
        if (cause.get() != null) {
            return work.get();
        }
        cause.set(common);
        try {
            return work.get();
        } finally {
            cause.remove();
        }
    }
}
