package io.rexorm.orm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Sees the statements that a database is sent, for tests: how many there are does not depend on how many rows there are, and each finds
 * its rows by an index, or a test should fail. Sees those of all threads, until it is closed. Thread-safe.
 *
 * <pre>{@code
 * try (SqlWatch watch = db.watch()) {
 *     List<User> users = db.from(USER).fetch(USER.posts).limit(20).list();
 *     watch.assertStatements(2).assertNoRepeats().assertNoFullScan("posts");
 * }
 * }</pre>
 *
 * <p>What the watch itself asks the database for plans, no watch sees.
 */
public final class SqlWatch implements AutoCloseable {
    private final Watches watches;
    private final Database database;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();

    SqlWatch(Watches watches, Database database) {
        this.watches = watches;
        this.database = database;
    }

    /**
     * A statement that was sent.
     *
     * @param cause what it has in common with the others of one batch
     */
    private record Seen(BoundStatement statement, Object cause) {
        String sql() {
            return statement.sql().text();
        }
    }

    void see(BoundStatement statement, Object cause) {
        seen.add(new Seen(statement, cause));
    }

    /** The SQL of the statements so far, in their order, with a {@code ?} for each value. */
    public List<String> statements() {
        return seen.stream().map(Seen::sql).toList();
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
            throw other(count(expected), statements);
        }
        return this;
    }

    /**
     * There have been no more statements than so many.
     *
     * @throws AssertionError when there were more; it tells them
     */
    public SqlWatch assertAtMost(int most) {
        List<String> statements = statements();
        if (statements.size() > most) {
            throw other("at most " + count(most), statements);
        }
        return this;
    }

    /**
     * No SQL was sent twice: that is what a loop does which loads one thing after the other.
     *
     * <p>What the library itself sends in pieces is one batch and no repeat: the rows of {@code insertAll}, {@code upsertAll}, {@code
     * updateAll}, {@code deleteAll} and {@code executeAll}, the levels of {@code saveGraph} and {@code deleteGraph}, and what {@code each} and
     * {@code stream} load for each 500 rows.
     *
     * @throws AssertionError when some was; it tells which, and how often
     */
    public SqlWatch assertNoRepeats() {
        Map<String, Set<Object>> causes = new LinkedHashMap<>();
        for (Seen one : seen) {
            causes.computeIfAbsent(one.sql(), sql -> new HashSet<>()).add(one.cause());
        }
        List<String> repeated = new ArrayList<>();
        causes.forEach((sql, different) -> {
            if (different.size() > 1) {
                repeated.add(different.size() + " times: " + sql);
            }
        });
        if (!repeated.isEmpty()) {
            throw new AssertionError("the same SQL was sent again and again" + lines(repeated));
        }
        return this;
    }

    /**
     * Nothing was sent but queries. Raw SQL counts as one where it is a {@code SELECT}, {@code VALUES} or {@code WITH} that changes nothing.
     *
     * @throws AssertionError when something else was; it tells it
     */
    public SqlWatch assertNoWrites() {
        List<String> others = seen.stream()
                .filter(one -> !one.statement().onlyReads())
                .map(Seen::sql)
                .toList();
        if (!others.isEmpty()) {
            throw new AssertionError("something was sent that does not only read" + lines(others));
        }
        return this;
    }

    /**
     * None of the statements reads one of the tables from one end to the other, in the order of an index or not. Each statement is
     * explained, with the values that it was sent with, and not run again.
     *
     * <p>On PostgreSQL the question is whether an index can be used, however few rows there are: {@code EXPLAIN} is sent with {@code
     * enable_seqscan} off. SQLite's {@code EXPLAIN QUERY PLAN} takes an index where it can, unless {@code ANALYZE} has told it that the table
     * is small. The plan has no end, so that a page in the order
     * of an index, {@code ORDER BY id LIMIT 10} without a condition, reads its table as well; an automatic index of SQLite is made by
     * reading all of it.
     *
     * @param tables their names, unquoted; none for all tables
     * @throws AssertionError when one does; it tells the plan, the indexes that there are, and of which columns one may help. When there is
     *     no such table, and when a statement cannot be explained, as a table of it is gone by now
     * @throws io.rexorm.jdbc.TransactionException in a transaction in which a statement has failed
     */
    public SqlWatch assertNoFullScan(String... tables) {
        Plans plans = new Plans(database);
        Collection<String> problems = new FullScans(database, plans).of(plans.of(bound()), List.of(tables));
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n", problems));
        }
        return this;
    }

    /**
     * At least one of the statements uses the index, as {@link #assertNoFullScan} explains them. An {@code INTEGER PRIMARY KEY} of SQLite is
     * none.
     *
     * @param index its name, unquoted
     * @throws AssertionError when none does; it tells their plans. When there is no such index, and when a statement cannot be explained
     * @throws io.rexorm.jdbc.TransactionException in a transaction in which a statement has failed
     */
    public SqlWatch assertUsesIndex(String index) {
        Plans plans = new Plans(database);
        String table = plans.tableOf(index);
        if (table == null) {
            throw new AssertionError("there is no index " + index);
        }
        List<SeenPlan> all = plans.of(bound());
        if (all.stream().noneMatch(plan -> plan.uses(index))) {
            List<String> told = all.stream().map(SeenPlan::withFirst).distinct().toList();
            throw new AssertionError((told.isEmpty() ? "nothing was sent that could use" : "no statement uses")
                    + " the index " + index + " on " + table + lines(told));
        }
        return this;
    }

    private List<BoundStatement> bound() {
        return seen.stream().map(Seen::statement).distinct().toList();
    }

    private static AssertionError other(String expected, List<String> statements) {
        return new AssertionError("expected " + expected + ", and there " + (statements.size() == 1 ? "was " : "were ")
                + statements.size() + lines(statements));
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
