package io.rexorm.orm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Sees the statements that a database is sent, for tests: how many there are does not depend on how many rows there are, or a test
 * should fail. Sees those of all threads, until it is closed. Thread-safe.
 *
 * <pre>{@code
 * try (SqlWatch watch = db.watch()) {
 *     List<User> users = db.from(USER).fetch(USER.posts).limit(20).list();
 *     watch.assertStatements(2).assertNoRepeats();
 * }
 * }</pre>
 */
public final class SqlWatch implements AutoCloseable {
    private final Watches watches;
    private final List<String> seen = new CopyOnWriteArrayList<>();

    SqlWatch(Watches watches) {
        this.watches = watches;
    }

    void see(BoundStatement statement) {
        seen.add(statement.sql().text());
    }

    /** The SQL of the statements so far, in their order, with a {@code ?} for each value. */
    public List<String> statements() {
        return List.copyOf(seen);
    }

    /** Forgets the statements so far. */
    public SqlWatch clear() {
        seen.clear();
        return this;
    }

    /**
     * There have been exactly so many statements.
     *
     * @throws AssertionError when there were more or fewer; it tells them
     */
    public SqlWatch assertStatements(int expected) {
        List<String> statements = statements();
        if (statements.size() != expected) {
            throw new AssertionError("expected " + count(expected) + ", and there "
                    + (statements.size() == 1 ? "was " : "were ") + statements.size() + lines(statements));
        }
        return this;
    }

    /**
     * No SQL was sent twice: that is what a loop does which loads one thing after the other.
     *
     * @throws AssertionError when some was; it tells which, and how often
     */
    public SqlWatch assertNoRepeats() {
        Map<String, Integer> times = new LinkedHashMap<>();
        statements().forEach(sql -> times.merge(sql, 1, Integer::sum));
        List<String> repeated = new ArrayList<>();
        times.forEach((sql, number) -> {
            if (number > 1) {
                repeated.add(number + " times: " + sql);
            }
        });
        if (!repeated.isEmpty()) {
            throw new AssertionError("the same SQL was sent again and again" + lines(repeated));
        }
        return this;
    }

    private static String count(int statements) {
        return statements == 1 ? "1 statement" : statements + " statements";
    }

    private static String lines(List<String> lines) {
        StringJoiner text = new StringJoiner("\n  ", lines.isEmpty() ? "" : ":\n  ", "");
        lines.forEach(text::add);
        return text.toString();
    }

    /** Sees no more statements. */
    @Override
    public void close() {
        watches.remove(this);
    }
}
