package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.SchemaDump;
import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the schema of one database, once. */
final class PostgresSchemaReader {
    /** Names are written with their schemas, and bodies of functions may name what comes later. */
    private static final String HEAD = """
            SET search_path = '';
            SET standard_conforming_strings = on;
            SET check_function_bodies = false;
            SET client_min_messages = warning;

            """;

    private static final String FILLED_VIEWS = """
            SELECT c.oid, c.oid::regclass::text
            FROM pg_class c
            WHERE c.relkind = 'm' AND c.relispopulated AND c.oid >= 16384""";

    private final Session session;
    private final SchemaObjects objects = new SchemaObjects();

    PostgresSchemaReader(Session session) {
        this.session = session;
    }

    SchemaDump read() {
        objects.readDependencies(session);
        new PostgresDomains(session, objects).read();
        new PostgresTables(session, objects).read();
        for (Kind kind : PostgresTypes.WITH_SHELL) {
            session.query(
                    RenderedSql.of(kind.query()),
                    row -> object(kind, row, new ShellTypeObject(place(kind, row), row.requiredText(6))));
        }
        for (List<Kind> kinds : kinds()) {
            for (Kind kind : kinds) {
                session.query(
                        RenderedSql.of(kind.query()), row -> object(kind, row, new SchemaObject(place(kind, row))));
            }
        }
        objects.connect();
        session.query(RenderedSql.of(PostgresSettings.OWNED_SEQUENCES), this::ownedSequence);
        for (String query : PostgresSettings.QUERIES) {
            session.query(RenderedSql.of(query), this::setting);
        }
        return new SchemaDump(text(CreationOrder.of(objects.all())), PostgresLeftOut.read(session));
    }

    private List<List<Kind>> kinds() {
        int version = Integer.parseInt(
                query("SELECT current_setting('server_version_num')").get(0));
        return List.of(
                PostgresTypes.KINDS,
                PostgresDomains.KINDS,
                PostgresRoutines.KINDS,
                PostgresOperatorClasses.KINDS,
                PostgresTextSearch.KINDS,
                PostgresServers.KINDS,
                PostgresRelations.KINDS,
                PostgresPublications.kinds(version));
    }

    private static Place place(Kind kind, Row row) {
        return new Place(kind.phase(), row.requiredText(2), row.requiredText(3), kind.rank(), row.requiredText(4));
    }

    private SchemaObject object(Kind kind, Row row, SchemaObject object) {
        long oid = row.number(1);
        object.add(row.requiredText(5));
        objects.add(new Address(kind.catalog(), oid), object);
        if (kind.phase() == Place.Phase.PARTITION) {
            SchemaObject table = objects.find(new Address("pg_class", oid));
            if (table != null) {
                object.need(table);
            }
        }
        return object;
    }

    private boolean ownedSequence(Row row) {
        SchemaObject sequence = objects.find(new Address("pg_class", row.number(1)));
        SchemaObject table = objects.find(new Address("pg_class", row.number(2)));
        if (sequence == null || table == null) {
            return false;
        }
        table.need(sequence);
        table.set(row.requiredText(3));
        return true;
    }

    private boolean setting(Row row) {
        Address address = new Address(row.requiredText(1), row.number(2));
        SchemaObject object = objects.isFromExtension(address) ? null : objects.find(address);
        if (object == null) {
            return false;
        }
        object.set(row.requiredText(3));
        return true;
    }

    private String text(List<SchemaObject> order) {
        StringBuilder text = new StringBuilder(HEAD);
        for (String comment : query(PostgresSettings.PUBLIC_COMMENT)) {
            text.append(comment).append(";\n\n");
        }
        List<String> refreshes = refreshes(order);
        for (SchemaObject object : order) {
            if (object.place().phase() == Place.Phase.EVENT_TRIGGER) {
                append(text, refreshes);
                refreshes = List.of();
            }
            append(text, object.statements());
            text.setLength(text.length() - 1);
            append(text, object.settings());
            text.append(object.settings().isEmpty() ? "\n" : "");
        }
        append(text, refreshes);
        return text.toString();
    }

    /** Statements, and an empty line after the last. */
    private static void append(StringBuilder text, List<String> statements) {
        for (String statement : statements) {
            text.append(ArrayCasts.kept(statement)).append(";\n");
        }
        text.append(statements.isEmpty() ? "" : "\n");
    }

    /** Materialized views that can be read are filled when all is there that their functions may call. */
    private List<String> refreshes(List<SchemaObject> order) {
        Map<SchemaObject, String> names = new HashMap<>();
        session.query(RenderedSql.of(FILLED_VIEWS), row -> {
            SchemaObject view = objects.find(new Address("pg_class", row.number(1)));
            if (view != null) {
                names.put(view, row.requiredText(2));
            }
            return row.number(1);
        });
        List<String> refreshes = new ArrayList<>();
        for (SchemaObject object : order) {
            String name = names.get(object);
            if (name != null) {
                refreshes.add("REFRESH MATERIALIZED VIEW " + name);
            }
        }
        return refreshes;
    }

    private List<String> query(String sql) {
        return session.query(RenderedSql.of(sql), row -> row.requiredText(1));
    }
}
