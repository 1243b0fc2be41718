package io.rexorm.orm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who sees the statements of one database. Thread-safe. */
final class Watches {
    private final List<SqlWatch> open = new CopyOnWriteArrayList<>();

    SqlWatch open() {
        SqlWatch watch = new SqlWatch(this);
        open.add(watch);
        return watch;
    }

    void remove(SqlWatch watch) {
        open.remove(watch);
    }

    void tell(BoundStatement statement) {
        for (SqlWatch watch : open) {
            watch.see(statement);
        }
    }
}
