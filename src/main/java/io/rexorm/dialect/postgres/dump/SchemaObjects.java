package io.rexorm.dialect.postgres.dump;

import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a schema by their addresses, and what PostgreSQL knows of how they depend on each other. */
final class SchemaObjects {
    private static final String DEPENDENCIES = """
            SELECT classid::regclass::text, objid, refclassid::regclass::text, refobjid, deptype::text
            FROM pg_depend
            WHERE objid >= 16384 AND refobjid >= 16384 AND (classid, objid) <> (refclassid, refobjid)""";

    private final List<SchemaObject> all = new ArrayList<>();
    private final Map<Address, SchemaObject> byAddress = new HashMap<>();
    private final Map<Address, PartedObject.Part> parts = new HashMap<>();
    private final Map<Address, Whole> wholes = new HashMap<>();
    private final Map<Address, Address> extensions = new HashMap<>();
    private final Map<Address, List<Address>> owners = new HashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    private record Dependency(Address from, Address to) {}

    /** What an object is a part of, and how strongly: the strongest counts. */
    private record Whole(Address address, int strength) {}

    /** What belongs to a table or an operator family, of which an extension that has these does not say that it has it. */
    private static final Set<String> BELONGINGS = Set.of(
            "pg_class",
            "pg_constraint",
            "pg_rewrite",
            "pg_trigger",
            "pg_policy",
            "pg_statistic_ext",
            "pg_amop",
            "pg_amproc");

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
            case "S" -> isPart(dependency, 3);
            case "i" -> isPart(dependency, 2);
            case "P" -> isPart(dependency, 1);
            case "a" -> {
                // A constraint or a default that is no object of its own in the script.
                if (dependency.from.catalog().equals("pg_constraint")
                        || dependency.from.catalog().equals("pg_attrdef")) {
                    isPart(dependency, 0);
                }
                if (BELONGINGS.contains(dependency.from.catalog())) {
                    owners.computeIfAbsent(dependency.from, key -> new ArrayList<>())
                            .add(dependency.to);
                }
            }
            default -> {}
        }
        // What a partition has because its parent has it is there before the two are joined.
        if (!row.requiredText(5).equals("P")) {
            dependencies.add(dependency);
        }
        return dependency;
    }

    private void isPart(Dependency dependency, int strength) {
        Whole whole = wholes.get(dependency.from);
        if (whole == null || strength > whole.strength) {
            wholes.put(dependency.from, new Whole(dependency.to, strength));
        }
    }

    /** Adds an object, unless an extension brings it. */
    void add(Address address, SchemaObject object) {
        if (!isFromExtension(address)) {
            byAddress.put(address, object);
            all.add(object);
        }
    }

    /** Adds what is a part of a table and stands in its statement. */
    void addPart(Address address, PartedObject table, PartedObject.Part part) {
        parts.put(address, part);
        byAddress.put(address, table);
    }

    /** Whether an extension brings the object, or what it belongs to. */
    boolean isFromExtension(Address address) {
        if (extensions.containsKey(address)) {
            return true;
        }
        for (Address owner : owners.getOrDefault(address, List.of())) {
            if (extensions.containsKey(owner)) {
                return true;
            }
        }
        return false;
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
            Whole whole = wholes.get(at);
            at = extension != null || whole == null ? extension : whole.address;
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
            PartedObject.Part part = parts.get(dependency.from);
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
