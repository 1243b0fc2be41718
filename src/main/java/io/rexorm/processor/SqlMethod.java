package io.rexorm.processor;

import io.rexorm.script.StatementEffect;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A method with a statement of its own, with the code that it becomes.
 *
 * @param method the method
 * @param sql the statement
 * @param effect what that does with rows
 */
record SqlMethod(RepositoryMethod method, String sql, StatementEffect effect) {

    /** The statements in Java that are its body. */
    List<String> body() {
        List<String> lines = new ArrayList<>();
        String arguments = "(" + method.repository().names().elements().getConstantExpression(sql);
        if (!method.parameters().isEmpty()) {
            String values = values();
            lines.add("java.util.Map<java.lang.String, java.lang.Object> " + values + " = new java.util.HashMap<>();");
            for (String name : method.parameterNames()) {
                lines.add(values + ".put(\"" + name + "\", " + name + ");");
            }
            arguments += ", " + values;
        }
        lines.add(call(arguments + ")"));
        return lines;
    }

    private String call(String arguments) {
        TypeKind kind = method.type().getReturnType().getKind();
        if (kind == TypeKind.VOID || effect == StatementEffect.CHANGES) {
            String execute = "this.db.execute" + arguments;
            return switch (kind) {
                case VOID -> execute + ";";
                case INT -> "return java.lang.Math.toIntExact(" + execute + ");";
                default -> "return " + execute + ";";
            };
        }
        TypeMirror row = ResultForm.row(method);
        TypeNames names = method.repository().names();
        String as = names.binary(row).equals(SqlResult.ROW) ? "" : ".as(" + names.box(row) + ".class)";
        String end = switch (ResultForm.of(method)) {
            case LIST -> ".list();";
            case OPTIONAL -> ".optional();";
            case ONE -> ".one();";
        };
        return "return this.db.query" + arguments + as + end;
    }

    /** A name that no parameter has. */
    private String values() {
        String name = "values";
        while (method.parameterNames().contains(name)) {
            name += "_";
        }
        return name;
    }
}
