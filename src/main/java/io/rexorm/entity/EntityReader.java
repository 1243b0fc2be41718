package io.rexorm.entity;

import io.rexorm.annotation.Generation;
import io.rexorm.annotation.Sensitive;
import io.rexorm.schema.NamingStrategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the class of an entity declares, and reports all that is wrong with it but the types of its columns, which
 * who asks knows more about.
 *
 * @param <P> the properties
 */
public final class EntityReader<P extends DeclaredProperty> {
    private final Problems<P> problems;
    private final EntityRules<P> rules;
    private final List<DeclaredColumn<P>> columns = new ArrayList<>();
    private final List<DeclaredRelation<P>> relations = new ArrayList<>();
    private Generation generation = Generation.NONE;

    /**
     * Where the properties of an embedded value stand in their entity.
     *
     * @param types the types they are embedded in, from the entity's on
     */
    private record Place(
            String path, String prefix, String optional, boolean key, boolean sensitive, List<String> types) {}

    private EntityReader(Problems<P> problems) {
        this.problems = problems;
        this.rules = new EntityRules<>(problems);
    }

    /** Reads the class of an entity. */
    public static <P extends DeclaredProperty> DeclaredEntity<P> read(DeclaredType<P> type, Problems<P> problems) {
        return new EntityReader<>(problems).entity(type);
    }

    /** Reads a record or class that rows of a query become: it needs neither a table nor a key. */
    public static <P extends DeclaredProperty> DeclaredEntity<P> readResult(
            DeclaredType<P> type, Problems<P> problems) {
        return new EntityReader<>(problems).result(type);
    }

    /** The name of an entity's table. */
    public static String table(DeclaredType<?> type) {
        String name = type.marks().tableName();
        return name.isEmpty() ? NamingStrategy.STANDARD.table(type.simpleName()) : name;
    }

    /** The name of a property's column, without what an embedded value puts in front. */
    public static String column(DeclaredProperty property) {
        String given = property.marks().columnName();
        if (!given.isEmpty()) {
            return given;
        }
        return property.marks().reference()
                ? NamingStrategy.STANDARD.reference(property.name())
                : NamingStrategy.STANDARD.column(property.name());
    }

    private DeclaredEntity<P> entity(DeclaredType<P> type) {
        String table = table(type);
        rules.entity(type, table);
        if (type.form() != DeclaredType.Form.NONE && ColumnTypes.isUserClass(type.name())) {
            readAll(type, new Place("", "", "", false, false, List.of()));
            rules.columns(columns, generation);
        }
        return new DeclaredEntity<>(table, columns, relations, generation);
    }

    private DeclaredEntity<P> result(DeclaredType<P> type) {
        if (rules.form(type, null, "")) {
            readAll(type, new Place("", "", "", false, false, List.of()));
        }
        return new DeclaredEntity<>(table(type), columns, List.of(), generation);
    }

    private void readAll(DeclaredType<P> owner, Place place) {
        RelationRules<P> relationRules = new RelationRules<>(owner);
        for (P property : owner.properties()) {
            Marks marks = property.marks();
            if (marks.relation()) {
                readRelation(relationRules, property, place);
                continue;
            } else if (!marks.hasColumns()) {
                continue;
            } else if (marks.reference()) {
                report(property, place, relationRules.reference(property));
            }
            Generation generated = marks.generation(property.typeName());
            if (marks.key() && generated != Generation.NONE) {
                generation = generated;
            }
            rules.property(property, place.path + property.name());
            if (marks.embedded()) {
                readEmbedded(owner, property, place);
            } else {
                readOne(property, place);
            }
        }
    }

    private void readRelation(RelationRules<P> relationRules, P property, Place place) {
        String problem = place.path.isEmpty()
                ? relationRules.relation(property)
                : "a relation is a property of the entity itself; move it there";
        report(property, place, problem);
        if (problem == null) {
            relations.add(relationRules.declared(property));
        }
    }

    private void report(P property, Place place, @Nullable String problem) {
        if (problem != null) {
            problems.add(property, place.path + property.name(), problem);
        }
    }

    private void readEmbedded(DeclaredType<P> owner, P property, Place place) {
        String path = place.path + property.name();
        if (!rules.embedded(property, path, place.types)) {
            return;
        }
        DeclaredType<P> type = owner.typeOf(property);
        if (!rules.form(type, property, path)) {
            return;
        }
        List<String> types = new ArrayList<>(place.types);
        types.add(property.typeName());
        int before = columns.size();
        readAll(
                type,
                new Place(
                        path + ".",
                        place.prefix + NamingStrategy.STANDARD.column(property.name()) + "_",
                        property.nullable() ? path : place.optional,
                        place.key || property.marks().key(),
                        place.sensitive || property.marks().has(Sensitive.class),
                        types));
        if (columns.size() == before) {
            rules.empty(type, property, path);
        }
    }

    private void readOne(P property, Place place) {
        DeclaredColumn<P> column = new DeclaredColumn<>(
                property,
                place.path + property.name(),
                place.prefix + column(property),
                !place.optional.isEmpty() || property.nullable(),
                place.optional,
                place.key || property.marks().key(),
                place.sensitive || property.marks().has(Sensitive.class));
        rules.column(column);
        columns.add(column);
    }
}
