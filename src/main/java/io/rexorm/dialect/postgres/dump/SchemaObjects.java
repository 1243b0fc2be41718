package io.rexorm.dialect.postgres.dump;

import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a schema by their addresses, and what PostgreSQL knows of how they depend on each other. */
final class SchemaObjects {
    private static final String DEPENDENCIES = """
            SELECT classid::regclass::text, objid, refclassid::regclass::text, refobjid, deptype::text
            FROM pg_depend
            WHERE objid >= 16384 AND refobjid >= 16384 AND (classid, objid) <> (refclassid, refobjid)""";

    private final List<SchemaObject> all = new ArrayList<>();
    private final Map<Address, SchemaObject> byAddress = new HashMap<>();
    private final Map<Address, TableObject.Part> parts = new HashMap<>();
    private final Map<Address, Address> wholes = new HashMap<>();
    private final Map<Address, Address> extensions = new HashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    private record Dependency(Address from, Address to) {}

    /** Reads which object depends on which. To be called first, as it says what belongs to extensions. */
    void readDependencies(Session session) {
        session.query(RenderedSql.of(DEPENDENCIES), this::dependency);
    }

    private Dependency dependency(Row row) {
        Dependency dependency = new Dependency(
                new Address(row.requiredText(1), row.number(2)), new Address(row.requiredText(3), row.number(4)));
        switch (row.requiredText(5)) {
            case "e" -> extensions.put(dependency.from, dependency.to);
            // What a partition has because its parent has it belongs to the partition.
            case "S" -> wholes.put(dependency.from, dependency.to);
            case "i", "P" -> wholes.putIfAbsent(dependency.from, dependency.to);
            case "a" -> {
                // A constraint or a default that is no object of its own in the script.
                if (dependency.from.catalog().equals("pg_constraint")
                        || dependency.from.catalog().equals("pg_attrdef")) {
                    wholes.putIfAbsent(dependency.from, dependency.to);
                }
            }
            default -> {}
        }
        dependencies.add(dependency);
        return dependency;
    }

    /** Adds an object, unless an extension brings it. */
    void add(Address address, SchemaObject object) {
        if (!extensions.containsKey(address)) {
            byAddress.put(address, object);
            all.add(object);
        }
    }

    /** Adds what is a part of a table and stands in its statement. */
    void addPart(Address address, TableObject table, TableObject.Part part) {
        parts.put(address, part);
        byAddress.put(address, table);
    }

    boolean isFromExtension(Address address) {
        return extensions.containsKey(address);
    }

    /** The object that has the address, or that the address is a part of; null where there is none in the script. */
    @Nullable
    SchemaObject find(@Nullable Address address) {
        Address at = address;
        // An array type is part of its element's type, that of a table: longer chains there are not.
        for (int i = 0; at != null && i < 8; i++) {
            SchemaObject object = byAddress.get(at);
            if (object != null) {
                return object;
            }
            Address extension = extensions.get(at);
            at = extension != null ? extension : wholes.get(at);
        }
        return null;
    }

    /** Tells every object what it needs. To be called once all are there. */
    void connect() {
        for (Dependency dependency : dependencies) {
            SchemaObject from = find(dependency.from);
            SchemaObject to = find(dependency.to);
            if (from == null || to == null || from == to || isOwnership(from, to)) {
                continue;
            }
            TableObject.Part part = parts.get(dependency.from);
            if (part == null) {
                from.need(to);
            } else {
                part.need(to);
            }
        }
    }

    /** A sequence depends on the table whose column owns it, but it is created first. */
    private static boolean isOwnership(SchemaObject from, SchemaObject to) {
        return from.place().phase() == Place.Phase.SEQUENCE && to.place().phase() == Place.Phase.TABLE;
    }

    List<SchemaObject> all() {
        return all;
    }
}
