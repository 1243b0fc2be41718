package io.rexorm.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entity's class, or that of an embedded value, as reflection or the compiler knows it.
 *
 * @param <P> its properties
 */
public interface DeclaredType<P extends DeclaredProperty> {

    /** How its objects are made. */
    enum Form {
        /** By the canonical constructor of a record. */
        RECORD,
        /** By the constructor of a class that takes no parameters. */
        CLASS,
        /** Not at all: there is no such constructor. */
        WITHOUT_CONSTRUCTOR,
        /** Not at all: it is an inner class. */
        INNER,
        /** Not at all: it is an interface, an enum, an abstract class or no class. */
        NONE
    }

    /** The name as {@link Class#getTypeName} gives it. */
    String name();

    /** The name without package and enclosing classes. */
    String simpleName();

    /** How its objects are made. */
    Form form();

    /** Its annotations. */
    Marks marks();

    /** The properties in the order of their declaration, ignored ones too; those of the classes it extends first. */
    List<P> properties();

    /** The class that is the property's type. */
    DeclaredType<P> typeOf(P property);

    /** The class that is the only argument of the property's type, or null where there is no such one. */
    @Nullable
    DeclaredType<P> argumentOf(P property);
}
