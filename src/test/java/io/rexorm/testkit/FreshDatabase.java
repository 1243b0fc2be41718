package io.rexorm.testkit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a test its database, and looks afterwards whether all connections were closed. */
final class FreshDatabase implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(FreshDatabase.class);

    /** A server notices only after a moment that a client is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DatabaseKind kind;

    FreshDatabase(DatabaseKind kind) {
        this.kind = kind;
    }

    /** So that a constructor's parameter is resolved for the test, and not for its class. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    /** JUnit closes what its store holds, after the test. */
    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(TestDatabase.class, key -> create(), TestDatabase.class);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        TestDatabase database = context.getStore(NAMESPACE).get(TestDatabase.class, TestDatabase.class);
        if (database != null) {
            requireAllClosed(database, PATIENCE);
        }
    }

    static void requireAllClosed(TestDatabase database, Duration patience) throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> open = database.openConnections();
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(20);
            open = database.openConnections();
        }
        if (!open.isEmpty()) {
            throw new AssertionError("the test left connections open on " + database + ": " + open);
        }
    }

    private TestDatabase create() {
        try {
            return kind.fresh();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("cannot create a database on " + kind, e);
        }
    }
}
