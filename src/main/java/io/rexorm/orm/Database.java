package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.Lease;
import io.rexorm.jdbc.PoolTimeoutException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.ResultReader;
import io.rexorm.jdbc.Session;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.MappingException;
import io.rexorm.mapping.ValueException;
import io.rexorm.orm.StatementLog.Work;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Select;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: in the transaction of the thread where there is one, each by itself on a connection from the pool where
 * there is none. Thread-safe.
 */
final class Database {
    private static final int ROWS_AT_A_TIME = 500;

    private final Dialect dialect;
    private final Pools pools;
    private final Transactions transactions;
    private final Failures failures;
    private final StatementLog log;
    private final Clock clock;

    Database(Dialect dialect, Pools pools, Failures failures, StatementLog log, Clock clock) {
        this.dialect = dialect;
        this.pools = pools;
        this.transactions = new Transactions(pools, failures);
        this.failures = failures;
        this.log = log;
        this.clock = clock;
    }

    Dialect dialect() {
        return dialect;
    }

    Transactions transactions() {
        return transactions;
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

    /** Runs a statement for each of its entities, and says how many rows each has changed. */
    long[] writeAll(EntityBatch<?> batch) {
        return run(batch, false, new Work<long[]>() {
            @Override
            public long[] on(Session session) {
                return session.writeAll(batch.sql(), batch.rows(), batch);
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
            return within(open, statement, work);
        }
        Lease lease = onlyReads ? pools.toRead() : pools.toWrite();
        try {
            return log.run(statement, lease.session(), work);
        } catch (QueryException e) {
            throw told(e, statement);
        } catch (MappingException e) {
            throw failures.of(e, statement);
        } catch (ValueException e) {
            throw failures.of(e, statement);
        } catch (ConnectionException e) {
            spoil(lease, e);
            throw e;
        } finally {
            lease.giveBack();
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

    private <R> R within(Transaction open, BoundStatement statement, Work<R> work) {
        try {
            return log.run(statement, open.session(), work);
        } catch (QueryException e) {
            throw failed(open, statement, e);
        } catch (MappingException e) {
            throw failures.of(e, statement);
        } catch (ValueException e) {
            throw failures.of(e, statement);
        }
    }

    private QueryException told(QueryException failure, BoundStatement statement) {
        return failures.of(MissingPlace.named(failure, statement, dialect.entities()), statement);
    }

    private QueryException failed(Transaction open, BoundStatement statement, QueryException failure) {
        QueryException told = told(failure, statement);
        TimeLimit limit = open.limit();
        if (limit != null && limit.isOver() && !(failure instanceof TimeoutException)) {
            return limit.exceeded(statement.sql().text(), told);
        }
        if (failure.failure().sql() == null) {
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
