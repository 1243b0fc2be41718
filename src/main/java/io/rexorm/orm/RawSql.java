package io.rexorm.orm;

import io.rexorm.orm.ValuesStatement.Effect;
import io.rexorm.script.LexicalRules;
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
    private final Map<String, SqlTemplate> positional = new ConcurrentHashMap<>();
    private final Map<String, SqlTemplate> named = new ConcurrentHashMap<>();

    RawSql(LexicalRules rules) {
        this.rules = rules;
    }

    ValuesStatement statement(String sql, @Nullable Object... arguments) {
        SqlTemplate template = positional.get(sql);
        if (template == null) {
            template = SqlTemplate.positional(sql, rules);
            keep(positional, sql, template);
        }
        int expected = template.names().size();
        if (arguments.length != expected) {
            throw StoredEntity.invalid(
                    "the statement has " + expected + " parameter" + (expected == 1 ? "" : "s") + ", and was given "
                            + arguments.length + " value" + (arguments.length == 1 ? "" : "s"),
                    "give a value for each ?, or a Map for parameters like :name");
        }
        return bound(sql, template, Arrays.asList(arguments));
    }

    ValuesStatement statement(String sql, Map<String, ? extends @Nullable Object> arguments) {
        SqlTemplate template = named.get(sql);
        if (template == null) {
            template = SqlTemplate.named(sql, rules);
            keep(named, sql, template);
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (String name : template.names()) {
            if (!arguments.containsKey(name)) {
                throw StoredEntity.invalid("the parameter :" + name + " has no value", "put one into the map");
            }
            values.add(arguments.get(name));
        }
        for (String name : arguments.keySet()) {
            if (!template.names().contains(name)) {
                throw StoredEntity.invalid(
                        "the statement has no parameter :" + name, "its parameters are " + template.names());
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

    /** A collection stands for as many parameters as it has elements: {@code id in (?)}. */
    private static ValuesStatement bound(String sql, SqlTemplate template, List<@Nullable Object> arguments) {
        StringBuilder text = new StringBuilder(sql.length() + 16);
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            text.append(template.texts().get(i));
            Object argument = arguments.get(i);
            if (argument instanceof Collection<?> list) {
                if (list.isEmpty()) {
                    throw StoredEntity.invalid(
                            "a list that is given for a parameter is empty, which SQL has no way to write",
                            "leave the statement out: no row is in an empty list");
                }
                text.append("?, ".repeat(list.size() - 1));
                values.addAll(list);
            } else {
                values.add(argument);
            }
            text.append('?');
        }
        text.append(template.texts().get(arguments.size()));
        return new ValuesStatement(text.toString(), values, template.onlyReads() ? Effect.READS : Effect.CHANGES, null);
    }
}
