package io.rexorm.mapping;

import io.rexorm.annotation.Convert;
import io.rexorm.annotation.EnumAs;
import io.rexorm.annotation.Json;
import io.rexorm.entity.ColumnTypes;
import io.rexorm.entity.Marks;
import io.rexorm.schema.SqlType;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a property, by its type and its annotations.
 *
 * @param found the codec, or null where there is none
 * @param columnType the column's type
 * @param problem why there is none, or null
 */
record PropertyCodec(
        @Nullable Codec<?> found,
        SqlType columnType,
        @Nullable String problem) {

    static PropertyCodec of(Property property) {
        Marks marks = property.marks();
        Class<?> type = property.type();
        if (marks.has(EnumAs.class) && !type.isEnum()) {
            return problem("@EnumAs is for enums, and " + type.getTypeName() + " is none; leave it out");
        }
        if (marks.has(Json.class)) {
            return found(Codecs.json(property.declared()));
        }
        Convert convert = marks.get(Convert.class);
        if (convert != null) {
            return converted(convert.value(), type);
        }
        if (type.isEnum()) {
            String problem = ColumnTypes.enumProblem(type.getSimpleName(), EnumCodec.texts(type));
            return problem == null ? found(Codecs.enumeration(type, marks.enumAs())) : problem(problem);
        }
        Codec<?> codec = Codecs.of(type);
        if (codec == null) {
            return problem(type.getTypeName() + " is no type of a column; " + instead(type.getTypeName()));
        }
        if (type == String.class && marks.length() > 0) {
            return new PropertyCodec(codec, SqlType.varchar(marks.length()), null);
        }
        if (type == BigDecimal.class && marks.precision() > 0) {
            return new PropertyCodec(
                    new DecimalCodec(marks.precision(), marks.scale()),
                    SqlType.decimal(marks.precision(), marks.scale()),
                    null);
        }
        return found(codec);
    }

    private static String instead(String type) {
        if (type.equals(ColumnTypes.REF)) {
            return "write @ManyToOne before it";
        }
        return ColumnTypes.isUserClass(type)
                ? "@Json, @Embedded, @Convert or @Ignore it"
                : "@Json, @Convert or @Ignore it";
    }

    /** The codec, where there is no problem. */
    Codec<?> codec() {
        if (found == null) {
            throw new IllegalStateException(problem);
        }
        return found;
    }

    private static PropertyCodec converted(Class<?> converter, Class<?> type) {
        try {
            Constructor<?> constructor = converter.getDeclaredConstructor();
            constructor.setAccessible(true);
            if (!(constructor.newInstance() instanceof TypeConverter<?, ?> instance)) {
                return problem(converter.getName() + " is no TypeConverter");
            }
            Class<?> converts = ConverterTypes.of(converter).property();
            return converts == Boxes.box(type)
                    ? found(Codecs.converted(instance))
                    : problem(converter.getName() + " converts " + converts.getName() + ", not " + type.getName());
        } catch (ReflectiveOperationException e) {
            return problem(converter.getName() + " cannot be made by a constructor without parameters");
        } catch (IllegalArgumentException e) {
            return problem(String.valueOf(e.getMessage()));
        }
    }

    private static PropertyCodec found(Codec<?> codec) {
        return new PropertyCodec(codec, codec.type(), null);
    }

    private static PropertyCodec problem(String problem) {
        return new PropertyCodec(null, SqlType.Plain.TEXT, problem);
    }
}
