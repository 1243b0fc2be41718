package io.rexorm.mapping;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToOne;
import io.rexorm.annotation.Sensitive;
import io.rexorm.annotation.Unique;
import io.rexorm.schema.Check;
import io.rexorm.schema.Column;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.NamingStrategy;
import io.rexorm.schema.Table;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an entity's class: its table, its columns, and all that is wrong with it. */
final class ModelReader {
    /** As many as a table of PostgreSQL can have. */
    private static final int MOST_COLUMNS = 1600;

    private final Class<?> type;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> propertyOf = new HashMap<>();
    private final List<ColumnModel> columns = new ArrayList<>();
    private final List<String> key = new ArrayList<>();
    private final ModelRules rules = new ModelRules(problems);
    private Generation generation = Generation.NONE;
    private Table table;

    /** Where the properties of an embedded value stand in their entity. */
    private record Place(String path, String prefix, boolean nullable, boolean key) {}

    ModelReader(Class<?> type) {
        this.type = type;
        this.table = Table.named(tableOf(type));
    }

    EntityModel read() {
        if (!type.isAnnotationPresent(Entity.class) && Jakarta.of(type, "Entity") == null) {
            problems.add("it has no @Entity");
        }
        rules.type(type);
        readAll(type, new Place("", "", false, false));
        rules.key(columns, generation);
        if (columns.size() > MOST_COLUMNS) {
            problems.add("it has " + columns.size() + " columns, and a table has at most " + MOST_COLUMNS);
        }
        if (!problems.isEmpty()) {
            throw new MappingException(type, problems);
        }
        return new EntityModel(type, table.withPrimaryKey(key.toArray(new String[0])), columns, generation);
    }

    static String tableOf(Class<?> type) {
        Entity entity = type.getAnnotation(Entity.class);
        Jakarta other = Jakarta.of(type, "Table");
        String name = entity != null ? entity.value() : other == null ? "" : other.text("name");
        return name.isEmpty() ? NamingStrategy.STANDARD.table(type.getSimpleName()) : name;
    }

    private void readAll(Class<?> owner, Place place) {
        for (Property property : Property.of(owner)) {
            Marks marks = property.marks();
            if (!marks.hasColumns()) {
                continue;
            }
            if (marks.key()) {
                generation = marks.generation() == Generation.NONE ? generation : marks.generation();
            }
            if (marks.embedded()) {
                rules.type(property.type());
                readAll(
                        property.type(),
                        new Place(
                                place.path + property.name() + ".",
                                place.prefix + NamingStrategy.STANDARD.column(property.name()) + "_",
                                place.nullable || property.nullable(),
                                place.key || marks.key()));
            } else {
                readOne(property, place);
            }
        }
    }

    private void readOne(Property property, Place place) {
        ManyToOne manyToOne = property.marks().get(ManyToOne.class);
        OneToOne oneToOne = property.marks().get(OneToOne.class);
        if (manyToOne != null) {
            reference(property, manyToOne.column(), false, place);
        } else if (oneToOne == null) {
            value(property, place);
        } else {
            reference(property, oneToOne.column(), true, place);
        }
    }

    private void value(Property property, Place place) {
        String given = property.marks().columnName();
        String name = place.prefix + (given == null ? NamingStrategy.STANDARD.column(property.name()) : given);
        PropertyCodec found = PropertyCodec.of(property);
        if (found.problem() != null) {
            problems.add(place.path + property.name() + ": " + found.problem());
            return;
        }
        Role role = place.key ? Role.KEY : property.marks().role();
        ColumnModel column = model(property, name, found.codec(), role, place);
        rules.role(column, property.marks().generation());
        boolean identity = role == Role.KEY && property.marks().generation() == Generation.IDENTITY;
        add(
                property,
                column,
                new Column(name, found.columnType(), column.nullable() && role != Role.KEY, null, identity));
        if (property.type().isEnum() && found.codec() instanceof EnumCodec<?> codec && codec.isText()) {
            table = table.with(Check.oneOf(table.name(), name, EnumCodec.texts(property.type())));
        }
    }

    private void reference(Property property, String given, boolean unique, Place place) {
        Class<?> target = target(property);
        if (target == null) {
            problems.add(property.name() + ": a reference needs the other entity as the type's argument");
            return;
        }
        KeyOfTarget<?> targetKey = KeyOfTarget.of(target);
        if (targetKey == null) {
            problems.add(property.name() + ": " + target.getSimpleName() + " has no primary key of one column");
            return;
        }
        String name = place.prefix + (given.isEmpty() ? NamingStrategy.STANDARD.reference(property.name()) : given);
        Codec<?> codec = targetKey.reference(target);
        ColumnModel column = model(
                property, name, codec, place.key ? Role.KEY : property.marks().role(), place);
        add(property, column, new Column(name, codec.type(), column.nullable(), null, false));
        table = table.with(ForeignKey.of(table.name(), name, tableOf(target), targetKey.column()));
        if (!property.marks().has(Unique.class)) {
            table = table.with(unique ? Index.unique(table.name(), name) : Index.of(table.name(), name));
        }
    }

    private static ColumnModel model(Property property, String name, Codec<?> codec, Role role, Place place) {
        return new ColumnModel(
                place.path + property.name(),
                name,
                property.type(),
                codec,
                place.nullable || property.nullable(),
                role,
                property.marks().has(Sensitive.class));
    }

    private void add(Property property, ColumnModel model, Column column) {
        String other = propertyOf.putIfAbsent(column.name(), model.property());
        if (other != null) {
            problems.add(model.property() + ": the column " + column.name() + " is there twice, for " + other + " too");
        }
        rules.name(model);
        columns.add(model);
        table = table.with(column);
        if (model.role() == Role.KEY) {
            key.add(column.name());
        }
        if (property.marks().has(Unique.class)) {
            table = table.with(Index.unique(table.name(), column.name()));
        } else if (property.marks().has(io.rexorm.annotation.Index.class)) {
            table = table.with(Index.of(table.name(), column.name()));
        }
    }

    private static @Nullable Class<?> target(Property property) {
        return property.declared() instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> target
                ? target
                : null;
    }
}
