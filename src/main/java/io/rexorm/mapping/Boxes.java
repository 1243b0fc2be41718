package io.rexorm.mapping;

import java.lang.invoke.MethodType;

/** The classes that stand for primitive types where only objects can. */
final class Boxes {
    private Boxes() {}

    /** The box of a primitive type; any other type is its own. */
    static Class<?> box(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
