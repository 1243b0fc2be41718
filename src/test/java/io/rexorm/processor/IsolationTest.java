package io.rexorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file that is generated comes from one element, so that a build compiles again no more than has to be. */
class IsolationTest {
    private final Map<String, List<String>> origins = new TreeMap<>();

    @TempDir
    Path classes;

    @Test
    void eachFileHasOneOrigin() {
        String imports =
                "package shop; import io.rexorm.annotation.*; import io.rexorm.annotation.Sql; import io.rexorm.orm.*; import java.util.*; ";
        List<JavaFileObject> sources = List.of(
                source("User", imports + "@Entity record User(@PrimaryKey Long id, String name) {}"),
                source("Card", "package shop; record Card(Long id) {}"),
                source(
                        "Users",
                        imports
                                + "@Repository interface Users extends Repo<User, Long> { List<User> listByName(String name);"
                                + " @Sql(\"select id from users\") List<Card> cards(); }"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, null, options, null, sources);
        task.setProcessors(List.of(recording(new EntityProcessor())));

        assertThat(task.call()).isTrue();
        assertThat(origins)
                .isEqualTo(Map.of("shop.UserTable", List.of("shop.User"), "shop.UsersImpl", List.of("shop.Users")));
    }

    /** The processor with a filer that notes what each file comes from. */
    private Processor recording(Processor processor) {
        return proxy(
                Processor.class,
                processor,
                Map.of(),
                environment -> proxy(
                        ProcessingEnvironment.class,
                        (ProcessingEnvironment) environment,
                        Map.of("getFiler", filer -> proxy(Filer.class, (Filer) filer, Map.of(), null)),
                        null));
    }

    private interface Change {
        Object of(Object value);
    }

    /** Something that passes each call on, and changes the only argument of {@code init} and what some methods give. */
    private <T> T proxy(Class<T> type, T of, Map<String, Change> results, Change ofInit) {
        Object made = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("init") && ofInit != null) {
                        arguments[0] = ofInit.of(arguments[0]);
                    } else if (method.getName().equals("createSourceFile")) {
                        origins.put(
                                String.valueOf(arguments[0]),
                                Arrays.stream((Element[]) arguments[1])
                                        .map(String::valueOf)
                                        .toList());
                    }
                    try {
                        Object result = method.invoke(of, arguments);
                        Change change = results.get(method.getName());
                        return change == null ? result : change.of(result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(made);
    }

    private static JavaFileObject source(String name, String text) {
        URI uri = URI.create("string:///shop/" + name + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
