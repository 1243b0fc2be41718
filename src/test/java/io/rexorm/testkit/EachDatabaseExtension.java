package io.rexorm.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Makes one invocation for each database, of a method or of a class. */
final class EachDatabaseExtension
        implements TestTemplateInvocationContextProvider, ClassTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return isAnnotated(context.getRequiredTestMethod(), EachDatabase.class);
    }

    @Override
    public Stream<Invocation> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return invocations(context.getRequiredTestMethod());
    }

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return isAnnotated(context.getRequiredTestClass(), EachDatabase.class);
    }

    @Override
    public Stream<Invocation> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return invocations(context.getRequiredTestClass());
    }

    private static Stream<Invocation> invocations(AnnotatedElement annotated) {
        Class<?> twice = annotated instanceof Class<?> type && isAnnotated(type, EachMapper.class) ? type : null;
        return Stream.of(annotated.getAnnotation(EachDatabase.class).value())
                .flatMap(kind -> twice == null
                        ? Stream.of(new Invocation(kind, null))
                        : Stream.of(new Invocation(kind, null), new Invocation(kind, twice)));
    }

    /** @param ungenerated the test to run as if nothing had been generated, or null */
    private record Invocation(DatabaseKind kind, Class<?> ungenerated)
            implements TestTemplateInvocationContext, ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return kind.name().toLowerCase(Locale.ROOT) + (ungenerated == null ? "" : ", reflective");
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            if (ungenerated == null) {
                return List.of(new FreshDatabase(kind));
            }
            try {
                return List.of(new FreshDatabase(kind), new WithoutGenerated(ungenerated));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Skips the invocation before anything asks for the database; a condition would come after the constructor. */
        @Override
        public void prepareInvocation(ExtensionContext context) {
            assumeTrue(kind.isAvailable(), "no " + kind + " to test against");
        }
    }
}
