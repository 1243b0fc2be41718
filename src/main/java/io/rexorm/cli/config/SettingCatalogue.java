package io.rexorm.cli.config;

import io.rexorm.cli.config.Setting.Kind;
import io.rexorm.cli.config.Setting.Tier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All settings there are, in the order in which people meet them. */
public final class SettingCatalogue {
    private static final List<Setting> SETTINGS = new ArrayList<>();

    public static final Setting DATABASE =
            choice("database", null, "sqlite", Tier.ESSENTIAL, "which database it is", "sqlite", "postgres");
    public static final Setting FILE =
            add("file", null, Kind.PATH, "rexorm.db", Tier.ESSENTIAL, "SQLite: the database file, or :memory:");
    public static final Setting URL = add(
            "url",
            "--url",
            Kind.URL,
            null,
            Tier.ESSENTIAL,
            "the database in one line, instead of database, file, host, port and name");
    public static final Setting HOST =
            add("host", null, Kind.TEXT, "localhost", Tier.ESSENTIAL, "PostgreSQL: the server");
    public static final Setting PORT =
            add("port", null, Kind.INTEGER, "5432", Tier.ESSENTIAL, "PostgreSQL: the server's port");
    public static final Setting NAME =
            add("name", null, Kind.TEXT, null, Tier.ESSENTIAL, "PostgreSQL: the database's name");
    public static final Setting USER = add(
            "user",
            null,
            Kind.TEXT,
            null,
            Tier.ESSENTIAL,
            "PostgreSQL: who connects; wins over the user in the url; else the account on this machine");
    public static final Setting PASSWORD = add(
            "password",
            null,
            Kind.SECRET,
            null,
            Tier.ESSENTIAL,
            "PostgreSQL: the password, raw; wins over the one in the url; else ~/.pgpass");
    public static final Setting SSLMODE = choice(
            "sslmode",
            null,
            null,
            Tier.FREQUENT,
            "PostgreSQL: whether to encrypt and what to check; wins over the url; else as the driver has it (prefer)",
            "disable",
            "allow",
            "prefer",
            "require",
            "verify-ca",
            "verify-full");
    public static final Setting CONNECT_TIMEOUT =
            add("connect-timeout", null, Kind.DURATION, "10s", Tier.RARE, "how long to wait for the server to answer");

    public static final Setting DIR =
            add("migrations.dir", "--dir", Kind.PATHS, "migrations", Tier.ESSENTIAL, "where the migration files are");
    public static final Setting FORMAT = choice(
            "migrations.format",
            "--format",
            "auto",
            Tier.FREQUENT,
            "whose format they are in; auto: it is found out",
            "auto",
            "rexorm",
            "dbmate",
            "flyway",
            "golang-migrate",
            "goose",
            "diesel",
            "sqlx",
            "mybatis",
            "liquibase");
    public static final Setting PLACEHOLDERS = add(
            "migrations.placeholders",
            null,
            Kind.PAIRS,
            null,
            Tier.RARE,
            "the values of ${name} in migrations of Flyway, MyBatis and Liquibase");
    public static final Setting CLASSPATH = add(
            "migrations.classpath",
            "--classpath",
            Kind.PATHS,
            null,
            Tier.FREQUENT,
            "jars and folders with classes for migrations in Java");
    public static final Setting TABLE = add(
            "migrations.table",
            "--table",
            Kind.TEXT,
            "rex_migrations",
            Tier.FREQUENT,
            "the table that records what was applied");
    public static final Setting SCHEMA = add(
            "migrations.schema",
            "--schema",
            Kind.TEXT,
            null,
            Tier.FREQUENT,
            "PostgreSQL: the schema of that table; else the first of the search path");
    public static final Setting OUT_OF_ORDER = choice(
            "migrations.out-of-order",
            "--out-of-order",
            "fail",
            Tier.FREQUENT,
            "what to do about a pending migration older than an applied one",
            "fail",
            "warn",
            "allow");
    public static final Setting TRANSACTION = choice(
            "migrations.transaction",
            "--transaction",
            "each",
            Tier.FREQUENT,
            "how much goes into one transaction",
            "each",
            "all",
            "none");
    public static final Setting LOCK_TIMEOUT = add(
            "migrations.lock-timeout",
            "--lock-timeout",
            Kind.LIMIT,
            "5s",
            Tier.RARE,
            "how long a statement may wait for a lock on a table");
    public static final Setting STATEMENT_TIMEOUT = add(
            "migrations.statement-timeout",
            "--statement-timeout",
            Kind.LIMIT,
            "none",
            Tier.RARE,
            "how long a statement may run");
    public static final Setting LOCK_WAIT = add(
            "migrations.lock-wait",
            "--lock-wait",
            Kind.DURATION,
            "60s",
            Tier.RARE,
            "how long to wait for another migrate to finish");
    public static final Setting LOCK_ATTEMPTS = add(
            "migrations.lock-attempts",
            null,
            Kind.INTEGER,
            "10",
            Tier.RARE,
            "how often a migration is tried that waits in vain for a lock on a table");
    public static final Setting SAFETY_COPIES = add(
            "migrations.safety-copies",
            null,
            Kind.INTEGER,
            null,
            Tier.RARE,
            "SQLite: how many copies of the file are kept, each made before a run changes it; else none");
    public static final Setting DUMP = add(
            "migrations.dump",
            null,
            Kind.PATH,
            null,
            Tier.FREQUENT,
            "the file that the schema is dumped to after each change; else it is not");

