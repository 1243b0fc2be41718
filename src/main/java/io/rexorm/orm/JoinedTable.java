package io.rexorm.orm;

import io.rexorm.sql.Join;
import io.rexorm.sql.Source;
import java.util.function.UnaryOperator;

/** A table that is joined, before it is said how its rows find their partners. Immutable and thread-safe. */
public final class JoinedTable {
    private final TableQuery query;
    private final Join.Kind kind;
    private final Source source;

    JoinedTable(TableQuery query, Join.Kind kind, Source source) {
        this.query = query;
        this.kind = kind;
        this.source = source;
    }

    /**
     * By a comparison of two columns: see {@link TableQuery#join(String)}.
     *
     * @throws io.rexorm.jdbc.QueryException when there is no such name or operator
     */
    public TableQuery on(String left, String operator, String right) {
        return on(on -> on.whereColumn(left, operator, right));
    }

    /**
     * By conditions that all have to hold.
     *
     * <pre>{@code
     * db.select("u.name", "p.title").from("users u")
     *         .leftJoin("posts p").on(on -> on.whereColumn("p.author_id", "=", "u.id").where("p.published", "=", true))
     *
     * -- both
     * SELECT "u"."name", "p"."title" FROM "users" AS "u" LEFT JOIN "posts" AS "p" ON "p"."author_id" = "u"."id" AND "p"."published" = ?
     * }</pre>
     *
     * @throws io.rexorm.jdbc.QueryException when there is none
     */
    public TableQuery on(UnaryOperator<Filter<ResultRow>> conditions) {
        return query.join(kind, source, conditions.apply(new Filter<>(NameScope.ANY_TABLE)));
    }
}
