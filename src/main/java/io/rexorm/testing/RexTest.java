package io.rexorm.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class a database, and undoes after each of them what it has done. For JUnit Jupiter, 5.10 or later.
 *
 * <pre>{@code
 * @RexTest(migrations = "migrations")
 * class UsersTest {
 *     @Test
 *     void aPageIsTwoStatements(Rex db, SqlWatch watch) {
 *         db.from(USER).fetch(USER.posts).limit(20).list();
 *         watch.assertStatements(2).assertNoRepeats().assertNoFullScan("posts");
 *     }
 * }
 * }</pre>
 *
 * <p>{@code Rex} and {@code SqlWatch} may be parameters of tests, of {@code @BeforeEach} and {@code @AfterEach}, of {@code @BeforeAll} and
 * {@code @AfterAll}, and of the constructor. The watch sees what is sent from the beginning of the test method on.
 *
 * <p>The database is opened once for the class with all its {@code @Nested} ones, and closed after it; one in memory is new then. A test,
 * with its {@code @BeforeEach} and {@code @AfterEach}, is {@linkplain io.rexorm.orm.Rehearsal rehearsed} on its thread: transactions of the
 * program are kept or undone in it as they would be outside, and in the end everything is undone. What a constructor or {@code @BeforeAll}
 * does is not: it is there for all tests of the class, and stays where the database is not in memory. Other threads do not see what the
 * test has written.
 *
 * <p>It may stand on another annotation, which is then used in its place.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RexTestExtension.class)
public @interface RexTest {

    /**
     * The database, as {@link io.rexorm.orm.Rex#open(String)} takes it; in memory where nothing is said. <code>${NAME}</code> stands for a
     * system property or, where there is none, an environment variable.
     *
     * <pre>{@code
     * @RexTest(url = "${SHOP_TEST_URL}", migrations = "migrations")
     * }</pre>
     */
    String url() default "sqlite::memory:";

    /**
     * Folders with migrations, relative to the working directory. What is pending is run when the database is opened, and stays in one that
     * is not in memory. A database that is stamped as production is refused.
     */
    String[] migrations() default {};

    /**
     * Entities whose tables are created, with those of the entities that they refer to and the tables between many and many. In memory
     * they are there for the whole class, in a database with a {@link #url} within each test only, and undone with it. Sequences and types
     * of PostgreSQL are created by migrations only.
     */
    Class<?>[] entities() default {};
}
