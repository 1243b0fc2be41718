package io.rexorm.testing;

import io.rexorm.orm.Rehearsal;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Does what {@link RexTest} says. A database belongs to the class whose annotation it is, a watch to what has asked for it first: a test, or
 * the constructor of an instance for all tests. Uses nothing that JUnit 5 does not have.
 */
final class RexTestExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                BeforeTestExecutionCallback,
                ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RexTestExtension.class);

    /** So that a constructor's watch is that of its test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        RexTest own = of(context.getRequiredTestClass());
        if (own != null) {
            openOnce(own, context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        closeWatch(context);
        TestDatabase database = store(context).remove(TestDatabase.class, TestDatabase.class);
        if (database != null) {
            database.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestDatabase database = database(context);
        database.takeTurn();
        store(context).put(Rehearsal.class, database.rex().rehearse());
        database.beginTest();
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        SqlWatch watch = store(context).get(SqlWatch.class, SqlWatch.class);
        if (watch != null) {
            watch.clear();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try {
            closeWatch(context);
            Rehearsal rehearsal = store(context).remove(Rehearsal.class, Rehearsal.class);
            if (rehearsal != null) {
                rehearsal.close();
            }
        } finally {
            database(context).endTurn();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Rex.class || type == SqlWatch.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Rex db = database(context).rex();
        if (parameter.getParameter().getType() == Rex.class) {
            return db;
        }
        SqlWatch known = store(context).get(SqlWatch.class, SqlWatch.class);
        if (known != null) {
            return known;
        }
        SqlWatch watch = db.watch();
        store(context).put(SqlWatch.class, watch);
        return watch;
    }

    private static void closeWatch(ExtensionContext context) {
        SqlWatch watch = store(context).remove(SqlWatch.class, SqlWatch.class);
        if (watch != null) {
            watch.close();
        }
    }

    /** An instance for all tests is made before anything is done before all. */
    private static TestDatabase database(ExtensionContext context) {
        TestDatabase known = store(context).get(TestDatabase.class, TestDatabase.class);
        if (known != null) {
            return known;
        }
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            RexTest found = of(type);
            if (found != null) {
                return openOnce(found, context);
            }
        }
        throw new IllegalStateException(context.getRequiredTestClass() + " has no @RexTest");
    }

    private static TestDatabase openOnce(RexTest test, ExtensionContext context) {
        TestDatabase known = store(context).get(TestDatabase.class, TestDatabase.class);
        if (known != null && known.isOf(context.getRequiredTestClass())) {
            return known;
        }
        TestDatabase database = TestDatabase.open(test, context.getRequiredTestClass());
        store(context).put(TestDatabase.class, database);
        return database;
    }

    private static @Nullable RexTest of(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, RexTest.class).orElse(null);
    }

    /** What is not in it is looked for in those of the contexts around it. */
    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
