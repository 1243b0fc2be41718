package io.rexorm.mapping;

import io.rexorm.annotation.EnumAs.Storage;
import io.rexorm.annotation.EnumValue;
import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.Row;
import io.rexorm.schema.NamingStrategy;
import io.rexorm.schema.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum by its texts, or by its positions. */
@SuppressWarnings("EnumOrdinal")
final class EnumCodec<E extends Enum<E>> implements Codec<E> {
    private final Class<E> enumType;
    private final Storage storage;
    private final E[] constants;
    private final String[] texts;
    private final Map<String, E> byText = new HashMap<>();

    EnumCodec(Class<E> enumType, Storage storage) {
        this.enumType = enumType;
        this.storage = storage;
        this.constants = enumType.getEnumConstants();
        this.texts = texts(enumType).toArray(new String[0]);
        for (E constant : constants) {
            byText.put(texts[constant.ordinal()], constant);
        }
    }

    /** The texts of the constants, in their order. */
    static List<String> texts(Class<?> enumType) {
        List<String> texts = new ArrayList<>();
        for (Object constant : enumType.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            try {
                EnumValue value = enumType.getField(name).getAnnotation(EnumValue.class);
                texts.add(value == null ? name : value.value());
            } catch (NoSuchFieldException e) {
                throw new LinkageError("a constant of an enum is a field", e);
            }
        }
        return texts;
    }

    /** Whether the column is a text that a check can hold to the constants. */
    boolean isText() {
        return storage == Storage.TEXT;
    }

    @Override
    public SqlType type() {
        return switch (storage) {
            case TEXT -> SqlType.Plain.TEXT;
            case ORDINAL -> SqlType.Plain.SMALLINT;
            case NATIVE -> SqlType.named(NamingStrategy.STANDARD.column(enumType.getSimpleName()));
        };
    }

    @Override
    public @Nullable E read(Row row, int column) {
        if (storage == Storage.ORDINAL) {
            long position = row.number(column);
            if (position == 0 && row.wasNull()) {
                return null;
            }
            if (position < 0 || position >= constants.length) {
                String known = enumType.getSimpleName() + " has " + constants.length + " constants";
                throw new ValueException(
                        "holds a position of none: " + known, "holds " + position + ", and " + known, null);
            }
            return constants[(int) position];
        }
        String text = row.text(column);
        E constant = byText.get(text);
        if (constant == null && text != null) {
            String known = "none of " + String.join(", ", texts);
            throw new ValueException("holds a text that is " + known, "holds '" + text + "', which is " + known, null);
        }
        return constant;
    }

    @Override
    public void bind(Binder to, int index, E value) {
        switch (storage) {
            case TEXT -> to.text(index, texts[value.ordinal()]);
            case ORDINAL -> to.integer(index, value.ordinal());
            case NATIVE -> to.untyped(index, texts[value.ordinal()]);
        }
    }
}
