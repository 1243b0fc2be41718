package io.rexorm.orm;

import io.rexorm.sql.Expression.AllColumns;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import java.util.ArrayList;
import java.util.List;

/** Columns, before it is said of which table. Immutable and thread-safe. */
public final class Selection {
    private final Database database;
    private final List<Selected> columns;

    Selection(Database database, String... names) {
        this.database = database;
        this.columns = new ArrayList<>();
        for (String name : names) {
            columns.add(QueryText.column(name));
        }
        if (names.length == 0) {
            columns.add(new Selected(new AllColumns(null), null));
        }
    }

    /**
     * Of a table.
     *
     * <pre>{@code
     * db.select("id", "u.name", "lower(u.email) as mail").from("users u")
     *
     * -- both
     * SELECT "id", "u"."name", lower("u"."email") AS "mail" FROM "users" AS "u"
     * }</pre>
     *
     * @param table {@code users}, {@code audit.users}, {@code users u}, {@code users as u}
     * @throws io.rexorm.jdbc.QueryException when it is none of these
     */
    public TableQuery from(String table) {
        return from(QueryText.table(table));
    }

    /**
     * Of another query.
     *
     * <pre>{@code
     * db.select("max(c.posts)").from(
     *         db.select("author_id", "count(*) as posts").from("posts").groupBy("author_id").named("c"))
     *
     * -- both
     * SELECT max("c"."posts") FROM (SELECT "author_id", count(*) AS "posts" FROM "posts" GROUP BY "author_id") AS "c"
     * }</pre>
     */
    public TableQuery from(NamedQuery query) {
        return from(query.source());
    }

    private TableQuery from(Source source) {
        return new TableQuery(database, Select.of(columns, source));
    }
}
