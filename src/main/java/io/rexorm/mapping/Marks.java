package io.rexorm.mapping;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Convert;
import io.rexorm.annotation.CreatedAt;
import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.EnumAs;
import io.rexorm.annotation.EnumAs.Storage;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.Ignore;
import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.OneToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.UpdatedAt;
import io.rexorm.annotation.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a property: ours, and those of {@code jakarta.persistence} that say the same, by their names. Where
 * both are there, ours count.
 */
record Marks(AnnotatedElement element, Class<?> type) {
    /** What Jakarta's {@code @Column} says where nobody has said a length. */
    private static final int NO_LENGTH = 255;

    boolean has(Class<? extends Annotation> annotation) {
        return element.isAnnotationPresent(annotation);
    }

    <A extends Annotation> @Nullable A get(Class<A> annotation) {
        return element.getAnnotation(annotation);
    }

    boolean ignored() {
        return has(Ignore.class) || jakarta("Transient") != null;
    }

    /** Whether the property is kept in its entity's table, in one column or in those of an embedded value. */
    boolean hasColumns() {
        OneToOne oneToOne = get(OneToOne.class);
        return !ignored()
                && !has(OneToMany.class)
                && !has(ManyToMany.class)
                && (oneToOne == null || oneToOne.mappedBy().isEmpty());
    }

    boolean key() {
        return has(PrimaryKey.class) || jakarta("Id") != null || jakarta("EmbeddedId") != null;
    }

    boolean embedded() {
        return has(Embedded.class) || jakarta("Embedded") != null || jakarta("EmbeddedId") != null;
    }

    Role role() {
        if (key()) {
            return Role.KEY;
        } else if (has(Version.class) || jakarta("Version") != null) {
            return Role.VERSION;
        } else if (has(CreatedAt.class)) {
            return Role.CREATED_AT;
        }
        return has(UpdatedAt.class) ? Role.UPDATED_AT : Role.VALUE;
    }

    Generation generation() {
        PrimaryKey own = get(PrimaryKey.class);
        if (own != null) {
            return own.generated();
        }
        Jakarta generated = jakarta("GeneratedValue");
        if (generated == null) {
            return Generation.NONE;
        }
        return switch (generated.text("strategy")) {
            case "IDENTITY" -> Generation.IDENTITY;
            case "SEQUENCE" -> Generation.SEQUENCE;
            case "UUID" -> Generation.UUID7;
            default -> type == UUID.class ? Generation.UUID7 : Generation.IDENTITY;
        };
    }

    /** The name that was given to the column, or null. */
    @Nullable
    String columnName() {
        Column own = get(Column.class);
        Jakarta other = jakarta("Column");
        String name = own != null ? own.name() : other == null ? "" : other.text("name");
        return name.isEmpty() ? null : name;
    }

    int length() {
        Column own = get(Column.class);
        Jakarta other = jakarta("Column");
        if (own != null) {
            return own.length();
        }
        int length = other == null ? 0 : other.number("length");
        return length == NO_LENGTH ? 0 : length;
    }

    int precision() {
        Column own = get(Column.class);
        Jakarta other = jakarta("Column");
        return own != null ? own.precision() : other == null ? 0 : other.number("precision");
    }

    int scale() {
        Column own = get(Column.class);
        Jakarta other = jakarta("Column");
        return own != null ? own.scale() : other == null ? 0 : other.number("scale");
    }

    Storage enumAs() {
        EnumAs own = get(EnumAs.class);
        Jakarta other = jakarta("Enumerated");
        if (own != null) {
            return own.value();
        }
        return other != null && other.text("value").equals("ORDINAL") ? Storage.ORDINAL : Storage.TEXT;
    }

    @Nullable
    Class<?> converter() {
        Convert own = get(Convert.class);
        return own == null ? null : own.value();
    }

    private @Nullable Jakarta jakarta(String name) {
        return Jakarta.of(element, name);
    }
}
