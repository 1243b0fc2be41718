package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllColumns;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Subquery;
import io.rexorm.sql.Join;
import io.rexorm.sql.Join.Kind;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for rows of tables, by the names of tables and columns. Immutable and thread-safe: each method gives another query.
 *
 * <pre>{@code
 * for (ResultRow row : db.select("u.name", "count(*) as posts")
 *         .from("users u")
 *         .join("posts p").on("p.author_id", "=", "u.id")
 *         .where("u.age", ">", 18)
 *         .groupBy("u.name")
 *         .having("count(*)", ">", 3)
 *         .orderBy("posts", DESC)
 *         .limit(10)
 *         .list()) {
 *     System.out.println(row.text("name") + ": " + row.number("posts"));
 * }
 * }</pre>
 *
 * <p>Names are read by a small grammar and always quoted, so that none becomes SQL; whether there is such a table and column, the database
 * says. What the grammar has no words for is a {@link Fragment}.
 */
public final class TableQuery extends SelectQuery<ResultRow, TableQuery> {

    TableQuery(Database database, Select select) {
        super(database, select);
    }

    @Override
    Scope scope() {
        return NameScope.ANY_TABLE;
    }

    @Override
    TableQuery with(Select other) {
        return new TableQuery(database, other);
    }

    @Override
    ValuesStatement statement(Select of) {
        return database.statement(of, null);
    }

    @Override
    boolean isRows(Select of) {
        for (Selected column : of.columns()) {
            if (!(column.expression() instanceof Column) && !(column.expression() instanceof AllColumns)) {
                return false;
            }
        }
        return true;
    }

    @Override
    Query<ResultRow> query(Select of) {
        return new Query<>(database, statement(of), ResultShape.rows());
    }

    /**
     * The rows made into something else: an entity or a record, by the names of the columns in any order, or the value of the first
     * column, where the type is one of a column.
     *
     * @throws io.rexorm.mapping.MappingException when the type is none of these
     */
    public <U> Query<U> as(Class<U> type) {
        return query(select).as(type);
    }

    /**
     * Equal rows once.
     *
     * <pre>{@code
     * db.select("city").from("users").distinct()
     *
     * -- both
     * SELECT DISTINCT "city" FROM "users"
     * }</pre>
     */
    public TableQuery distinct() {
        return with(select.withoutDoubles());
    }

    /**
     * One more column, whose value is that of a query with one row of one column.
     *
     * <pre>{@code
     * db.select("name").from("users").column(
     *         db.select("count(*)").from("posts").whereColumn("posts.author_id", "=", "users.id").named("posts"))
     *
     * -- both
     * SELECT "name", (SELECT count(*) FROM "posts" WHERE "posts"."author_id" = "users"."id") AS "posts" FROM "users"
     * }</pre>
     */
    public TableQuery column(NamedQuery query) {
        return with(select.column(new Selected(query.query().asValue(), query.name())));
    }

    /**
     * One more column, in SQL of one's own.
     *
     * <pre>{@code
     * db.select("id").from("users").column(sql("age / {}", 10), "decade")
     *
     * -- both
     * SELECT "id", age / ? AS "decade" FROM "users"
     * }</pre>
     *
     * @param name what it is called
     */
    public TableQuery column(Fragment<Object> fragment, String name) {
        return with(select.column(new Selected(fragment.expression(), QueryText.name(name))));
    }

    /**
     * This query under a name, for use as a table or as a column of another one.
     *
     * @throws io.rexorm.jdbc.QueryException when it is no name
     */
    public NamedQuery named(String name) {
        return new NamedQuery(this, QueryText.name(name));
    }

    /**
     * Joins a table. Rows without a partner are left out.
     *
     * <pre>{@code
     * db.select("u.name", "p.title").from("users u").join("posts p").on("p.author_id", "=", "u.id")
     *
     * -- both
     * SELECT "u"."name", "p"."title" FROM "users" AS "u" JOIN "posts" AS "p" ON "p"."author_id" = "u"."id"
     * }</pre>
     *
     * @param table {@code posts}, {@code audit.posts}, {@code posts p}, {@code posts as p}
     */
    public JoinedTable join(String table) {
        return new JoinedTable(this, Kind.INNER, QueryText.table(table));
    }

    /**
     * Joins the rows of a query. Rows without a partner are left out.
     *
     * <pre>{@code
     * db.select("u.name", "c.posts").from("users u")
     *         .join(db.select("author_id", "count(*) as posts").from("posts").groupBy("author_id").named("c"))
     *         .on("c.author_id", "=", "u.id")
     *
     * -- both
     * SELECT "u"."name", "c"."posts" FROM "users" AS "u" JOIN (SELECT "author_id", count(*) AS "posts" FROM "posts" GROUP BY "author_id") AS "c" ON "c"."author_id" = "u"."id"
     * }</pre>
     */
    public JoinedTable join(NamedQuery query) {
        return new JoinedTable(this, Kind.INNER, query.source());
    }

