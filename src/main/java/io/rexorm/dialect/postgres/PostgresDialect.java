package io.rexorm.dialect.postgres;

import io.rexorm.dialect.DatabaseAdmin;
import io.rexorm.dialect.DdlRenderer;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.EntitySupport;
import io.rexorm.dialect.MigrationSupport;
import io.rexorm.dialect.RowDumper;
import io.rexorm.dialect.SchemaDumper;
import io.rexorm.dialect.SqlRenderer;
import io.rexorm.dialect.postgres.dump.PostgresSchemaDumper;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.script.LexicalRules;
import org.jspecify.annotations.Nullable;

/** PostgreSQL 14 and later. */
public final class PostgresDialect implements Dialect {
    private static final SqlRenderer SQL = new SqlRenderer();
    private static final MigrationSupport MIGRATIONS = new PostgresMigrations();

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public @Nullable ConnectionSettings parseUrl(String url) {
        return PostgresUrl.parse(url);
    }

    @Override
    public Session connect(ConnectionSettings settings, Access access) {
        return new Session(PostgresConnector.connect(settings), new PostgresAdapter());
    }

    @Override
    public boolean exists(ConnectionSettings settings) {
        return true;
    }

    @Override
    public LexicalRules lexicalRules() {
        return LexicalRules.POSTGRES;
    }

    @Override
    public SqlRenderer sql() {
        return SQL;
    }

    @Override
    public DdlRenderer ddl() {
        return new PostgresDdl();
    }

    @Override
    public MigrationSupport migrations() {
        return MIGRATIONS;
    }

    @Override
    public SchemaDumper dumper() {
        return new PostgresSchemaDumper();
    }

    @Override
    public RowDumper rows() {
        return new PostgresRowDumper();
    }

    @Override
    public EntitySupport entities() {
        return new PostgresEntities();
    }

    @Override
    public DatabaseAdmin admin() {
        return new PostgresDatabaseAdmin();
    }
}