    public static final Setting MODELS_DIR =
            add("models.dir", null, Kind.PATH, "src/main/java", Tier.FREQUENT, "where generated models go");
    public static final Setting MODELS_PACKAGE =
            add("models.package", null, Kind.TEXT, "model", Tier.FREQUENT, "the Java package of generated models");
    public static final Setting TEMPLATES = add(
            "templates",
            null,
            Kind.PATH,
            "templates",
            Tier.RARE,
            "where your own templates are; each replaces the built-in one of its name");
    public static final Setting LOG_LEVEL = choice(
            "logging.level",
            null,
            "info",
            Tier.RARE,
            "how much is told on stderr; debug is -v, trace -vv",
            "error",
            "warn",
            "info",
            "debug",
            "trace");

    /** All of them. */
    public static final List<Setting> ALL = List.copyOf(SETTINGS);

    private SettingCatalogue() {}

    /** The setting with that key, or null. */
    public static @Nullable Setting byKey(String key) {
        for (Setting setting : ALL) {
            if (setting.key().equals(key)) {
                return setting;
            }
        }
        return null;
    }

    /** The setting with that flag, such as {@code --url}, or null. */
    public static @Nullable Setting byFlag(String flag) {
        for (Setting setting : ALL) {
            if (flag.equals(setting.flag())) {
                return setting;
            }
        }
        return null;
    }

    /** The names that may stand in a section: {@code dir}, {@code table}, … for {@code migrations.}; all for "". */
    static List<String> namesIn(String section) {
        List<String> names = new ArrayList<>();
        for (Setting setting : ALL) {
            if (setting.key().startsWith(section)) {
                String rest = setting.key().substring(section.length());
                int dot = rest.indexOf('.');
                String name = dot < 0 ? rest : rest.substring(0, dot);
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** The whole key of a setting whose last word is this, or null: {@code lock-timeout} is in {@code migrations}. */
    static @Nullable String keyEndingIn(String name) {
        for (Setting setting : ALL) {
            if (setting.key().endsWith("." + name)) {
                return setting.key();
            }
        }
        return null;
    }

    private static Setting add(
            String key,
            @Nullable String flag,
            Kind kind,
            @Nullable String defaultValue,
            Tier tier,
            String description) {
        return add(new Setting(key, flag, kind, List.of(), defaultValue, tier, description));
    }

    private static Setting choice(
            String key,
            @Nullable String flag,
            @Nullable String defaultValue,
            Tier tier,
            String description,
            String... choices) {
        return add(new Setting(key, flag, Kind.CHOICE, List.of(choices), defaultValue, tier, description));
    }

    private static Setting add(Setting setting) {
        SETTINGS.add(setting);
        return setting;
    }
}
