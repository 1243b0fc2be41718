package io.rexorm.compile;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Makes objects of classes that the project brings. */
final class Instances {
    private Instances() {}

    /** @param source where the class comes from, for messages */
    static <T> T create(String source, Class<?> found, Class<T> type) {
        Throwable reason;
        try {
            Constructor<?> constructor = found.getDeclaredConstructor();
            constructor.setAccessible(true);
            return type.cast(constructor.newInstance());
        } catch (NoSuchMethodException e) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    source + ": class " + found.getName() + " has no constructor without parameters",
                    "nobody could give it values: leave its constructor out, and let it be no inner class",
                    e);
        } catch (InvocationTargetException e) {
            reason = orSelf(e.getCause(), e);
        } catch (ReflectiveOperationException | LinkageError e) {
            reason = e;
        }
        throw new RexException(
                ErrorCode.MIGRATION_INVALID,
                source + ": class " + found.getName() + " cannot be created: " + reason,
                null,
                reason);
    }

    private static Throwable orSelf(@Nullable Throwable cause, Throwable self) {
        return cause == null ? self : cause;
    }
}
