package io.rexorm.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test once on every {@link DatabaseKind}, each time with an empty {@link TestDatabase} as a parameter.
 *
 * <p>On a method it stands instead of {@code @Test}. On a class it runs each of the class's {@code @Test} methods on
 * every database; the database may be a parameter of the constructor, of the tests and of {@code @BeforeEach}, and
 * within one test it is the same.
 *
 * <p>After the test, a connection that is still open makes it fail.
 *
 * <pre>{@code
 * @EachDatabase
 * record TransactionTest(TestDatabase database) {
 *     @Test
 *     void rollsBackWhenTheBlockThrows() { … }
 * }
 * }</pre>
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ClassTemplate
@ExtendWith(EachDatabaseExtension.class)
public @interface EachDatabase {

    /** On which databases, where it is about what not every one of them has. */
    DatabaseKind[] value() default {DatabaseKind.SQLITE, DatabaseKind.POSTGRES};
}
