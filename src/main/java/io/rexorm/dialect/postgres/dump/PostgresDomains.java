package io.rexorm.dialect.postgres.dump;

import io.rexorm.dialect.postgres.dump.Place.Phase;
import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads domains with their checks. */
final class PostgresDomains {
    private static final String DOMAINS = """
            SELECT t.oid, n.nspname, t.typname, t.oid::regtype::text,
                   format('CREATE DOMAIN %I.%I AS %s%s', n.nspname, t.typname, format_type(t.typbasetype, t.typtypmod),
                       concat(' COLLATE ' || CASE WHEN t.typcollation <> b.typcollation THEN t.typcollation::regcollation END,
                              ' DEFAULT ' || coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault),
                              (SELECT ' CONSTRAINT ' || quote_ident(o.conname)
                               FROM pg_constraint o
                               WHERE o.contypid = t.oid AND o.contype = 'n' AND o.conname <> t.typname || '_not_null'),
                              CASE WHEN t.typnotnull THEN ' NOT NULL' END))
            FROM pg_type t
            JOIN pg_namespace n ON n.oid = t.typnamespace
            JOIN pg_type b ON b.oid = t.typbasetype
            WHERE t.typtype = 'd' AND t.oid >= 16384 AND""" + Kind.OURS;

    private static final String CHECKS = """
            SELECT o.contypid, o.oid, format('CONSTRAINT %I %s', o.conname, pg_get_constraintdef(o.oid))
            FROM pg_constraint o
            JOIN pg_type t ON t.oid = o.contypid
            JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE o.contype = 'c' AND o.convalidated AND t.oid >= 16384 AND""" + Kind.OURS + "ORDER BY o.contypid, o.conname COLLATE \"C\"";

    private static final String UNVALIDATED_CHECKS = """
            SELECT o.oid, n.nspname, t.typname, o.conname,
                   format('ALTER DOMAIN %s ADD CONSTRAINT %I %s', t.oid::regtype, o.conname, pg_get_constraintdef(o.oid))
            FROM pg_constraint o
            JOIN pg_type t ON t.oid = o.contypid
            JOIN pg_namespace n ON n.oid = t.typnamespace
            WHERE o.contype = 'c' AND NOT o.convalidated AND""" + Kind.OURS;

    static final List<Kind> KINDS = List.of(new Kind("pg_constraint", Phase.CONSTRAINT, UNVALIDATED_CHECKS));

    private final Session session;
    private final SchemaObjects objects;
    private final Map<Long, PartedObject> domains = new HashMap<>();

    PostgresDomains(Session session, SchemaObjects objects) {
        this.session = session;
        this.objects = objects;
    }

    void read() {
        session.query(RenderedSql.of(DOMAINS), this::domain);
        session.query(RenderedSql.of(CHECKS), this::check);
    }

    private PartedObject domain(Row row) {
        long oid = row.number(1);
        Place place = new Place(Phase.TYPE, row.requiredText(2), row.requiredText(3), 0, "");
        PartedObject domain = new PartedObject(
                place, PartedObject.Layout.DOMAIN, "ALTER DOMAIN " + row.requiredText(4), row.requiredText(5), "");
        domains.put(oid, domain);
        objects.add(new Address("pg_type", oid), domain);
        return domain;
    }

    private PartedObject check(Row row) {
        PartedObject domain = Objects.requireNonNull(domains.get(row.number(1)));
        String text = row.requiredText(3);
        PartedObject.Part check = new PartedObject.Part("", text, "ADD " + text);
        domain.addConstraint(check);
        objects.addPart(new Address("pg_constraint", row.number(2)), domain, check);
        return domain;
    }
}
