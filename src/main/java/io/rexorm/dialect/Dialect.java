package io.rexorm.dialect;

import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.script.LexicalRules;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs between databases. An implementation is stateless, has a constructor without parameters and is
 * found through {@link java.util.ServiceLoader}; see {@link Dialects}.
 */
public interface Dialect {

    /** The dialect's one name in code, configuration and files: {@code postgres}, {@code sqlite}. */
    String name();

    /**
     * Understands a URL.
     *
     * @return what to connect to, or null where the URL's scheme is another dialect's
     * @throws io.rexorm.RexException when the scheme is this dialect's but the rest makes no sense
     */
    @Nullable
    ConnectionSettings parseUrl(String url);

    /**
     * Opens a connection.
     *
     * @throws io.rexorm.jdbc.ConnectionException when there is none to be had within the settings' time; its message names
     *     the place and never the password
     */
    Session connect(ConnectionSettings settings, Access access);

    /** Whether there is something to connect to: false only where the database is a file that is not there yet. */
    boolean exists(ConnectionSettings settings);

    /** How scripts for this database are read. */
    LexicalRules lexicalRules();

    /** Renders statements. */
    SqlRenderer sql();

    /** Renders changes of the schema. */
    DdlRenderer ddl();

    /**
     * Renders a sequence of changes.
     *
     * @param database the database as it is before the first of them, or null where it is empty; it is only read
     */
    default ChangeSequence changes(@Nullable Session database) {
        return ChangeSequence.of(ddl().readable());
    }

    /** What the migration engine needs of this database. */
    MigrationSupport migrations();

    /** Writes the schema as a script. */
    SchemaDumper dumper();

    /** Writes the rows as statements. */
    RowDumper rows();

    /** What the library needs of this database. */
    EntitySupport entities();

    /** Creates and drops databases. */
    DatabaseAdmin admin();

    /** What a connection is for. */
    enum Access {
        /** Reading: nothing is created. */
        READ,
        /** Reading and writing: a database that is a file is created where it is not there. */
        WRITE
    }
}
