package io.rexorm.processor;

import io.rexorm.script.NearestWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What must be true of a method with a statement of its own. */
final class SqlRules {
    private final RepositoryProblems problems;
    private final ColumnTypeRules types;

    SqlRules(RepositoryProblems problems, ColumnTypeRules types) {
        this.problems = problems;
        this.types = types;
    }

    /** What the method is, or null where its statement is none. */
    @Nullable
    SqlMethod check(RepositoryMethod method, String sql) {
        if (!method.element().getModifiers().contains(Modifier.ABSTRACT)) {
            problems.add(method, "has @Sql and a body; leave out one of them");
            return null;
        }
        Set<String> parameters = new LinkedHashSet<>(method.parameterNames());
        List<SqlText> readings = SqlText.readings(sql);
        SqlText text = readings.stream()
                .filter(each -> each.names().equals(parameters))
                .findFirst()
                .orElse(readings.get(0));
        String problem = text.problem();
        if (problem != null) {
            problems.add(method, problem);
            return null;
        }
        checkParameters(method, text);
        new SqlResult(method, problems, types).check(text);
        return new SqlMethod(method, sql, text.effect());
    }

    private void checkParameters(RepositoryMethod method, SqlText text) {
        List<String> parameters = method.parameterNames();
        List<String> unused = new ArrayList<>(parameters);
        unused.removeAll(text.names());
        Set<String> meant = new LinkedHashSet<>();
        for (String name : text.names()) {
            if (!parameters.contains(name)) {
                String nearest = NearestWord.of(name, unused);
                meant.add(nearest == null ? name : nearest);
                problems.add(
                        method,
                        "the statement has :" + name + ", and there is no parameter of that name; "
                                + (nearest == null ? "add one" : "did you mean :" + nearest + "?"));
            }
        }
        for (VariableElement parameter : method.parameters()) {
            String name = parameter.getSimpleName().toString();
            if (unused.contains(name) && !meant.contains(name)) {
                problems.add(
                        method,
                        parameter,
                        "the parameter " + name + " is not in the statement; write :" + name
                                + " there, or leave it out");
            }
        }
    }
}
