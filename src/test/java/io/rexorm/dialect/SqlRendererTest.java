package io.rexorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.sql.Assignment;
import io.rexorm.sql.Comparison;
import io.rexorm.sql.Insert;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Select;
import io.rexorm.sql.TableName;
import io.rexorm.sql.Update;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlRendererTest {
    private static final TableName USERS = new TableName(null, "users");
    private static final TableName LOGS = new TableName("audit", "logs");

    private final SqlRenderer renderer = new SqlRenderer();

    @Test
    void selects() {
        assertThat(renderer.render(new Select(List.of("id", "name"), USERS, List.of(), List.of())))
                .isEqualTo(RenderedSql.of("SELECT \"id\", \"name\" FROM \"users\""));
    }

    @Test
    void selectsByConditionsInOrder() {
        Select select = new Select(
                List.of("id"),
                LOGS,
                List.of(new Comparison("name", "x' OR 1=1"), new Comparison("age", 7)),
                List.of("name", "id"));
        assertThat(renderer.render(select))
                .isEqualTo(new RenderedSql(
                        "SELECT \"id\" FROM \"audit\".\"logs\" WHERE \"name\" = ? AND \"age\" = ? ORDER BY \"name\", \"id\"",
                        List.of("x' OR 1=1", 7)));
    }

    @Test
    void inserts() {
        Insert insert = new Insert(USERS, List.of(new Assignment("id", 1), new Assignment("name", null)));
        assertThat(renderer.render(insert))
                .isEqualTo(new RenderedSql(
                        "INSERT INTO \"users\" (\"id\", \"name\") VALUES (?, ?)", Arrays.asList(1, null)));
    }

    @Test
    void updates() {
        Update update = new Update(
                USERS,
                List.of(new Assignment("name", "ann"), new Assignment("age", null)),
                List.of(new Comparison("id", 1)));
        assertThat(renderer.render(update))
                .isEqualTo(new RenderedSql(
                        "UPDATE \"users\" SET \"name\" = ?, \"age\" = ? WHERE \"id\" = ?",
                        Arrays.asList("ann", null, 1)));
    }

    @Test
    void updatesNotEveryRowByAccident() {
        assertThatThrownBy(() -> new Update(USERS, List.of(new Assignment("name", "ann")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noNameCanBreakOutOfItsQuotes() {
        assertThat(renderer.quote("a\"; DROP TABLE t; --")).isEqualTo("\"a\"\"; DROP TABLE t; --\"");
        assertThat(renderer.quote(new TableName("a\"b", "c\"d"))).isEqualTo("\"a\"\"b\".\"c\"\"d\"");
    }
}
