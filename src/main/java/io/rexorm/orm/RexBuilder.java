package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.dialect.EntitySupport;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.DataSources;
import io.rexorm.jdbc.JdbcAdapter;
import io.rexorm.jdbc.PoolSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.SessionPool;
import io.rexorm.mapping.Mappers;
import io.rexorm.mapping.MappingException;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Says which database is opened, and how. Not thread-safe; made by {@link Rex#builder()}.
 *
 * <pre>{@code
 * Rex db = Rex.builder()
 *         .url("postgres://app@localhost/shop")
 *         .password(secret)
 *         .poolSize(20)
 *         .build();
 * }</pre>
 */
public final class RexBuilder {
    private static final int KEPT_STATEMENTS = 256;
    private static final int DEFAULT_SIZE = 10;

    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    private @Nullable DataSource dataSource;
    private PoolSettings pool = new PoolSettings(DEFAULT_SIZE, Duration.ofSeconds(30));
    private Clock clock = Clock.systemUTC();
    private boolean showValues;
    private List<Class<?>> entities = List.of();
    private boolean strictLoading;
    private LogSettings log = LogSettings.DEFAULT;

    RexBuilder() {}

    /**
     * The database: {@code postgres://user@host:5432/name}, {@code sqlite:path/to/file.db}, {@code sqlite::memory:}, or what
     * JDBC drivers call it.
     */
    public RexBuilder url(String place) {
        url = place;
        return this;
    }

    /** Who connects, in place of whom the url names. */
    public RexBuilder user(String name) {
        user = name;
        return this;
    }

    /** The password, in place of that in the url. It appears in no message. */
    public RexBuilder password(String secret) {
        password = secret;
        return this;
    }

    /**
     * Where connections come from, in place of a url. It is expected to pool them, and is not closed with the database. Which
     * database it is, its driver says.
     */
    public RexBuilder dataSource(DataSource source) {
        dataSource = source;
        return this;
    }

    /** The most connections at a time, 10 where nothing is said. On SQLite that many read, and one writes. */
    public RexBuilder poolSize(int connections) {
        pool = new PoolSettings(connections, pool.patience());
        return this;
    }

    /**
     * How long to wait for a connection that is free, 30 seconds where nothing is said; after that {@link
     * io.rexorm.jdbc.PoolTimeoutException} says who has them.
     */
    public RexBuilder poolPatience(Duration patience) {
        pool = new PoolSettings(pool.size(), patience);
        return this;
    }

    /** What the time of {@code @CreatedAt} and {@code @UpdatedAt} is taken from, and that of UUIDs. */
    public RexBuilder clock(Clock source) {
        clock = source;
        return this;
    }

    /**
     * Whether exceptions and the log {@code io.rexorm.sql.params} tell the values that were bound, and not only their types and
     * sizes. Never those of {@code @Sensitive}, as far as an entity is known: raw SQL and tables by name show all.
     */
    public RexBuilder showValues(boolean show) {
        showValues = show;
        return this;
    }

    /**
     * Whether {@link Ref#get} and {@link Many#list} of what was not fetched throw, in place of loading it: they say what to fetch. For all
     * queries; see {@link EntityQuery#strictLoading} for one.
     */
    public RexBuilder strictLoading(boolean strict) {
        strictLoading = strict;
        return this;
    }

    /**
     * The entities of the program. Their classes are checked when the database is opened, and not only at the first use of each.
     * Others can be used as well.
     */
    public RexBuilder entities(Class<?>... types) {
        entities = List.of(types);
        return this;
    }

    /**
     * The level at which the log {@code io.rexorm.sql} has each statement with its time, rows and place: DEBUG where nothing is said,
     * OFF for never.
     */
    public RexBuilder statementLevel(Level level) {
        log = new LogSettings(level, log.parameters(), log.slowAfter());
        return this;
    }

    /**
     * The level at which the log {@code io.rexorm.sql.params} has what is bound to each statement: TRACE where nothing is said,
     * OFF for never.
     */
    public RexBuilder parameterLevel(Level level) {
        log = new LogSettings(log.statements(), level, log.slowAfter());
        return this;
    }

    /**
     * Warns in the log {@code io.rexorm.slow} of each statement that takes at least this long, with the place in the program.
     * Where nothing is said there are no such warnings.
     */
    public RexBuilder slowAfter(Duration time) {
        log = new LogSettings(log.statements(), log.parameters(), time);
        return this;
    }

    /**
     * Opens the database. On PostgreSQL, and on a SQLite file, one connection is made now, so that a wrong url fails here.
     *
     * @throws io.rexorm.jdbc.ConnectionException when it cannot be reached
     * @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when the url makes no sense, or nothing names a
     *     database
     * @throws MappingException when one of the {@link #entities} is none, with every reason; for the others that are none it has
     *     suppressed exceptions
     */
    public Rex build() {
        checkEntities();
        Dialects dialects = Dialects.load();
        DataSource source = dataSource;
        if (source != null && url == null) {
            Dialect dialect = dialects.ofProduct(DataSources.product(source));
            SessionPool sessions = SessionPool.of(source, dialect.entities().adapter("the data source"));
            return rex(dialect, new Pools(sessions, sessions));
        }
        if (url == null || source != null) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    url == null ? "nothing says which database to open" : "a url and a data source are both given",
                    "give url(…) or dataSource(…)");
        }
        ConnectionSettings settings = withUser(dialects.parseUrl(url));
        Dialect dialect = dialects.named(settings.dialect());
        return rex(dialect, pools(dialect.entities(), settings));
    }

    private void checkEntities() {
        MappingException first = null;
        for (Class<?> type : entities) {
            try {
                Mappers.of(type);
            } catch (MappingException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private Rex rex(Dialect dialect, Pools pools) {
        Failures failures = new Failures(showValues);
        return new Rex(new Database(dialect, pools, failures, new StatementLog(log, failures), clock, strictLoading));
    }

    private Pools pools(EntitySupport entities, ConnectionSettings settings) {
        JdbcAdapter adapter = entities.adapter(settings.display());
        Supplier<Connection> opener = () -> entities.connect(settings);
        Supplier<Session> sessions = () -> new Session(opener.get(), adapter, KEPT_STATEMENTS);
        PoolSettings single = new PoolSettings(1, pool.patience());
        Pools pools = switch (entities.sharing(settings)) {
            case ALL_WRITE -> {
                SessionPool all = SessionPool.hasHikari()
                        ? SessionPool.hikari(opener, adapter, pool, KEPT_STATEMENTS)
                        : SessionPool.keeping(sessions, pool);
                yield new Pools(all, all);
            }
            case ONE_WRITES -> new Pools(SessionPool.keeping(sessions, single), SessionPool.keeping(sessions, pool));
            case ONE_CONNECTION -> {
                SessionPool only = SessionPool.keeping(sessions, single);
                yield new Pools(only, only);
            }
        };
        pools.toWrite().giveBack();
        return pools;
    }

    private ConnectionSettings withUser(ConnectionSettings settings) {
        return new ConnectionSettings(
                settings.dialect(),
                settings.host(),
                settings.port(),
                settings.database(),
                user == null ? settings.user() : user,
                password == null ? settings.password() : password,
                settings.parameters(),
                settings.connectTimeout());
    }
}
