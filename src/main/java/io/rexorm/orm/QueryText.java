package io.rexorm.orm;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads what a query is given as text. Nothing but this is understood, so that nothing else can become SQL:
 *
 * <pre>
 * expression = [ name "." ] ( name | "*" ) | function "(" argument ")"
 * argument   = "*" | [ "distinct" ] expression { "," expression }
 * column     = expression [ "as" name ]
 * ordering   = expression [ "asc" | "desc" ]
 * table      = name [ "." name ] [ [ "as" ] name ]
 * </pre>
 */
final class QueryText {
    private static final int DEEPEST = 8;
    private static final String HINT =
            "write name, table.name, count(*) or another function of a name, and 'as name' behind a"
                    + " column; values are given by themselves, and anything else through sql(…)";

    private final NameReader reader;
    private final String kind;

    private QueryText(String text, String kind) {
        this.reader = new NameReader(text);
        this.kind = kind;
    }

    /** {@code posts.title}, {@code count(*) as posts}. */
    static Selected column(String text) {
        QueryText query = new QueryText(text, "column");
        Expression expression = query.expression(0);
        String alias = query.reader.takeWord("as") ? query.name() : null;
        query.end();
        return new Selected(expression, alias);
    }

    /** {@code posts.title}, {@code lower(title)}. */
    static Expression expression(String text) {
        QueryText query = new QueryText(text, "column");
        Expression expression = query.oneColumn();
        query.end();
        return expression;
    }

    /** {@code title}, {@code title desc}. */
    static Ordering ordering(String text) {
        QueryText query = new QueryText(text, "order");
        Expression expression = query.oneColumn();
        boolean descending = query.reader.takeWord("desc");
        if (!descending) {
            query.reader.takeWord("asc");
        }
        query.end();
        return new Ordering(expression, descending);
    }

    /** {@code users}, {@code audit.users}, {@code users u}, {@code users as u}. */
    static Source.Table table(String text) {
        QueryText query = new QueryText(text, "table");
        String first = query.name();
        TableName table = query.reader.take('.') ? new TableName(first, query.name()) : new TableName(null, first);
        boolean named = query.reader.takeWord("as");
        String alias = query.reader.name();
        if (named && alias == null) {
            throw query.refused();
        }
        query.end();
        return new Source.Table(table, alias);
    }

    /** A single name. */
    static String name(String text) {
        QueryText query = new QueryText(text, "name");
        String name = query.name();
        query.end();
        return name;
    }

    private Expression expression(int depth) {
        if (reader.take('*')) {
            return new AllColumns(null);
        }
        String first = name();
        if (reader.take('(')) {
            return call(function(first), depth + 1);
        }
        if (!reader.take('.')) {
            return Column.of(first);
        }
        return reader.take('*') ? new AllColumns(first) : new Column(first, name());
    }

    /** An expression that is not every column. */
    private Expression oneColumn() {
        Expression expression = expression(0);
        if (expression instanceof AllColumns) {
            throw refused();
        }
        return expression;
    }

    private Call call(Function function, int depth) {
        boolean distinct = function.isAggregate() && reader.takeWord("distinct");
        List<Expression> arguments = new ArrayList<>();
        do {
            if (depth > DEEPEST) {
                throw refused();
            }
            arguments.add(expression(depth));
        } while (function.takesMany() && reader.take(','));
        for (Expression argument : arguments) {
            boolean everyRow = function == Function.COUNT && !distinct && argument.equals(new AllColumns(null));
            if (argument instanceof AllColumns && !everyRow) {
                throw refused();
            }
        }
        if (!reader.take(')')) {
            throw refused();
        }
        return new Call(function, distinct, arguments);
    }

    private Function function(String name) {
        StringBuilder known = new StringBuilder();
        for (Function function : Function.values()) {
            if (function.text().equals(name.toLowerCase(Locale.ROOT))) {
                return function;
            }
            known.append(known.length() == 0 ? "" : ", ").append(function.text());
        }
        throw StoredEntity.invalid(
                "there is no function '" + NameReader.shown(name) + "' in queries by name",
                "use one of: " + known + "; others go through sql(…)");
    }

    private String name() {
        String name = reader.name();
        if (name == null) {
            throw refused();
        }
        return name;
    }

    private void end() {
        if (!reader.isAtEnd()) {
            throw refused();
        }
    }

    private QueryException refused() {
        String article = kind.startsWith("o") ? "an " : "a ";
        return StoredEntity.invalid("'" + reader.shown() + "' is not " + article + kind, HINT);
    }
}
