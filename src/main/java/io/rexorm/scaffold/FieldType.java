package io.rexorm.scaffold;

import io.rexorm.schema.SqlType;
import java.util.List;

/** The type of a field, as it is written after the field's name. */
sealed interface FieldType {

    /** The type of the field's column. */
    SqlType sqlType();

    /** The types without an argument. */
    @SuppressWarnings("ImmutableEnumChecker") // JavaType is a record of strings.
    enum Scalar implements FieldType {
        STRING(SqlType.Plain.TEXT, JavaType.named("String")),
        SHORT(SqlType.Plain.SMALLINT, JavaType.primitive("short", "Short")),
        INT(SqlType.Plain.INTEGER, JavaType.primitive("int", "Integer")),
        LONG(SqlType.Plain.BIGINT, JavaType.primitive("long", "Long")),
        FLOAT(SqlType.Plain.REAL, JavaType.primitive("float", "Float")),
        DOUBLE(SqlType.Plain.DOUBLE, JavaType.primitive("double", "Double")),
        BOOL(SqlType.Plain.BOOLEAN, JavaType.primitive("boolean", "Boolean")),
        DATE(SqlType.Plain.DATE, JavaType.imported("java.time.LocalDate")),
        TIME(SqlType.Plain.TIME, JavaType.imported("java.time.LocalTime")),
        DATETIME(SqlType.Plain.TIMESTAMP, JavaType.imported("java.time.LocalDateTime")),
        INSTANT(SqlType.Plain.TIMESTAMPTZ, JavaType.imported("java.time.Instant")),
        UUID(SqlType.Plain.UUID, JavaType.imported("java.util.UUID")),
        JSON(SqlType.Plain.JSON, JavaType.named("String")),
        BYTES(SqlType.Plain.BYTES, new JavaType("byte[]", "byte @Nullable []", null));

        private final SqlType.Plain sqlType;
        private final JavaType javaType;

        Scalar(SqlType.Plain sqlType, JavaType javaType) {
            this.sqlType = sqlType;
            this.javaType = javaType;
        }

        @Override
        public SqlType sqlType() {
            return sqlType;
        }

        JavaType javaType() {
            return javaType;
        }
    }

    /** A text of limited length. */
    record Text(int length) implements FieldType {
        @Override
        public SqlType sqlType() {
            return SqlType.varchar(length);
        }
    }

    /** An exact number. */
    record Decimal(int precision, int scale) implements FieldType {
        @Override
        public SqlType sqlType() {
            return SqlType.decimal(precision, scale);
        }
    }

    /** One of a few texts: an enum in Java. */
    record Enumeration(List<String> values) implements FieldType {
        @Override
        public SqlType sqlType() {
            return SqlType.Plain.TEXT;
        }
    }

    /** A reference to a row of another model. */
    record Reference(String model) implements FieldType {
        @Override
        public SqlType sqlType() {
            return SqlType.Plain.BIGINT;
        }
    }
}
