package io.rexorm.processor;

import io.rexorm.annotation.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A method of a repository for which there is no code yet.
 *
 * @param element the method
 * @param type its types, with the type arguments of the repository
 * @param repository the repository
 */
record RepositoryMethod(ExecutableElement element, ExecutableType type, RepositoryType repository) {

    /** What the class of every repository has. */
    private static final Set<String> OF_EVERY_CLASS = Set.of("db", "entity");

    /** Those of a repository: its own and inherited ones. */
    static List<RepositoryMethod> of(RepositoryType repository) {
        TypeNames names = repository.names();
        List<RepositoryMethod> methods = new ArrayList<>();
        DeclaredType self = (DeclaredType) repository.element().asType();
        for (ExecutableElement method : ElementFilter.methodsIn(names.elements().getAllMembers(repository.element()))) {
            ExecutableType type = (ExecutableType) names.types().asMemberOf(self, method);
            RepositoryMethod each = new RepositoryMethod(method, type, repository);
            boolean open = method.getModifiers().contains(Modifier.ABSTRACT) || each.sql() != null;
            if (open && !(OF_EVERY_CLASS.contains(each.name()) && each.isOfRepo())) {
                methods.add(each);
            }
        }
        return methods;
    }

    /** Whether it is one that every repository has, declared once more. */
    boolean isOfRepo() {
        TypeNames names = repository.names();
        TypeElement repo = Objects.requireNonNull(names.elements().getTypeElement(RepositoryType.REPO));
        return ElementFilter.methodsIn(repo.getEnclosedElements()).stream()
                .anyMatch(each ->
                        each.equals(element) || names.elements().overrides(element, each, repository.element()));
    }

    String name() {
        return element.getSimpleName().toString();
    }

    @Nullable
    String sql() {
        Sql sql = element.getAnnotation(Sql.class);
        return sql == null ? null : sql.value();
    }

    List<? extends VariableElement> parameters() {
        return element.getParameters();
    }

    List<String> parameterNames() {
        return parameters().stream()
                .map(each -> each.getSimpleName().toString())
                .toList();
    }

    TypeMirror parameterType(int index) {
        return type.getParameterTypes().get(index);
    }

    /** Where what is wrong with an element of it is reported: an inherited method may have no place in the source. */
    Element place(Element of) {
        return repository.element().equals(element.getEnclosingElement()) ? of : repository.element();
    }

    /** {@code public java.util.List<a.User> listByName(java.lang.String name)}. */
    String signature() {
        TypeNames names = repository.names();
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < parameters().size(); i++) {
            String text = names.source(parameterType(i));
            boolean open = element.isVarArgs() && i == parameters().size() - 1;
            String given = open ? text.substring(0, text.length() - "[]".length()) + "..." : text;
            parameters.add(given + " " + parameterNames().get(i));
        }
        return "public " + names.source(type.getReturnType()) + " " + name() + "(" + String.join(", ", parameters)
                + ")";
    }

    /** The body of one that every repository has. */
    String plain() {
        return "return this.plain." + name() + "(" + String.join(", ", parameterNames()) + ");";
    }
}
