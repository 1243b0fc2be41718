package io.rexorm.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the types that have a column without a word from the user, beside enums. */
public final class ColumnTypes {
    /** Types of one value: {@code docs/types.md} says what their columns are. */
    public static final Set<String> SCALARS = Set.of(
            "boolean",
            "byte",
            "byte[]",
            "char",
            "double",
            "float",
            "int",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime",
            "java.util.UUID",
            "long",
            "short");

    /** Those that generated mappers read and bind without a codec, unless an annotation says how they are kept. */
    public static final Set<String> DIRECT = Set.of(
            "boolean",
            "double",
            "int",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.String",
            "long");

    /** Types of the elements of arrays. */
    public static final Set<String> ELEMENTS = Set.of(
            "boolean",
            "double",
            "int",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.String",
            "java.util.UUID",
            "long");

    /** A reference, which is a column only beside an annotation that says so. */
    public static final String REF = "io.rexorm.orm.Ref";

    /** The type of properties that hold rows of another entity. */
    public static final String MANY = "io.rexorm.orm.Many";

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short");

    private ColumnTypes() {}

    /** Whether the type has a column of its own, on one database at least. */
    public static boolean has(String typeName) {
        return SCALARS.contains(typeName)
                || (typeName.endsWith("[]") && ELEMENTS.contains(typeName.substring(0, typeName.length() - 2)));
    }

    /**
     * What is wrong with an enum, or null.
     *
     * @param texts what its constants are kept as, in their order
     */
    public static @Nullable String enumProblem(String type, List<String> texts) {
        if (texts.isEmpty()) {
            return type + " has no constants; give it one, or @Ignore the property";
        }
        Set<String> known = new HashSet<>();
        for (String text : texts) {
            if (!known.add(text)) {
                return type + " has two constants that are kept as '" + text + "'; give one another @EnumValue";
            }
        }
        return null;
    }

    /** Whether the type is one of the user's or of a library, no array and none of Java's own. */
    public static boolean isUserClass(String typeName) {
        return !typeName.startsWith("java.") && !typeName.endsWith("[]") && !isPrimitive(typeName);
    }

    static boolean isPrimitive(String typeName) {
        return PRIMITIVES.contains(typeName);
    }
}