    /**
     * Joins a table, and keeps the rows that have no partner in it: its columns are null then.
     *
     * <pre>{@code
     * db.select("u.name", "p.title").from("users u").leftJoin("posts p").on("p.author_id", "=", "u.id")
     *
     * -- both
     * SELECT "u"."name", "p"."title" FROM "users" AS "u" LEFT JOIN "posts" AS "p" ON "p"."author_id" = "u"."id"
     * }</pre>
     */
    public JoinedTable leftJoin(String table) {
        return new JoinedTable(this, Kind.LEFT, QueryText.table(table));
    }

    /** As {@link #leftJoin(String)}, with the rows of a query. */
    public JoinedTable leftJoin(NamedQuery query) {
        return new JoinedTable(this, Kind.LEFT, query.source());
    }

    /**
     * Joins a table, and keeps its rows that have no partner.
     *
     * <pre>{@code
     * db.select("u.name", "p.title").from("users u").rightJoin("posts p").on("p.author_id", "=", "u.id")
     *
     * -- both
     * SELECT "u"."name", "p"."title" FROM "users" AS "u" RIGHT JOIN "posts" AS "p" ON "p"."author_id" = "u"."id"
     * }</pre>
     */
    public JoinedTable rightJoin(String table) {
        return new JoinedTable(this, Kind.RIGHT, QueryText.table(table));
    }

    /**
     * Joins a table, and keeps the rows of both sides that have no partner.
     *
     * <pre>{@code
     * db.select("u.name", "p.title").from("users u").fullJoin("posts p").on("p.author_id", "=", "u.id")
     *
     * -- both
     * SELECT "u"."name", "p"."title" FROM "users" AS "u" FULL JOIN "posts" AS "p" ON "p"."author_id" = "u"."id"
     * }</pre>
     */
    public JoinedTable fullJoin(String table) {
        return new JoinedTable(this, Kind.FULL, QueryText.table(table));
    }

    /**
     * Joins each row with each of a table.
     *
     * <pre>{@code
     * db.select("s.name", "c.name").from("sizes s").crossJoin("colours c")
     *
     * -- both
     * SELECT "s"."name", "c"."name" FROM "sizes" AS "s" CROSS JOIN "colours" AS "c"
     * }</pre>
     */
    public TableQuery crossJoin(String table) {
        return with(select.join(new Join(Kind.CROSS, QueryText.table(table), List.of())));
    }

    /**
     * Makes groups of the rows that have the same values here, each of which is one row then.
     *
     * <pre>{@code
     * db.select("city", "count(*) as users").from("users").groupBy("city")
     *
     * -- both
     * SELECT "city", count(*) AS "users" FROM "users" GROUP BY "city"
     * }</pre>
     */
    public TableQuery groupBy(String... names) {
        Select grouped = select;
        for (String name : names) {
            grouped = grouped.groupBy(QueryText.expression(name));
        }
        return with(grouped);
    }

    /** As {@link #groupBy(String...)}, by SQL of one's own: {@code GROUP BY age / ?}. */
    public TableQuery groupBy(Fragment<Object> fragment) {
        return with(select.groupBy(fragment.expression()));
    }

    /** One more condition on groups, in SQL of one's own: {@code having(sql("max(age) - min(age) > {}", 3))}. */
    public TableQuery having(Condition<Object> condition) {
        List<Expression> conditions = new ArrayList<>();
        condition.addTo(conditions);
        return with(select.having(conditions));
    }

    /**
     * One more condition on groups.
     *
     * <pre>{@code
     * db.select("city").from("users").groupBy("city").having("count(*)", ">", 3)
     *
     * -- both
     * SELECT "city" FROM "users" GROUP BY "city" HAVING count(*) > ?
     * }</pre>
     *
     * @param name what is compared; not an alias, which PostgreSQL does not know here
     * @param operator as in {@link #where(String, String, Object)}
     * @param value as in {@link #where(String, String, Object)}
     */
    public TableQuery having(String name, String operator, @Nullable Object value) {
        return with(select.having(new Comparisons(scope()).compare(name, operator, value)));
    }

    /** This query in the place of a value, or of a list of them. */
    Subquery asValue() {
        List<Selected> columns = select.columns();
        if (columns.size() != 1 || columns.get(0).expression() instanceof AllColumns) {
            throw StoredEntity.invalid(
                    "a query in the place of a value has one column, and this one "
                            + (columns.size() == 1 ? "has *" : "has " + columns.size()),
                    "select the column that is meant");
        }
        return new Subquery(select);
    }

    /** This query with another table. */
    TableQuery join(Kind kind, Source source, Filter<ResultRow> on) {
        return with(select.join(new Join(kind, source, on.some())));
    }
}
