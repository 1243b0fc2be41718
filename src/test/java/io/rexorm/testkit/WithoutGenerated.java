package io.rexorm.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Calls, in place of a test's methods, those of the same test loaded by {@link UngeneratedClasses}. */
final class WithoutGenerated implements InvocationInterceptor {
    private final Class<?> test;
    private Object twin;

    WithoutGenerated(Class<?> test) throws ClassNotFoundException {
        this.test = new UngeneratedClasses(test).loadClass(test.getName());
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> context, ExtensionContext extension)
            throws Throwable {
        Constructor<?> constructor =
                test.getDeclaredConstructor(context.getExecutable().getParameterTypes());
        constructor.setAccessible(true);
        twin = constructor.newInstance(context.getArguments().toArray());
        return invocation.proceed();
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        call(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        call(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> context, ExtensionContext extension)
            throws Throwable {
        call(invocation, context);
    }

    private void call(Invocation<Void> invocation, ReflectiveInvocationContext<Method> context) throws Throwable {
        invocation.skip();
        Method of = context.getExecutable();
        Method method = test.getDeclaredMethod(of.getName(), of.getParameterTypes());
        method.setAccessible(true);
        try {
            method.invoke(twin, context.getArguments().toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
