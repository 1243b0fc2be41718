package io.rexorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.sql.Assignment;
import io.rexorm.sql.Delete;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllColumns;
import io.rexorm.sql.Expression.AllOf;
import io.rexorm.sql.Expression.AnyOf;
import io.rexorm.sql.Expression.Call;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Exists;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Not;
import io.rexorm.sql.Expression.NullTest;
import io.rexorm.sql.Expression.Subquery;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Expression.ValueList;
import io.rexorm.sql.Function;
import io.rexorm.sql.Insert;
import io.rexorm.sql.Join;
import io.rexorm.sql.Operator;
import io.rexorm.sql.Ordering;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Rows;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import io.rexorm.sql.Update;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlRendererTest {
    private static final TableName USERS = new TableName(null, "users");
    private static final TableName LOGS = new TableName("audit", "logs");
    private static final Select IDS = Select.of(List.of(Selected.column("id")), new Source.Table(USERS, null));
    private static final Expression AGE = Column.of("age");

    private final SqlRenderer renderer = new SqlRenderer();
    private final SqlRenderer sqlite = Dialects.load().named("sqlite").sql();

    @Test
    void selects() {
        assertThat(renderer.render(IDS)).isEqualTo(RenderedSql.of("SELECT \"id\" FROM \"users\""));
    }

    @Test
    void selectsByConditionsInOrder() {
        Select select = Select.of(List.of(Selected.column("id")), new Source.Table(LOGS, null))
                .where(Expression.equal("name", "x' OR 1=1"))
                .where(Expression.equal("age", 7))
                .orderBy(new Ordering(Column.of("name"), false))
                .orderBy(new Ordering(Column.of("id"), true));
        assertThat(renderer.render(select))
                .isEqualTo(new RenderedSql(
                        "SELECT \"id\" FROM \"audit\".\"logs\" WHERE \"name\" = ? AND \"age\" = ?"
                                + " ORDER BY \"name\" ASC, \"id\" DESC",
                        List.of("x' OR 1=1", 7)));
    }

    @Test
    void valuesAreInTheOrderOfTheirMarks() {
        Expression counted = new Call(Function.COUNT, true, List.of(new Column("p", "id")));
        Select select = Select.of(
                        List.of(
                                new Selected(new Subquery(IDS.where(Expression.equal("age", 1))), "first"),
                                new Selected(counted, null)),
                        new Source.Query(IDS.where(Expression.equal("age", 2)), "u"))
                .withoutDoubles()
                .join(new Join(Join.Kind.LEFT, new Source.Table(LOGS, "p"), List.of(Expression.equal("level", 3))))
                .where(new Comparison(AGE, Operator.IN, new ValueList(List.of(new Value(4), new Value(5)))))
                .groupBy(AGE)
                .having(new Comparison(counted, Operator.GREATER, new Value(6)))
                .window(7L, 8L);
        assertThat(renderer.render(select))
                .isEqualTo(new RenderedSql(
                        "SELECT DISTINCT (SELECT \"id\" FROM \"users\" WHERE \"age\" = ?) AS \"first\", count(DISTINCT \"p\".\"id\")"
                                + " FROM (SELECT \"id\" FROM \"users\" WHERE \"age\" = ?) AS \"u\""
                                + " LEFT JOIN \"audit\".\"logs\" AS \"p\" ON \"level\" = ? WHERE \"age\" IN (?, ?)"
                                + " GROUP BY \"age\" HAVING count(DISTINCT \"p\".\"id\") > ? LIMIT ? OFFSET ?",
                        List.of(1, 2, 3, 4, 5, 6, 7L, 8L)));
    }

    @Test
    void whatHasOperatorsInItStandsInParentheses() {
        Expression one = Expression.equal("a", 1);
        Expression two = new NullTest(Column.of("b"), false);
        Expression raw = new Fragment(List.of("", " IS TRUE OR ", ""), List.of(AGE, new Value(2)));
        assertThat(where(new AnyOf(List.of(one, two)))).isEqualTo("\"a\" = ? OR \"b\" IS NOT NULL");
        assertThat(where(new AnyOf(List.of(one, new AllOf(List.of(one, two))))))
                .isEqualTo("\"a\" = ? OR (\"a\" = ? AND \"b\" IS NOT NULL)");
        assertThat(where(new AllOf(List.of(new AnyOf(List.of(one, two)), one))))
                .isEqualTo("(\"a\" = ? OR \"b\" IS NOT NULL) AND \"a\" = ?");
        assertThat(where(new Not(new Exists(IDS)))).isEqualTo("NOT EXISTS (SELECT \"id\" FROM \"users\")");
        assertThat(where(new Not(one))).isEqualTo("NOT (\"a\" = ?)");
        assertThat(where(new AllOf(List.of(raw, new Not(two)))))
                .isEqualTo("(\"age\" IS TRUE OR ?) AND (NOT (\"b\" IS NOT NULL))");
        assertThat(where(new Comparison(raw, Operator.NOT_IN, new Subquery(IDS))))
                .isEqualTo("(\"age\" IS TRUE OR ?) NOT IN (SELECT \"id\" FROM \"users\")");
    }

    private String where(Expression condition) {
        String all = renderer.render(IDS.where(condition)).text();
        return all.substring("SELECT \"id\" FROM \"users\" WHERE ".length());
    }

    @Test
    void sqliteQuotesColumnsSoThatNoneIsTakenForAText() {
        Select select = Select.of(
                        List.of(new Selected(new Column("u", "a`b"), null), new Selected(new AllColumns("u"), null)),
                        new Source.Table(USERS, "u"))
                .where(Expression.equal("age", 1))
                .window(null, 5L);
        assertThat(sqlite.render(select))
                .isEqualTo(new RenderedSql(
                        "SELECT `u`.`a``b`, `u`.* FROM \"users\" AS \"u\" WHERE `age` = ? LIMIT -1 OFFSET ?",
                        List.of(1, 5L)));
        assertThat(renderer.render(IDS.window(null, 5L)).text()).isEqualTo("SELECT \"id\" FROM \"users\" OFFSET ?");
    }

    @Test
    void inserts() {
        Insert insert = Insert.of(USERS, List.of(Assignment.of("id", 1), Assignment.of("name", null)));
        assertThat(renderer.render(insert))
                .isEqualTo(new RenderedSql(
                        "INSERT INTO \"users\" (\"id\", \"name\") VALUES (?, ?)", Arrays.asList(1, null)));
        assertThat(renderer.render(new Insert(USERS, insert.values(), List.of(Selected.column("id"))))
                        .text())
                .endsWith(" RETURNING \"id\"");
    }

    @Test
    void updates() {
        Update update = Update.of(
                USERS,
                List.of(
                        Assignment.of("name", "ann"),
                        new Assignment("age", new Fragment(List.of("", " + ", ""), List.of(AGE, new Value(2))))),
                Rows.where(List.of(Expression.equal("id", 1))));
        assertThat(renderer.render(update))
                .isEqualTo(new RenderedSql(
                        "UPDATE \"users\" SET \"name\" = ?, \"age\" = \"age\" + ? WHERE \"id\" = ?",
                        List.of("ann", 2, 1)));
    }

    @Test
    void deletes() {
        assertThat(renderer.render(new Delete(
                        LOGS, Rows.where(List.of(Expression.equal("id", 1))), List.of(Selected.column("id")))))
                .isEqualTo(new RenderedSql(
                        "DELETE FROM \"audit\".\"logs\" WHERE \"id\" = ? RETURNING \"id\"", List.of(1)));
        assertThat(renderer.render(new Delete(LOGS, Rows.every(), List.of())))
                .isEqualTo(RenderedSql.of("DELETE FROM \"audit\".\"logs\""));
    }

    @Test
    void everyRowIsNeverWhatIsLeftOver() {
        assertThatThrownBy(() -> Rows.where(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnyOf(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Join(Join.Kind.INNER, new Source.Table(USERS, null), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noNameCanBreakOutOfItsQuotes() {
        assertThat(renderer.quote("a\"; DROP TABLE t; --")).isEqualTo("\"a\"\"; DROP TABLE t; --\"");
        assertThat(renderer.quote(new TableName("a\"b", "c\"d"))).isEqualTo("\"a\"\"b\".\"c\"\"d\"");
    }
}
