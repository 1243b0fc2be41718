package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.Dialect;
import io.rexorm.entity.RelationKind;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.Lease;
import io.rexorm.jdbc.PoolTimeoutException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.ResultReader;
import io.rexorm.jdbc.Session;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.MappingException;
import io.rexorm.mapping.RelationModel;
import io.rexorm.mapping.ValueException;
import io.rexorm.orm.StatementLog.Work;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Select;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: in the transaction of the thread where there is one, each by itself on a connection from the pool where
 * there is none. Thread-safe.
 */
final class Database {
    private static final int ROWS_AT_A_TIME = 500;
    private static final int ROWS_IN_A_BATCH = 1_000;

    private final Dialect dialect;
    private final Pools pools;
    private final Transactions transactions;
    private final Failures failures;
    private final StatementLog log;
    private final Clock clock;
    private final boolean strictLoading;
    private final StoredEntities entities;
    private final Watches watches = new Watches();

    Database(Dialect dialect, Pools pools, Failures failures, StatementLog log, Clock clock, boolean strictLoading) {
        this.dialect = dialect;
        this.pools = pools;
        this.transactions = new Transactions(pools, failures);
        this.failures = failures;
        this.log = log;
        this.clock = clock;
        this.strictLoading = strictLoading;
        this.entities = new StoredEntities(dialect);
    }

    Dialect dialect() {
        return dialect;
    }

    Transactions transactions() {
        return transactions;
    }

    StoredEntities entities() {
        return entities;
    }

    /** Who sees the statements. */
    Watches watches() {
        return watches;
    }

    /** Whether nothing is loaded on demand. */
    boolean strictLoading() {
        return strictLoading;
    }

    /** A query for all rows of an entity. */
    <T> EntityQuery<T> queryFor(Class<T> entity) {
        return new EntityQuery<>(this, entities.of(entity));
    }

    /** A query for all rows that a property can hold. */
    @SuppressWarnings("unchecked")
    <O> EntityQuery<O> queryFor(RelationModel relation) {
        return queryFor((Class<O>) relation.target());
    }

    /** What is thrown where a property refers to a row that is not there. */
    NotFoundException missing(RelationModel relation, Object key) {
        StoredEntity<?> target = entities.of(relation.target());
        String row = relation.kind() == RelationKind.REFERENCE
                ? target.row(new Object[] {key})
                : "the " + target.name() + " of "
                        + entities.of(relation.owner()).row(new Object[] {key});
        BoundStatement find = new KeyStatement(target.find, target, new Object[] {key});
        return new NotFoundException(
                relation + " refers to " + row + ", which is not there", find, failures.origin(find, null), null);
    }

    Failures failures() {
        return failures;
    }

    /** Now, as exactly as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The statement for a query.
     *
     * @param model the entity that it is about, or null
     */
    ValuesStatement statement(Select query, @Nullable EntityModel model) {
        RenderedSql sql = dialect.sql().render(query);
        return new ValuesStatement(sql.text(), sql.binds(), ValuesStatement.Effect.READS, model);
    }

    /** Runs a statement that only reads. */
    <R> R read(BoundStatement statement, ResultReader<R> reader) {
        return run(statement, true, session -> session.read(statement.sql(), statement, reader));
    }

    /** Runs a statement that changes rows and gives some. */
    <R> R change(BoundStatement statement, ResultReader<R> reader) {
        return run(statement, false, session -> session.read(statement.sql(), statement, reader));
    }

    /** What entities that are written together have in common; null where they are about no others. */
    @Nullable
    ResultGroup group(StoredEntity<?> table) {
        return table.related ? new ResultGroup(this, strictLoading) : null;
    }

    /** As {@link #complete(StoredEntity, Object, Object[], ResultGroup)}, of one that is written by itself. */
    <T> T complete(StoredEntity<T> table, T entity, @Nullable Object[] values) {
        return complete(table, entity, values, group(table));
    }

    /**
     * The entity as its row is now.
     *
     * @param values as {@link EntityMapper#with} takes them
     * @param group what it has in common with others
     */
    <T> T complete(StoredEntity<T> table, T entity, @Nullable Object[] values, @Nullable ResultGroup group) {
        if (group != null) {
            Relations.attach(group, table, entity, values);
        }
        return changed(table, entity, values);
    }

    /** The entity with other values. Where that is the object itself, a rollback makes it again what it was. */
    <T> T changed(StoredEntity<T> table, T entity, @Nullable Object[] values) {
        Transaction open = transactions.currentOrRehearsal();
        if (open != null && !table.model.type().isRecord()) {
            @Nullable Object[] before = new Object[values.length];
            for (int i = 0; i < before.length; i++) {
                Object value = values[i] == null ? null : table.mapper.value(entity, i);
                before[i] = values[i] != null && value == null ? EntityMapper.NULL : value;
            }
            open.onUndo(() -> table.mapper.with(entity, before));
        }
        return table.mapper.with(entity, values);
    }

