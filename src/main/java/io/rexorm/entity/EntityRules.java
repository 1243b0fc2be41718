package io.rexorm.entity;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Convert;
import io.rexorm.annotation.CreatedAt;
import io.rexorm.annotation.EnumAs;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToOne;
import io.rexorm.annotation.Unique;
import io.rexorm.annotation.UpdatedAt;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be true of an entity whoever looks at it; reports each rule that is broken. */
final class EntityRules<P extends DeclaredProperty> {
    /** What PostgreSQL would cut a longer name down to. */
    private static final int LONGEST_NAME = 63;
    /** As many as a table of PostgreSQL can have. */
    private static final int MOST_COLUMNS = 1600;
    /** The columns that every table of PostgreSQL has. */
    private static final Set<String> SYSTEM_COLUMNS = Set.of("cmax", "cmin", "ctid", "tableoid", "xmax", "xmin");

    private static final Set<String> COUNTERS = Set.of("int", "java.lang.Integer", "long", "java.lang.Long");
    private static final Set<String> TIMES =
            Set.of("java.time.Instant", "java.time.LocalDateTime", "java.time.OffsetDateTime");

    private final Problems<P> problems;
    private final Map<String, String> propertyOf = new HashMap<>();
    private final Set<String> roles = new HashSet<>();

    EntityRules(Problems<P> problems) {
        this.problems = problems;
    }

    void entity(DeclaredType<P> type, String table) {
        if (!ColumnTypes.isUserClass(type.name())) {
            problems.add(null, "", "it is a class of Java's own; give an object or a class of yours that has @Entity");
            return;
        } else if (!type.marks().entity()) {
            problems.add(null, "", "it has no @Entity; write it before the class");
        }
        form(type, null, "");
        understood(null, "", type.marks());
        if (table.isBlank()) {
            problems.add(null, "", "the table's name is blank; write one, or leave it out");
        } else if (table.toLowerCase(Locale.ROOT).startsWith("sqlite_")) {
            problems.add(null, "", "SQLite keeps names like " + table + " for itself; give another with @Entity");
        } else if (isLong(table)) {
            problems.add(null, "", "the name " + table + tooLong("@Entity"));
        }
    }

    /** That objects can be made of a type. */
    boolean form(DeclaredType<P> type, @Nullable P property, String path) {
        String problem = switch (type.form()) {
            case RECORD, CLASS -> null;
            case WITHOUT_CONSTRUCTOR ->
                " is a class without a constructor that takes no parameters; add one, or make it a record";
            case INNER -> " is an inner class; make it static";
            case NONE -> " is neither a record nor a class of which there are objects; make it one";
        };
        if (problem != null) {
            problems.add(property, path, type.simpleName() + problem);
        }
        return problem == null;
    }

