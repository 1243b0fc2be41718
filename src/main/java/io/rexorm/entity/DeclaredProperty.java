package io.rexorm.entity;

/** A component of a record or a field of a class, as reflection or the compiler knows it. */
public interface DeclaredProperty {

    /** Its name in Java. */
    String name();

    /** The name of its type as {@link Class#getTypeName} gives it, without type arguments: {@code int}, {@code java.util.UUID}. */
    String typeName();

    /** Whether it may be null. */
    boolean nullable();

    /** Whether it is a final field of a class, which nothing can write to. */
    boolean isFixed();

    /** Its annotations. */
    Marks marks();
}