    /** Looks at the database: in the transaction of the thread, or in one that only reads. No watch and no log hears of it. */
    <R> R aside(Function<Session, R> look) {
        Transaction open = transactions.currentOrRehearsal();
        if (open != null) {
            return look.apply(open.session());
        }
        Lease lease = pools.toRead();
        try {
            lease.session().begin(null, true);
            return look.apply(lease.session());
        } catch (ConnectionException e) {
            spoil(lease, e);
            throw e;
        } finally {
            lease.giveBack();
        }
    }

    /**
     * Runs what sends many rows, a part of them with each statement, as a whole. No user's code runs in it.
     */
    <R> R inPieces(TxWork<R, RuntimeException> work) {
        return watches.together(new Object(), () -> transactions.run(TxOptions.DEFAULT, work));
    }

    /** Runs what is to happen as a whole: in the transaction of the thread, or in one of its own. */
    <R> R atomically(TxWork<R, RuntimeException> work) {
        return transactions.current() == null ? transactions.run(TxOptions.DEFAULT, work) : work.run();
    }

    /** Runs a statement that changes rows, and says how many. */
    long write(BoundStatement statement) {
        return run(statement, false, new Work<Long>() {
            @Override
            public Long on(Session session) {
                return session.write(statement.sql(), statement);
            }

            @Override
            public long rows(Long changed) {
                return changed;
            }
        });
    }

    /** Runs a statement for each of its rows, and says how many rows of the database each has changed. */
    long[] writeAll(BatchStatement batch) {
        long[] changed = new long[batch.rows()];
        for (int from = 0; from < changed.length; from += ROWS_IN_A_BATCH) {
            int to = Math.min(changed.length, from + ROWS_IN_A_BATCH);
            batch.startAt(from);
            System.arraycopy(writeAll(batch, from, to), 0, changed, from, to - from);
        }
        return changed;
    }

    private long[] writeAll(BatchStatement batch, int from, int to) {
        return run(batch, false, new Work<long[]>() {
            @Override
            public long[] on(Session session) {
                return session.writeAll(batch.sql(), from, to, batch);
            }

            @Override
            public long rows(long[] changed) {
                return LongStream.of(changed).sum();
            }
        });
    }

    /** Runs a statement whose rows are read one after the other, so that the memory does not grow with their number. */
    <R> R stream(BoundStatement statement, ResultReader<R> reader, boolean onlyReads) {
        boolean begins = dialect.entities().streamsInTransactionOnly();
        return run(statement, onlyReads, session -> {
            if (session.inTransaction() || !begins) {
                return session.read(statement.sql(), statement, reader, ROWS_AT_A_TIME);
            }
            session.begin();
            R result = session.read(statement.sql(), statement, reader, ROWS_AT_A_TIME);
            session.commit();
            return result;
        });
    }

    private <R> R run(BoundStatement statement, boolean onlyReads, Work<R> work) {
        Transaction open = transactions.current();
        if (open != null) {
            if (!onlyReads && statement.changesRows() && open.hasReadingPart()) {
                throw failures.ofReadingPart(statement);
            }
            return run(statement, open, open.session(), work);
        } else if (transactions.isRehearsed()) {
            return transactions.run(TxOptions.DEFAULT, () -> run(statement, onlyReads, work));
        }
        Lease lease = onlyReads ? pools.toRead() : pools.toWrite();
        try {
            return run(statement, null, lease.session(), work);
        } catch (ConnectionException e) {
            spoil(lease, e);
            throw e;
        } finally {
            lease.giveBack();
        }
    }

    private <R> R run(BoundStatement statement, @Nullable Transaction open, Session session, Work<R> work) {
        watches.tell(statement);
        try {
            return log.run(statement, session, work);
        } catch (QueryException e) {
            QueryException told = failures.of(MissingPlace.named(e, statement, dialect.entities()), statement);
            throw open == null ? told : within(open, statement, e, told);
        } catch (ConnectionException e) {
            if (open != null && !(e instanceof PoolTimeoutException)) {
                open.refused(e);
            }
            throw e;
        } catch (MappingException e) {
            throw failures.of(e, statement);
        } catch (ValueException e) {
            throw failures.of(e, statement);
        }
    }

    void close() {
        transactions.close();
        pools.close();
    }

    /** Who waits in vain for another connection, for a row of this one, has not lost this one. */
    private static void spoil(Lease lease, ConnectionException failure) {
        if (!(failure instanceof PoolTimeoutException)) {
            lease.spoil();
        }
    }

    /** What a failure is in a transaction: its time may be over, and what was refused has failed it. */
    private QueryException within(
            Transaction open, BoundStatement statement, QueryException failure, QueryException told) {
        TimeLimit limit = open.limit();
        if (limit != null && limit.isOver() && !(failure instanceof TimeoutException)) {
            return limit.exceeded(statement.sql().text(), told);
        }
        boolean sent = failure.failure().sql() != null;
        boolean answered = failure instanceof NotFoundException || failure instanceof NotUniqueException;
        if (!sent || (answered && !statement.changesRows())) {
            return told;
        }
        QueryException shown =
                told.code() == ErrorCode.READ_ONLY && open.options().onlyReads()
                        ? failures.ofReading(told, statement)
                        : told;
        open.refused(shown);
        return shown;
    }
}
