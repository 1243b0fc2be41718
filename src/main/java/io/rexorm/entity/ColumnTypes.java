package io.rexorm.entity;

import java.util.Set;

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

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short");

    private ColumnTypes() {}

    /** Whether the type has a column of its own, on one database at least. */
    public static boolean has(String typeName) {
        return SCALARS.contains(typeName)
                || (typeName.endsWith("[]") && ELEMENTS.contains(typeName.substring(0, typeName.length() - 2)));
    }

    static boolean isPrimitive(String typeName) {
        return PRIMITIVES.contains(typeName);
    }
}
