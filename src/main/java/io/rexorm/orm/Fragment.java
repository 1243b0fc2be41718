package io.rexorm.orm;

import io.rexorm.jdbc.QueryException;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Join;
import io.rexorm.sql.Ordering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL of one's own, in a query that is built: a condition, what rows are ordered by, a column, a new value. Immutable and
 * thread-safe; it can be kept, and used in many queries.
 *
 * <pre>{@code
 * import static io.rexorm.orm.Fragment.sql;
 *
 * db.from(USER).where(sql("lower({}) = {}", USER.email, "x")).orderBy(sql("length({})", USER.name).desc());
 * db.update(USER).set(USER.age, sql("{} + {}", USER.age, 1)).where(USER.id.eq(7L)).run();
 * db.select("id").from("users").column(sql("lower(email)"), "mail").where(sql("age % {} = 0", 2)).list();
 * }</pre>
 *
 * <p>The text is the program's, and is sent as it is; nothing that a user types belongs into it. Each {@code {}} stands for a part, which
 * never becomes text: a typed column or another typed expression, quoted, and with its table where there are several; a condition, another fragment or a query of one column, in
 * parentheses; anything else is a value, and bound, null too.
 *
 * @param <T> the entity whose columns are in it; {@code Object} where the compiler knows of none, as it fits everywhere then
 */
public final class Fragment<T> extends Condition<T> {
    private final Expression expression;

    private Fragment(String text, @Nullable Object... parts) {
        this(new Expression.Fragment(FragmentText.cut(text, parts.length), expressions(parts)), joins(parts));
    }

    private Fragment(Expression expression, List<Join> joins) {
        super(expression, null, joins);
        this.expression = expression;
    }

    /**
     * A piece of SQL.
     *
     * <pre>{@code
     * db.select("id").from("users").where(sql("lower(name) = {}", "ann"))
     *
     * -- both
     * SELECT "id" FROM "users" WHERE lower(name) = ?
     * }</pre>
     *
     * @param text SQL with {@code {}} for each part; {@code ??} is an operator's question mark on PostgreSQL
     * @throws QueryException when there are more or fewer parts than {@code {}}, or the text is no whole expression: a quote or a
     *     parenthesis is open, there is a comma outside them, a comment, a semicolon, or a parameter of another kind; it names line and
     *     column
     */
    public static Fragment<Object> sql(String text, @Nullable Object... parts) {
        return new Fragment<>(text, parts);
    }

    /**
     * A piece of SQL about an entity: the compiler refuses it where the rows are others.
     *
     * <pre>{@code
     * db.from(USER).where(sql("lower({}) = {}", USER.email, "x"))
     *
     * -- postgres
     * … WHERE lower("email") = ?
     * -- sqlite
     * … WHERE lower(`email`) = ?
     * }</pre>
     */
    public static <T> Fragment<T> sql(String text, Expr<T, ?> column, @Nullable Object... more) {
        @Nullable Object[] parts = new Object[more.length + 1];
        parts[0] = column;
        System.arraycopy(more, 0, parts, 1, more.length);
        return new Fragment<>(text, parts);
    }

    /** The smallest first: {@code ORDER BY length("name") ASC}. */
    public Order<T> asc() {
        return new Order<>(new Ordering(expression, false), joins());
    }

    /** The largest first: {@code ORDER BY length("name") DESC}. */
    public Order<T> desc() {
        return new Order<>(new Ordering(expression, true), joins());
    }

    Expression expression() {
        return expression;
    }

    private static List<Join> joins(@Nullable Object[] parts) {
        List<Join> joins = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Expr<?, ?> expr) {
                joins.addAll(expr.joins());
            } else if (part instanceof Condition<?> condition) {
                joins.addAll(condition.joins());
            }
        }
        return joins;
    }

    private static List<Expression> expressions(@Nullable Object[] parts) {
        List<Expression> expressions = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Expr<?, ?> expr) {
                expressions.add(expr.expression());
            } else if (part instanceof Condition<?> condition) {
                condition.addTo(expressions);
            } else if (part instanceof TableQuery query) {
                expressions.add(query.asValue());
            } else if (part instanceof Collection<?> || part instanceof SelectQuery<?, ?>) {
                throw StoredEntity.invalid(
                        "a part of a fragment is a " + (part instanceof Collection<?> ? "list" : "query for entities"),
                        "use in(…) of a typed column, or where(name, \"in\", …)");
            } else {
                expressions.add(new Value(part));
            }
        }
        if (expressions.size() != parts.length) {
            throw StoredEntity.invalid(
                    "a part of a fragment is a condition that says nothing", "choose between two fragments");
        }
        return expressions;
    }
}
