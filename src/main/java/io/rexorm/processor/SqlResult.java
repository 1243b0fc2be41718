package io.rexorm.processor;

import io.rexorm.entity.ColumnTypes;
import io.rexorm.entity.DeclaredColumn;
import io.rexorm.entity.DeclaredEntity;
import io.rexorm.entity.EntityReader;
import io.rexorm.script.StatementEffect;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What a statement becomes: what must be true of the result of its method.
 *
 * @param method the method
 * @param problems where mistakes go
 * @param types the types that have columns
 */
record SqlResult(RepositoryMethod method, RepositoryProblems problems, ColumnTypeRules types) {
    /** A row as it is, which needs no columns of certain names. */
    static final String ROW = "io.rexorm.orm.ResultRow";

    private static final Set<TypeKind> COUNTS = Set.of(TypeKind.VOID, TypeKind.LONG, TypeKind.INT);

    void check(SqlText text) {
        TypeMirror result = method.type().getReturnType();
        StatementEffect effect = text.effect();
        if (effect == StatementEffect.CHANGES) {
            if (!COUNTS.contains(result.getKind())) {
                problems.add(
                        method,
                        "gives " + names().shown(result)
                                + ", and the statement changes rows and gives none; write long,"
                                + " int or void, or add RETURNING to it");
            }
        } else if (result.getKind() == TypeKind.VOID) {
            if (effect != StatementEffect.OTHER) {
                problems.add(
                        method,
                        "gives nothing, and the statement gives rows; write List<…>, Optional<…> or what one row is");
            }
        } else {
            checkRow(ResultForm.row(method), text);
            if (ResultForm.of(method) == ResultForm.ONE && FinderRules.isNullable(method.element())) {
                problems.add(method, "gives exactly one row and never null; write Optional<…>");
            }
        }
    }

    private void checkRow(TypeMirror row, SqlText text) {
        String name = names().binary(row);
        TypeElement type = names().element(row);
        String hidden = names().hidden(row, method.repository().from());
        if (hidden != null) {
            problems.add(method, TypeNames.shown(hidden) + " is private, or a type parameter; write one that is not");
        } else if (isScalar(row, name) || name.equals(ROW)) {
            return;
        } else if (type == null
                || !ColumnTypes.isUserClass(name)
                || (row instanceof DeclaredType declared
                        && !declared.getTypeArguments().isEmpty())) {
            problems.add(
                    method,
                    "gives " + names().shown(method.type().getReturnType())
                            + ", which no rows become; write List<R>, Optional<R> or R, where R is an entity, a record, or the"
                            + " type of a column");
        } else {
            checkColumns(new SourceType(type, names()), text);
        }
    }

    private boolean isScalar(TypeMirror row, String name) {
        TypeElement element = names().element(row);
        boolean constant = element != null && element.getKind() == ElementKind.ENUM;
        return ColumnTypes.has(name) || constant || types.converted().contains(name);
    }

    /** An entity is checked where it is compiled. */
    private void checkColumns(SourceType type, SqlText text) {
        boolean entity = type.marks().entity();
        DeclaredEntity<SourceProperty> declared = entity
                ? EntityReader.read(type, (property, path, problem) -> {})
                : EntityReader.readResult(type, (property, path, problem) -> add(type, path, problem));
        List<String> selected = SelectedNames.of(text.tokens());
        for (DeclaredColumn<SourceProperty> column : declared.columns()) {
            boolean reference = column.property().marks().reference();
            String problem = entity || reference ? null : types.problem(column.property());
            if (problem != null) {
                add(type, column.path(), problem);
            } else if (selected != null && selected.stream().noneMatch(column.name()::equalsIgnoreCase)) {
                add(
                        type,
                        column.path(),
                        "is the column " + column.name() + ", which the statement does not give; select it, or give one"
                                + " this name; it gives " + String.join(", ", selected));
            }
        }
    }

    private void add(SourceType type, @Nullable String path, String problem) {
        String subject = path == null || path.isEmpty() ? type.simpleName() : type.simpleName() + "." + path;
        problems.add(method, subject + " " + problem);
    }

    private TypeNames names() {
        return method.repository().names();
    }
}