    /** What of a property's annotations contradicts the others. */
    private void contradictions(DeclaredColumn<P> column) {
        Marks marks = column.property().marks();
        if (marks.has(Json.class) && marks.has(Convert.class)) {
            report(column, "is @Json and @Convert; leave out one of them");
        }
        List<String> own = roles(marks);
        if (column.key() && !own.isEmpty()) {
            report(column, "is @PrimaryKey and " + own.get(0) + ", and a key does not change; leave out " + own.get(0));
        } else if (own.size() > 1) {
            report(column, "is " + String.join(" and ", own) + "; leave out one of them");
        } else if (!own.isEmpty() && (marks.has(Json.class) || marks.has(Convert.class) || marks.reference())) {
            report(column, "a " + own.get(0) + " is set by itself, and kept as it is; leave out the other annotation");
        }
        if (marks.reference() && (marks.has(Json.class) || marks.has(Convert.class))) {
            report(
                    column,
                    "refers to another entity, whose key is its column; leave out "
                            + (marks.has(Json.class) ? "@Json" : "@Convert"));
        }
        if (marks.reference() && marks.has(Column.class)) {
            report(
                    column,
                    "names its column in @Column; write it in the annotation of the reference, as column = \"…\"");
        } else if (marks.has(ManyToOne.class) && marks.has(OneToOne.class)) {
            report(column, "is @ManyToOne and @OneToOne; leave out one of them");
        } else if (marks.has(Json.class) && marks.has(EnumAs.class)) {
            report(column, "is @Json and @EnumAs; leave out one of them");
        } else if (marks.has(Convert.class) && marks.has(EnumAs.class)) {
            report(column, "is @Convert and @EnumAs; leave out one of them");
        }
        boolean generated = marks.generation(column.property().typeName()) != Generation.NONE;
        if (column.key() && generated && (marks.has(Json.class) || marks.has(Convert.class))) {
            report(column, "a key that is generated is kept as it is; leave out the other annotation");
        }
        Column sizes = marks.get(Column.class);
        if (sizes == null) {
            return;
        }
        if (sizes.length() != 0 && !column.property().typeName().equals("java.lang.String")) {
            report(column, "only a String has a length; leave it out of @Column");
        } else if (sizes.length() < 0) {
            report(column, "a length of " + sizes.length() + "; give 1 or more");
        }
        boolean digits = sizes.precision() != 0 || sizes.scale() != 0;
        if (digits && !column.property().typeName().equals("java.math.BigDecimal")) {
            report(column, "only a BigDecimal has a precision and a scale; leave them out of @Column");
        } else if (digits && (sizes.precision() < 1 || sizes.scale() < 0 || sizes.scale() > sizes.precision())) {
            report(
                    column,
                    "a precision of " + sizes.precision() + " with a scale of " + sizes.scale()
                            + "; give 1 digit or more, and no more of them after the point");
        }
    }

    /** That a value can be embedded; false where looking into it makes no sense. */
    boolean embedded(P property, String path, List<String> types) {
        String type = property.typeName();
        Marks marks = property.marks();
        if (marks.has(Json.class) || marks.has(Convert.class)) {
            problems.add(
                    property,
                    path,
                    "is @Embedded and " + (marks.has(Json.class) ? "@Json" : "@Convert") + "; leave out one of them");
            return false;
        } else if (marks.reference()) {
            problems.add(property, path, "is @Embedded and refers to another entity; leave out one of them");
            return false;
        }
        String single = single(marks);
        if (single != null) {
            problems.add(
                    property,
                    path,
                    "is @Embedded, and " + single + " is for one column; write it in " + simpleName(type)
                            + ", or leave it out");
        }
        if (!ColumnTypes.isUserClass(type)) {
            problems.add(property, path, "@Embedded is for records and classes of your own; leave it out");
            return false;
        } else if (types.contains(type)) {
            problems.add(property, path, type + " would be embedded in itself; leave out one of the two");
            return false;
        }
        return true;
    }

    /** What is there and can be said of one column only, or null. */
    private static @Nullable String single(Marks marks) {
        List<String> own = roles(marks);
        if (!own.isEmpty()) {
            return own.get(0);
        } else if (marks.has(Unique.class)) {
            return "@Unique";
        } else if (marks.has(Column.class)) {
            return "@Column";
        }
        return marks.has(EnumAs.class) ? "@EnumAs" : null;
    }

