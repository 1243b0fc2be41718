package io.rexorm.mapping;

import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.Row;
import io.rexorm.schema.SqlType;
import java.lang.reflect.Type;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** A JSON document, made and understood by the {@link JsonFormat} that is there. A {@code String} is the document itself. */
record JsonCodec(Type javaType) implements Codec<Object> {

    /** Found when the first document is read or bound. */
    private static final class Format {
        static final JsonFormat FORMAT = find();

        private static JsonFormat find() {
            for (JsonFormat format : ServiceLoader.load(JsonFormat.class)) {
                return format;
            }
            try {
                return new JacksonFormat();
            } catch (NoClassDefFoundError e) {
                return new NoFormat();
            }
        }
    }

    private static final class NoFormat implements JsonFormat {
        @Override
        public String write(Object value, Type type) {
            throw missing();
        }

        @Override
        public Object read(String document, Type type) {
            throw missing();
        }

        private static ValueException missing() {
            return new ValueException(
                    "is JSON, and nothing on the class path reads and writes that; add"
                            + " com.fasterxml.jackson.core:jackson-databind, or a service for "
                            + JsonFormat.class.getName(),
                    null);
        }
    }

    @Override
    public SqlType type() {
        return SqlType.Plain.JSON;
    }

    @Override
    public @Nullable Object read(Row row, int column) {
        String document = row.text(column);
        return document == null || javaType == String.class ? document : Format.FORMAT.read(document, javaType);
    }

    @Override
    public void bind(Binder to, int index, Object value) {
        to.untyped(index, javaType == String.class ? (String) value : Format.FORMAT.write(value, javaType));
    }
}
