package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.DatabaseAdmin;
import io.rexorm.dialect.DdlRenderer;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.EntitySupport;
import io.rexorm.dialect.MigrationSupport;
import io.rexorm.dialect.RowDumper;
import io.rexorm.dialect.SchemaDumper;
import io.rexorm.dialect.SqlRenderer;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.script.LexicalRules;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** SQLite, by the library that the driver carries. */
public final class SqliteDialect implements Dialect {
    private static final SqlRenderer SQL = new SqliteSql();
    private static final MigrationSupport MIGRATIONS = new SqliteMigrations();

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public @Nullable ConnectionSettings parseUrl(String url) {
        return SqliteUrl.parse(url);
    }

    @Override
    public Session connect(ConnectionSettings settings, Access access) {
        return new Session(SqliteConnector.connect(settings, access), new SqliteAdapter(settings.display()));
    }

    @Override
    public boolean exists(ConnectionSettings settings) {
        return !SqliteFile.isFile(settings) || Files.exists(SqliteFile.path(settings));
    }

    @Override
    public LexicalRules lexicalRules() {
        return LexicalRules.SQLITE;
    }

    @Override
    public SqlRenderer sql() {
        return SQL;
    }

    @Override
    public DdlRenderer ddl() {
        return new SqliteDdl();
    }

    @Override
    public ChangeSequence changes(@Nullable Session database) {
        return new SqliteChanges(new SqliteDdl().readable(), database);
    }

    @Override
    public MigrationSupport migrations() {
        return MIGRATIONS;
    }

    @Override
    public SchemaDumper dumper() {
        return new SqliteSchemaDumper();
    }

    @Override
    public RowDumper rows() {
        return new SqliteRowDumper();
    }

    @Override
    public EntitySupport entities() {
        return new SqliteEntities();
    }

    @Override
    public DatabaseAdmin admin() {
        return new SqliteDatabaseAdmin();
    }
}
