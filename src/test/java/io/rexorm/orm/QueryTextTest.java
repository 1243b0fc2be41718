package io.rexorm.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.jdbc.QueryException;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllColumns;
import io.rexorm.sql.Expression.Call;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Function;
import io.rexorm.sql.Ordering;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query is given as text is read by a small grammar, and nothing else is understood. */
class QueryTextTest {

    private static Call call(Function function, Expression... arguments) {
        return new Call(function, false, List.of(arguments));
    }

    @Test
    void readsColumns() {
        assertThat(QueryText.expression("age")).isEqualTo(Column.of("age"));
        assertThat(QueryText.expression(" users . Age ")).isEqualTo(new Column("users", "Age"));
        assertThat(QueryText.expression("straße_2$")).isEqualTo(Column.of("straße_2$"));
        assertThat(QueryText.expression("\"Order Lines\".\"a\"\"b\"")).isEqualTo(new Column("Order Lines", "a\"b"));
        assertThat(QueryText.column("*").expression()).isEqualTo(new AllColumns(null));
        assertThat(QueryText.column("u.*").expression()).isEqualTo(new AllColumns("u"));
        assertThat(QueryText.expression("select")).isEqualTo(Column.of("select"));
    }

    @Test
    void everyColumnIsNotOne() {
        for (String every : List.of("*", "u.*")) {
            assertThatThrownBy(() -> QueryText.expression(every)).hasMessage("'" + every + "' is not a column");
            assertThatThrownBy(() -> QueryText.ordering(every)).hasMessage("'" + every + "' is not an order");
        }
    }

    @Test
    void readsFunctions() {
        assertThat(QueryText.expression("count(*)")).isEqualTo(call(Function.COUNT, new AllColumns(null)));
        assertThat(QueryText.expression("COUNT( DISTINCT u.name )"))
                .isEqualTo(new Call(Function.COUNT, true, List.of(new Column("u", "name"))));
        assertThat(QueryText.expression("lower(trim(name))"))
                .isEqualTo(call(Function.LOWER, call(Function.TRIM, Column.of("name"))));
        assertThat(QueryText.expression("coalesce(nick, u.name)"))
                .isEqualTo(call(Function.COALESCE, Column.of("nick"), new Column("u", "name")));
    }

    @Test
    void readsAliases() {
        assertThat(QueryText.column("sum(p.price) AS total"))
                .isEqualTo(new Selected(call(Function.SUM, new Column("p", "price")), "total"));
        assertThat(QueryText.column("name")).isEqualTo(new Selected(Column.of("name"), null));
        assertThat(QueryText.column("name as \"Full Name\"")).isEqualTo(new Selected(Column.of("name"), "Full Name"));
    }

    @Test
    void readsTables() {
        assertThat(QueryText.table("users")).isEqualTo(new Source.Table(new TableName(null, "users"), null));
        assertThat(QueryText.table("audit.users u")).isEqualTo(new Source.Table(new TableName("audit", "users"), "u"));
        assertThat(QueryText.table("users as u")).isEqualTo(new Source.Table(new TableName(null, "users"), "u"));
    }

    @Test
    void readsOrders() {
        assertThat(QueryText.ordering("name")).isEqualTo(new Ordering(Column.of("name"), false));
        assertThat(QueryText.ordering("u.name DESC")).isEqualTo(new Ordering(new Column("u", "name"), true));
        assertThat(QueryText.ordering("name asc")).isEqualTo(new Ordering(Column.of("name"), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "a.",
                ".a",
                "a.b.c",
                "a b",
                "a as",
                "1",
                "'a'",
                "a,b",
                "a;",
                "a--",
                "a/**/",
                "(a)",
                "a+1",
                "a::text",
                "\"a",
                "\"\"",
                "[a]",
                "`a`",
                "a\nb",
                "a\tas b",
                "$1",
                "?",
                ":a",
                "@a",
                "a\u0000",
                "a\u00a0b",
                "\u201ca\u201d",
                "count()",
                "count(*",
                "count(*))",
                "count(a, b)",
                "sum(*)",
                "count(u.*)",
                "count(distinct *)",
                "count(1)",
                "lower(distinct a)",
                "lower('a')",
                "(select 1)",
                "count(*) filter",
                "a as b c",
                "a as 1",
                "a as b.c",
                "lower(lower(lower(lower(lower(lower(lower(lower(lower(a)))))))))",
                "\ud83d",
                "\"\ud83d\""
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> QueryText.column(text))
                .isInstanceOf(QueryException.class)
                .hasMessage("'" + NameReader.shown(text) + "' is not a column");
    }

    @Test
    void namesFunctionsThatItDoesNotKnow() {
        assertThatThrownBy(() -> QueryText.expression("pg_sleep(a)"))
                .isInstanceOf(QueryException.class)
                .hasMessage("there is no function 'pg_sleep' in queries by name");
    }

    @Test
    void refusesNamesThatPostgresWouldCut() {
        assertThat(QueryText.name("a".repeat(63))).hasSize(63);
        assertThatThrownBy(() -> QueryText.name("ä".repeat(32)))
                .hasMessage(
                        "the name '" + "ä".repeat(32) + "' is longer than 63 bytes, to which PostgreSQL would cut it");
    }

    @Test
    void showsTextsShortAndHarmless() {
        assertThat(NameReader.shown("a\n\u0000\u202eb\u2028")).isEqualTo("a???b?");
        assertThat(NameReader.shown("x".repeat(100_000))).isEqualTo("x".repeat(30) + "…");
    }
}
