package io.rexorm.testing;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.dialect.EntitySupport.Sharing;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Rex;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/** The database of a class of tests. Thread-safe. */
final class TestDatabase {
    private static final String MEMORY = ":memory:";
    /** Who waits longer in a test waits for what the test itself holds. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Class<?> owner;
    private final Rex rex;
    private final List<String> tables;
    private final boolean ofItsOwn;
    private final boolean oneWrites;
    /** Where one test at a time can write, those that run at the same time wait as long as they have to. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private TestDatabase(Class<?> owner, Rex rex, List<String> tables, boolean ofItsOwn, boolean oneWrites) {
        this.owner = owner;
        this.rex = rex;
        this.tables = tables;
        this.ofItsOwn = ofItsOwn;
        this.oneWrites = oneWrites;
    }

    /**
     * Opens the database, runs the migrations and creates tables.
     *
     * @param owner the class of tests
     */
    static TestDatabase open(RexTest test, Class<?> owner) {
        String place = TestUrl.of(test.url(), owner);
        boolean ofItsOwn = place.endsWith(MEMORY);
        // All connections in this process that give the name have the one database, as long as one of them is open.
        String url = ofItsOwn ? "sqlite:file:/rexorm-test-" + NUMBERS.incrementAndGet() + "?vfs=memdb" : place;
        Dialects dialects = Dialects.load();
        ConnectionSettings settings = dialects.parseUrl(url);
        Dialect dialect = dialects.named(settings.dialect());
        List<String> tables = new EntityTables(dialect).of(test.entities());
        Rex rex = Rex.builder()
                .url(url)
                .poolPatience(PATIENCE)
                .entities(test.entities())
                .build();
        boolean oneWrites = dialect.entities().sharing(settings) != Sharing.ALL_WRITE;
        TestDatabase database = new TestDatabase(owner, rex, tables, ofItsOwn, oneWrites);
        try {
            new TestMigrations(url, owner).run(List.of(test.migrations()));
            if (ofItsOwn) {
                database.createTables();
            }
            return database;
        } catch (RuntimeException e) {
            rex.close();
            throw e;
        }
    }

    Rex rex() {
        return rex;
    }

    boolean isOf(Class<?> type) {
        return owner == type;
    }

    void takeTurn() {
        if (oneWrites) {
            turn.lock();
        }
    }

    void endTurn() {
        if (turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }

    /** Creates the tables that are there within a test only. */
    void beginTest() {
        if (!ofItsOwn) {
            createTables();
        }
    }

    private void createTables() {
        for (String statement : tables) {
            try {
                rex.execute(statement);
            } catch (QueryException e) {
                throw new RexException(
                        ErrorCode.STATEMENT_FAILED,
                        "the tables of the entities of @RexTest on " + owner.getName() + " could not be created: "
                                + e.getMessage(),
                        "leave entities out where the database or its migrations have the tables",
                        e);
            }
        }
    }

    void close() {
        rex.close();
    }
}
