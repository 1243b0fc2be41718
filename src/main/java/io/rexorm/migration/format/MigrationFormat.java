package io.rexorm.migration.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whose way of writing migrations a folder follows. */
public enum MigrationFormat {
    /** Our own: dbmate's markers with more options; pairs, {@code V1__name.sql} and {@code R__name.sql} too. */
    REXORM(
            "Rex-ORM",
            "rex_migrations",
            Transactions.AS_WRITTEN,
            "put it into a section of its own that begins with '-- migrate:up transaction:false'",
            "add '-- migrate:down' with the statements that undo it; a comment there says that nothing is to be undone"),
    DBMATE("dbmate", "schema_migrations", Transactions.AS_WRITTEN, REXORM.transactionHint, REXORM.downHint),
    FLYWAY(
            "Flyway",
            "flyway_schema_history",
            Transactions.DECIDED,
            "",
            "add its undo migration, U<version>__<name>.sql"),
    GOLANG_MIGRATE(
            "golang-migrate", "schema_migrations", Transactions.DECIDED, "", "add its file <version>_<name>.down.sql"),
    GOOSE(
            "goose",
            "goose_db_version",
            Transactions.AS_WRITTEN,
            "put it into a file of its own, with the line '-- +goose NO TRANSACTION'",
            "add '-- +goose Down' with the statements that undo it"),
    DIESEL(
            "Diesel",
            "__diesel_schema_migrations",
            Transactions.AS_WRITTEN,
            "put it into a migration of its own, with 'run_in_transaction = false' in its metadata.toml",
            "add a down.sql beside its up.sql"),
    SQLX(
            "sqlx",
            "_sqlx_migrations",
            Transactions.AS_WRITTEN,
            "put it into a file of its own that begins with '-- no-transaction'",
            "add its file <version>_<name>.down.sql"),
    MYBATIS(
            "MyBatis Migrations",
            "changelog",
            Transactions.DECIDED,
            "",
            "add '-- //@UNDO' with the statements that undo it; a comment there says that nothing is to be undone"),
    LIQUIBASE(
            "Liquibase",
            "databasechangelog",
            Transactions.AS_WRITTEN,
            "put it into a changeset of its own with runInTransaction:false",
            "add a line '--rollback' with the statements that undo it, or '--rollback empty'");

    /** Who decides whether a migration is a transaction. */
    private enum Transactions {
        /** The file: it is one unless it says otherwise. */
        AS_WRITTEN,
        /** Its statements: it is one unless one of them cannot be part of it. */
        DECIDED
    }

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String tool;
    private final String historyTable;
    private final Transactions transactions;
    private final String transactionHint;
    private final String downHint;

    MigrationFormat(
            String tool, String historyTable, Transactions transactions, String transactionHint, String downHint) {
        this.tool = tool;
        this.historyTable = historyTable;
        this.transactions = transactions;
        this.transactionHint = transactionHint;
        this.downHint = downHint;
    }

    /** The format with that name, such as {@code golang-migrate}, or null. */
    public static @Nullable MigrationFormat named(String text) {
        for (MigrationFormat format : values()) {
            if (format.text.equals(text)) {
                return format;
            }
        }
        return null;
    }

    /** The format as it is written: {@code golang-migrate}. */
    public String text() {
        return text;
    }

    /** The tool as its users call it. */
    public String tool() {
        return tool;
    }

    /** The table in which the tool keeps what was applied, where nobody has named another. */
    public String historyTable() {
        return historyTable;
    }

    /** Whether a migration runs outside a transaction as soon as one of its statements cannot be part of one. */
    public boolean decidesByStatements() {
        return transactions == Transactions.DECIDED;
    }

    /** Whether the tool passes over what is not SQL, whatever it is called. */
    boolean isOfSqlAlone() {
        return this == DBMATE || this == GOLANG_MIGRATE || this == DIESEL || this == SQLX;
    }

    /** What to do with a statement that cannot run in a transaction. */
    public String transactionHint() {
        return transactionHint;
    }

    /** Where the down of a migration is written. */
    public String downHint() {
        return downHint;
    }
}
