package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An interface that extends {@code io.rexorm.orm.Repo}, for which the annotation processor makes the class: {@code UsersImpl} of {@code
 * Users}. {@code db.repo(Users.class)} gives it.
 *
 * <p>Its methods are queries by their names, SQL with {@link Sql}, or {@code default}. What is wrong with one is an error of the compiler.
 *
 * <pre>{@code
 * @Repository
 * public interface Users extends Repo<User, Long> {
 *     Optional<User> findByEmail(String email);
 *
 *     List<User> listByCityAndAgeGreaterThanOrderByNameAsc(String city, int age);
 *
 *     @Sql("select id, name from users where age > :min order by name")
 *     List<Card> olderThan(int min);
 *
 *     default List<User> grown() {
 *         return query().where(USER.age.ge(18)).list();
 *     }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Repository {}
