package io.rexorm.mapping;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** An annotation of {@code jakarta.persistence}, read by name: there is no dependency on it. */
record Jakarta(Annotation annotation) {
    private static final String PACKAGE = "jakarta.persistence.";

    static @Nullable Jakarta of(AnnotatedElement element, String name) {
        for (Annotation annotation : element.getAnnotations()) {
            String type = annotation.annotationType().getName();
            if (type.startsWith(PACKAGE) && type.substring(PACKAGE.length()).equals(name)) {
                return new Jakarta(annotation);
            }
        }
        return null;
    }

    /** A text, or the name of an enum's constant. */
    String text(String attribute) {
        return String.valueOf(value(attribute));
    }

    int number(String attribute) {
        return value(attribute) instanceof Integer number ? number : 0;
    }

    private Object value(String attribute) {
        try {
            return annotation.annotationType().getMethod(attribute).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("an annotation's attribute is public", e);
        }
    }
}
