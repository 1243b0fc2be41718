package io.rexorm.entity;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.CreatedAt;
import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.EnumAs;
import io.rexorm.annotation.EnumAs.Storage;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.Ignore;
import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.OneToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.UpdatedAt;
import io.rexorm.annotation.Version;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a property or a class: ours, and those of {@code jakarta.persistence} that say the same, by their
 * names. Where both are there, ours count.
 */
public abstract class Marks {
    /** What Jakarta's {@code @Column} says where nobody has said a length. */
    private static final int NO_LENGTH = 255;
    /** What of {@code jakarta.persistence} changes the table, and is said otherwise here. */
    private static final List<String> NOT_UNDERSTOOD = List.of(
            "AttributeOverride",
            "AttributeOverrides",
            "CollectionTable",
            "Convert",
            "Converts",
            "DiscriminatorColumn",
            "ElementCollection",
            "IdClass",
            "Inheritance",
            "JoinColumn",
            "JoinColumns",
            "JoinTable",
            "ManyToMany",
            "ManyToOne",
            "OneToMany",
            "OneToOne",
            "SecondaryTable",
            "SecondaryTables",
            "SequenceGenerator",
            "TableGenerator");

    /** One of our annotations, or null where it is not there. Attributes that are classes may not be readable. */
    public abstract <A extends Annotation> @Nullable A get(Class<A> annotation);

    /**
     * An attribute of an annotation of {@code jakarta.persistence} as text, of an enum's constant its name.
     *
     * @return null where the annotation is not there, empty where it has no such attribute
     */
    protected abstract @Nullable String jakarta(String annotation, String attribute);

    /** Whether one of our annotations is there. */
    public final boolean has(Class<? extends Annotation> annotation) {
        return get(annotation) != null;
    }

    /** What of {@code jakarta.persistence} is there and would be lost, as it is written; null where nothing is. */
    public final @Nullable String notUnderstood() {
        for (String annotation : NOT_UNDERSTOOD) {
            if (jakarta(annotation)) {
                return "@" + annotation;
            }
        }
        String schema = jakarta("Table", "schema");
        if (schema != null && !schema.isEmpty()) {
            return "@Table(schema = …)";
        } else if ("TABLE".equals(jakarta("GeneratedValue", "strategy"))) {
            return "@GeneratedValue(strategy = TABLE)";
        } else if ("true".equals(jakarta("Column", "unique"))) {
            return "@Column(unique = true)";
        }
        return "false".equals(jakarta("Column", "insertable")) || "false".equals(jakarta("Column", "updatable"))
                ? "@Column(insertable = false, updatable = false)"
                : null;
    }

    /** Whether the class is an entity. */
    public final boolean entity() {
        return has(Entity.class) || jakarta("Entity");
    }

    /** The name that was given to the table; empty where none was. */
    public final String tableName() {
        Entity own = get(Entity.class);
        String other = jakarta("Table", "name");
        return own != null ? own.value() : other == null ? "" : other;
    }

    /** Whether the property is kept in its entity's table, in one column or in those of an embedded value. */
    public final boolean hasColumns() {
        OneToOne oneToOne = get(OneToOne.class);
        return !has(Ignore.class)
                && !jakarta("Transient")
                && !has(OneToMany.class)
                && !has(ManyToMany.class)
                && (oneToOne == null || oneToOne.mappedBy().isEmpty());
    }

    /** Whether the property has no column of its own, but rows of another entity. */
    public final boolean relation() {
        return !has(Ignore.class)
                && !jakarta("Transient")
                && (has(OneToMany.class) || has(ManyToMany.class) || has(OneToOne.class))
                && !hasColumns();
    }

    /** Whether the property is the primary key, or a part of it. */
    public final boolean key() {
        return has(PrimaryKey.class) || jakarta("Id") || jakarta("EmbeddedId");
    }

    /** Whether the property has properties of its own, which are columns of this table. */
    public final boolean embedded() {
        return has(Embedded.class) || jakarta("Embedded") || jakarta("EmbeddedId");
    }

    /** Whether the property's column holds the key of another entity. */
    public final boolean reference() {
        return has(ManyToOne.class) || has(OneToOne.class);
    }

    /** Whether the property counts the updates. */
    public final boolean version() {
        return has(Version.class) || jakarta("Version");
    }

    /** Whether the property is a time that is set by itself. */
    public final boolean time() {
        return has(CreatedAt.class) || has(UpdatedAt.class);
    }

    /** Who makes the key. */
    public final Generation generation(String typeName) {
        PrimaryKey own = get(PrimaryKey.class);
        String strategy = jakarta("GeneratedValue", "strategy");
        if (own != null) {
            return own.generated();
        } else if (strategy == null) {
            return Generation.NONE;
        }
        return switch (strategy) {
            case "IDENTITY" -> Generation.IDENTITY;
            case "SEQUENCE" -> Generation.SEQUENCE;
            case "UUID" -> Generation.UUID7;
            default -> typeName.equals("java.util.UUID") ? Generation.UUID7 : Generation.IDENTITY;
        };
    }

    /** The name that was given to the column; empty where none was. */
    public final String columnName() {
        ManyToOne manyToOne = get(ManyToOne.class);
        OneToOne oneToOne = get(OneToOne.class);
        if (manyToOne != null) {
            return manyToOne.column();
        } else if (oneToOne != null) {
            return oneToOne.column();
        }
        Column own = get(Column.class);
        String other = jakarta("Column", "name");
        return own != null ? own.name() : other == null ? "" : other;
    }

    /** The most characters of a text; 0 where nobody has said. */
    public final int length() {
        Column own = get(Column.class);
        int length = own != null ? own.length() : number("length");
        return own == null && length == NO_LENGTH ? 0 : length;
    }

    /** The digits of a decimal; 0 where nobody has said. */
    public final int precision() {
        Column own = get(Column.class);
        return own != null ? own.precision() : number("precision");
    }

    /** The digits of a decimal after the point. */
    public final int scale() {
        Column own = get(Column.class);
        return own != null ? own.scale() : number("scale");
    }

    /** How an enum is kept. */
    public final Storage enumAs() {
        EnumAs own = get(EnumAs.class);
        if (own != null) {
            return own.value();
        }
        return "ORDINAL".equals(jakarta("Enumerated", "value")) ? Storage.ORDINAL : Storage.TEXT;
    }

    private boolean jakarta(String annotation) {
        return jakarta(annotation, "") != null;
    }

    private int number(String attribute) {
        String text = jakarta("Column", attribute);
        return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
