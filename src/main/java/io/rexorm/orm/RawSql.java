package io.rexorm.orm;

import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.SqlRenderer;
import io.rexorm.orm.SqlTemplate.InList;
import io.rexorm.orm.SqlTemplate.Result;
import io.rexorm.script.LexicalRules;
import io.rexorm.sql.Expression.BoundList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes statements of raw SQL. What was cut once is kept, within limits. Thread-safe. */
final class RawSql {
    private static final int MOST_KEPT = 1_000;

    private final LexicalRules rules;
    private final SqlRenderer renderer;
    private final Map<String, SqlTemplate> positional = new ConcurrentHashMap<>();
    private final Map<String, SqlTemplate> named = new ConcurrentHashMap<>();

    RawSql(Dialect dialect) {
        this.rules = dialect.lexicalRules();
        this.renderer = dialect.sql();
    }

    ValuesStatement statement(String sql, @Nullable Object... arguments) {
        return statement(sql, positional(sql), arguments);
    }

    ValuesStatement statement(String sql, Map<String, ? extends @Nullable Object> arguments) {
        return statement(sql, named(sql), arguments);
    }

    /** A statement whose rows are read. */
    ValuesStatement query(String sql, @Nullable Object... arguments) {
        return statement(sql, giving(positional(sql)), arguments);
    }

    /** A statement whose rows are read. */
    ValuesStatement query(String sql, Map<String, ? extends @Nullable Object> arguments) {
        return statement(sql, giving(named(sql)), arguments);
    }

    /** A statement for one of many rows of values. */
    ValuesStatement ofBatch(String sql, @Nullable Object... arguments) {
        return statement(sql, silent(positional(sql)), arguments);
    }

    /** A statement for one of many rows of values. */
    ValuesStatement ofBatch(String sql, Map<String, ? extends @Nullable Object> arguments) {
        return statement(sql, silent(named(sql)), arguments);
    }

    private static SqlTemplate giving(SqlTemplate template) {
        if (template.result() == Result.NONE) {
            throw StoredEntity.invalid(
                    "the statement changes rows and gives none", "use execute(…), or add RETURNING to it");
        }
        return template;
    }

    private static SqlTemplate silent(SqlTemplate template) {
        if (template.result() == Result.RETURNING) {
            throw StoredEntity.invalid(
                    "a batch gives no rows, and the statement returns some",
                    "leave out RETURNING, or run query(…) for each row of values");
        }
        return template;
    }

    private SqlTemplate positional(String sql) {
        SqlTemplate template = positional.get(sql);
        if (template == null) {
            template = SqlTemplate.positional(sql, rules);
            keep(positional, sql, template);
        }
        return template;
    }

    private SqlTemplate named(String sql) {
        SqlTemplate template = named.get(sql);
        if (template == null) {
            template = SqlTemplate.named(sql, rules);
            keep(named, sql, template);
        }
        return template;
    }

    private ValuesStatement statement(String sql, SqlTemplate template, @Nullable Object... arguments) {
        int expected = template.parameters().size();
        if (arguments.length != expected) {
            throw StoredEntity.invalid(
                    "the statement has " + expected + " parameter" + (expected == 1 ? "" : "s") + ", and was given "
                            + arguments.length + " value" + (arguments.length == 1 ? "" : "s"),
                    "give a value for each ?, or a Map for parameters like :name");
        }
        return bound(sql, template, Arrays.asList(arguments));
    }

    private ValuesStatement statement(
            String sql, SqlTemplate template, Map<String, ? extends @Nullable Object> arguments) {
        List<@Nullable Object> values = new ArrayList<>();
        List<String> names = template.names();
        for (String name : names) {
            if (!arguments.containsKey(name)) {
                throw StoredEntity.invalid("the parameter :" + name + " has no value", "put one into the map");
            }
            values.add(arguments.get(name));
        }
        for (String name : arguments.keySet()) {
            if (!names.contains(name)) {
                throw StoredEntity.invalid("the statement has no parameter :" + name, "its parameters are " + names);
            }
        }
        return bound(sql, template, values);
    }

    private static void keep(Map<String, SqlTemplate> kept, String sql, SqlTemplate template) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(sql, template);
    }

    /** A collection stands for its elements: {@code id in (?)}. */
    private ValuesStatement bound(String sql, SqlTemplate template, List<@Nullable Object> arguments) {
        StringBuilder text = new StringBuilder(sql.length() + 16);
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            text.append(template.texts().get(i));
            Object argument = arguments.get(i);
            InList list = template.parameters().get(i).list();
            List<Object> elements = list != null && argument instanceof Collection<?> all ? withoutNull(all) : null;
            if (list != null && elements != null && ValueLists.areAlike(elements)) {
                text.append(renderer.list(list.in()));
                values.add(new BoundList(elements));
            } else {
                text.append(list == null ? "" : list.open());
                marks(argument, text, values);
                text.append(list == null ? "" : list.close());
            }
        }
        text.append(template.texts().get(arguments.size()));
        return new ValuesStatement(text.toString(), values, template.effect(), null);
    }

    private static void marks(@Nullable Object argument, StringBuilder text, List<@Nullable Object> values) {
        if (argument instanceof Collection<?> list) {
            if (list.isEmpty()) {
                throw StoredEntity.invalid(
                        "a list that is given for a parameter is empty, which SQL has no way to write",
                        "write in (?) with nothing else in it, or leave the statement out");
            }
            text.append("?, ".repeat(list.size() - 1));
            values.addAll(list);
        } else {
            values.add(argument);
        }
        text.append('?');
    }

    private static List<Object> withoutNull(Collection<?> list) {
        List<Object> elements = new ArrayList<>(list.size());
        for (Object element : list) {
            if (element == null) {
                throw StoredEntity.invalid(
                        "a list that is given for a parameter has a null in it, which nothing equals",
                        "leave it out, and ask with is null besides");
            }
            elements.add(element);
        }
        return elements;
    }
}
