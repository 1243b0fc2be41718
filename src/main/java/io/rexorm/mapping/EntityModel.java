package io.rexorm.mapping;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.EnumValue;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.Ignore;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.OneToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Unique;
import io.rexorm.schema.Check;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.NamingStrategy;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entity as its class declares it: the table it is kept in.
 *
 * <pre>{@code
 * Table users = EntityModel.of(User.class).table();
 * }</pre>
 *
 * @param type the record or class
 * @param table its table, foreign keys and indexes included
 */
public record EntityModel(Class<?> type, Table table) {

    /**
     * Reads the annotations of a record or class.
     *
     * @throws MappingException when it is no entity, with every reason
     */
    public static EntityModel of(Class<?> type) {
        return new Reader(type).read();
    }

    private static String tableOf(Class<?> type) {
        Entity entity = type.getAnnotation(Entity.class);
        return entity == null || entity.value().isEmpty()
                ? NamingStrategy.STANDARD.table(type.getSimpleName())
                : entity.value();
    }

    /** Collects the table and all that is wrong. */
    private static final class Reader {
        private final Class<?> type;
        private final List<String> problems = new ArrayList<>();
        private final Set<String> columns = new HashSet<>();
        private final List<String> key = new ArrayList<>();
        private Table table;

        Reader(Class<?> type) {
            this.type = type;
            this.table = Table.named(tableOf(type));
        }

        EntityModel read() {
            if (!type.isAnnotationPresent(Entity.class)) {
                problems.add("it has no @Entity");
            }
            for (Property property : Property.of(type)) {
                if (!has(property, Ignore.class)
                        && !has(property, OneToMany.class)
                        && !has(property, ManyToMany.class)) {
                    read(property);
                }
            }
            if (key.isEmpty()) {
                problems.add("no property has @PrimaryKey");
            }
            if (!problems.isEmpty()) {
                throw new MappingException(type, problems);
            }
            return new EntityModel(type, table.withPrimaryKey(key.toArray(new String[0])));
        }

        private void read(Property property) {
            ManyToOne manyToOne = property.annotations().getAnnotation(ManyToOne.class);
            OneToOne oneToOne = property.annotations().getAnnotation(OneToOne.class);
            if (manyToOne != null) {
                reference(property, manyToOne.column(), false);
                return;
            } else if (oneToOne != null) {
                if (oneToOne.mappedBy().isEmpty()) {
                    reference(property, oneToOne.column(), true);
                }
                return;
            }
            Column declared = property.annotations().getAnnotation(Column.class);
            String name = declared == null || declared.name().isEmpty()
                    ? NamingStrategy.STANDARD.column(property.name())
                    : declared.name();
            SqlType sqlType = type(property, declared);
            if (sqlType == null) {
                problems.add(property.name() + ": " + property.type().getName()
                        + " is no type of a column; @Json or @Ignore it");
                return;
            }
            PrimaryKey primaryKey = property.annotations().getAnnotation(PrimaryKey.class);
            boolean identity = primaryKey != null && primaryKey.generated() == Generation.IDENTITY;
            add(property, name, new io.rexorm.schema.Column(name, sqlType, property.nullable(), null, identity));
            if (primaryKey != null) {
                key.add(name);
            }
            if (property.type().isEnum()) {
                table = table.with(Check.oneOf(table.name(), name, texts(property.type())));
            }
        }

        private void reference(Property property, String column, boolean unique) {
            Class<?> target = target(property);
            if (target == null) {
                problems.add(property.name() + ": a reference needs the other entity as the type's argument");
                return;
            }
            String name = column.isEmpty() ? NamingStrategy.STANDARD.reference(property.name()) : column;
            SqlType bigint = SqlType.Plain.BIGINT;
            add(property, name, new io.rexorm.schema.Column(name, bigint, property.nullable(), null, false));
            table = table.with(ForeignKey.of(table.name(), name, tableOf(target), "id"));
            if (!has(property, Unique.class)) {
                table = table.with(unique ? Index.unique(table.name(), name) : Index.of(table.name(), name));
            }
        }

        private void add(Property property, String name, io.rexorm.schema.Column column) {
            if (!columns.add(name)) {
                problems.add(property.name() + ": the column " + name + " is there twice");
            }
            table = table.with(column);
            if (has(property, Unique.class)) {
                table = table.with(Index.unique(table.name(), name));
            } else if (has(property, io.rexorm.annotation.Index.class)) {
                table = table.with(Index.of(table.name(), name));
            }
        }

        private static @Nullable SqlType type(Property property, @Nullable Column declared) {
            if (has(property, Json.class)) {
                return SqlType.Plain.JSON;
            }
            return property.type().isEnum() ? SqlType.Plain.TEXT : JavaTypes.columnType(property.type(), declared);
        }

        private static @Nullable Class<?> target(Property property) {
            return property.declared() instanceof ParameterizedType parameterized
                            && parameterized.getActualTypeArguments()[0] instanceof Class<?> target
                    ? target
                    : null;
        }

        private static List<String> texts(Class<?> type) {
            List<String> texts = new ArrayList<>();
            for (Field field : type.getFields()) {
                if (field.isEnumConstant()) {
                    EnumValue value = field.getAnnotation(EnumValue.class);
                    texts.add(value == null ? field.getName() : value.value());
                }
            }
            return texts;
        }

        private static boolean has(Property property, Class<? extends java.lang.annotation.Annotation> annotation) {
            return property.annotations().isAnnotationPresent(annotation);
        }
    }
}