    private static String simpleName(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /** What a property is besides a value, as it is written. */
    private static List<String> roles(Marks marks) {
        List<String> roles = new ArrayList<>();
        if (marks.version()) {
            roles.add("@Version");
        }
        if (marks.has(CreatedAt.class)) {
            roles.add("@CreatedAt");
        }
        if (marks.has(UpdatedAt.class)) {
            roles.add("@UpdatedAt");
        }
        return roles;
    }

    void empty(DeclaredType<P> type, P property, String path) {
        problems.add(property, path, type.simpleName() + " has no property that is a column; @Ignore it");
    }

    void property(P property, String path) {
        understood(property, path, property.marks());
        if (property.isFixed()) {
            problems.add(property, path, "a final field cannot be read from a row; leave out final, or write a record");
        }
        if (property.nullable() && ColumnTypes.isPrimitive(property.typeName())) {
            problems.add(property, path, "is never null, as it is " + property.typeName() + "; leave out @Nullable");
        }
    }

    private void understood(@Nullable P property, String path, Marks marks) {
        String lost = marks.notUnderstood();
        if (lost != null) {
            problems.add(
                    property,
                    path,
                    "the " + lost + " of jakarta.persistence means nothing here, and would be lost; write what"
                            + " io.rexorm.annotation has for it, or leave it out");
        }
    }

    /** What a column asks of its name and, by its role, of its property. */
    void column(DeclaredColumn<P> column) {
        String other = propertyOf.putIfAbsent(column.name().toLowerCase(Locale.ROOT), column.path());
        if (other != null) {
            report(
                    column,
                    "the column " + column.name() + " is there twice, for " + other
                            + " too; give one of them another with @Column");
        }
        if (column.name().isBlank()) {
            report(column, "the column's name is blank; write one, or leave it out");
        } else if (SYSTEM_COLUMNS.contains(column.name())) {
            report(column, "PostgreSQL has a column " + column.name() + " in every table; give another with @Column");
        } else if (isLong(column.name())) {
            report(column, "the name " + column.name() + tooLong("@Column"));
        }
        contradictions(column);
        if (!column.property().marks().reference()) {
            role(column);
        } else if (column.key()) {
            key(column, column.property().marks().generation(column.property().typeName()));
        }
    }

    private void role(DeclaredColumn<P> column) {
        String type = column.property().typeName();
        Marks marks = column.property().marks();
        for (String role : roles(marks)) {
            if (!roles.add(role)) {
                report(column, "a second " + role + "; leave out one of them");
            }
        }
        if (column.key()) {
            key(column, marks.generation(type));
        } else if (marks.version()) {
            if (!COUNTERS.contains(type)) {
                report(column, "a @Version is an int or a long");
            }
        } else if (marks.time() && !TIMES.contains(type)) {
            report(column, "a time that is set by itself is an Instant, OffsetDateTime or LocalDateTime");
        }
    }

    private void key(DeclaredColumn<P> column, Generation generated) {
        String type = column.property().typeName();
        if (generated == Generation.UUID7 && !type.equals("java.util.UUID")) {
            report(column, "a key that is a UUID of version 7 is a java.util.UUID");
        } else if ((generated == Generation.IDENTITY || generated == Generation.SEQUENCE) && !COUNTERS.contains(type)) {
            report(column, "a key that the database numbers is a Long or an Integer");
        } else if (generated == Generation.NONE && column.nullable()) {
            report(column, "a key that nobody generates is never null; leave out @Nullable, or say who generates it");
        }
    }

    /** That there is a key, that a generated one is alone, and that a table takes them all. */
    void columns(List<DeclaredColumn<P>> columns, Generation generation) {
        int keys = 0;
        for (DeclaredColumn<P> column : columns) {
            keys += column.key() ? 1 : 0;
        }
        if (keys == 0) {
            problems.add(null, "", "no property has @PrimaryKey; write it before the one that tells the rows apart");
        } else if (keys > 1 && generation != Generation.NONE) {
            problems.add(null, "", "two keys: one that is generated has to be the only one");
        }
        if (columns.size() > MOST_COLUMNS) {
            problems.add(null, "", "it has " + columns.size() + " columns, and a table has at most " + MOST_COLUMNS);
        }
    }

    private void report(DeclaredColumn<P> column, String text) {
        problems.add(column.property(), column.path(), text);
    }

    private static boolean isLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
    }

    private static String tooLong(String annotation) {
        return " is longer than " + LONGEST_NAME + " bytes; give a shorter one with " + annotation;
    }
}
