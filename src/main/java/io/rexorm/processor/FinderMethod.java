package io.rexorm.processor;

import io.rexorm.entity.DeclaredColumn;
import io.rexorm.processor.FinderName.Sort;
import io.rexorm.processor.FinderName.Term;
import io.rexorm.processor.FinderOperator.Takes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.type.TypeMirror;

/**
 * A method whose name is a query, with the code that it becomes.
 *
 * @param method the method
 * @param name what its name means
 */
record FinderMethod(RepositoryMethod method, FinderName name) {

    /** The statement in Java that is its body. */
    String body() {
        String entity = entity();
        String where = ".where(" + condition() + ")";
        if (name.verb() == FinderVerb.DELETE) {
            return "return this.db.deleteFrom(" + entity + ".class)" + where + ".run();";
        }
        String query = "return this.db.from(" + entity + ".class)" + where + order();
        return switch (name.verb()) {
            case COUNT -> query + ".count();";
            case EXISTS -> query + ".exists();";
            default -> query + end();
        };
    }

    /** One row of several in an order is the first. */
    private String end() {
        boolean ordered = !name.orders().isEmpty();
        return switch (ResultForm.of(method)) {
            case LIST -> ".list();";
            case OPTIONAL -> ordered ? ".first();" : ".optional();";
            case ONE -> ordered ? ".limit(1).one();" : ".one();";
        };
    }

    private String order() {
        List<String> orders = new ArrayList<>();
        for (Sort sort : name.orders()) {
            orders.add(column(sort.property()) + (sort.descending() ? ".desc()" : ".asc()"));
        }
        return orders.isEmpty() ? "" : ".orderBy(" + String.join(", ", orders) + ")";
    }

    private String condition() {
        StringBuilder text = new StringBuilder();
        int parameter = 0;
        for (List<Term> all : name.either()) {
            StringBuilder group = new StringBuilder();
            for (Term term : all) {
                String condition = column(term.property()) + "."
                        + term.operator().method() + "(" + arguments(term, parameter) + ")";
                group.append(group.length() == 0 ? condition : ".and(" + condition + ")");
                parameter += term.operator().takes().parameters();
            }
            text.append(text.length() == 0 ? group : ".or(" + group + ")");
        }
        return text.toString();
    }

    private String arguments(Term term, int parameter) {
        if (term.operator().takes() == Takes.TRUTH) {
            return String.valueOf(term.operator() == FinderOperator.TRUE);
        }
        return String.join(
                ", ",
                method.parameterNames()
                        .subList(parameter, parameter + term.operator().takes().parameters()));
    }

    private static String column(String path) {
        return "this.columns." + field(path);
    }

    /** The field of the columns' class that has the column. */
    static String field(String path) {
        return path.replace('.', '$');
    }

    /** Adds the declarations of the columns that it uses, by their fields. */
    void addColumns(Map<String, String> declarations) {
        List<String> paths = new ArrayList<>();
        name.terms().forEach(each -> paths.add(each.property()));
        name.orders().forEach(each -> paths.add(each.property()));
        for (String path : paths) {
            declarations.put(field(path), declaration(path));
        }
    }

    private String declaration(String path) {
        DeclaredColumn<SourceProperty> column =
                Objects.requireNonNull(method.repository().columns().get(path));
        TypeMirror type = column.property().type();
        TypeNames names = method.repository().names();
        if (column.property().isText()) {
            return "io.rexorm.orm.TextColumn<" + entity() + "> " + field(path) + " = text(\"" + path + "\");";
        }
        boolean hidden = names.hidden(type, method.repository().from()) != null;
        return "io.rexorm.orm.EntityColumn<" + entity() + ", " + (hidden ? "?" : names.box(type)) + "> " + field(path)
                + " = column(\"" + path + "\");";
    }

    private String entity() {
        return method.repository().entity().element().getQualifiedName().toString();
    }
}
