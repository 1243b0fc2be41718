package io.rexorm.processor;

import io.rexorm.entity.DeclaredColumn;
import io.rexorm.processor.FinderName.Term;
import io.rexorm.processor.FinderOperator.Takes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** What must be true of a method whose name is a query. */
final class FinderRules {
    private final RepositoryType repository;
    private final RepositoryProblems problems;
    private final TypeNames names;
    private final String entity;

    FinderRules(RepositoryType repository, RepositoryProblems problems) {
        this.repository = repository;
        this.problems = problems;
        this.names = repository.names();
        this.entity = repository.entity().simpleName();
    }

    /** What the method is, or null where its name says nothing. */
    @Nullable
    FinderMethod check(RepositoryMethod method) {
        FinderParser parser =
                FinderParser.of(method.name(), repository.columns().keySet());
        if (parser == null) {
            problems.add(
                    method,
                    "is no query by its name; begin it with findBy, listBy, countBy, existsBy or deleteBy, write @Sql"
                            + " before it, or make it default");
            return null;
        }
        List<FinderName> readings = parser.readings();
        if (readings.isEmpty()) {
            String several = several(parser);
            problems.add(method, several == null ? parser.problem(entity) : several);
            return null;
        } else if (readings.size() > 1) {
            problems.add(
                    method,
                    "can be read as '" + readings.get(0) + "' and as '" + readings.get(1)
                            + "'; write @Sql before it, or make it default");
            return null;
        }
        FinderName name = readings.get(0);
        checkResult(method, name);
        checkParameters(method, name);
        return new FinderMethod(method, name);
    }

    /** What is wrong with a name that has a property which is not kept in one column. */
    private @Nullable String several(FinderParser parser) {
        for (SourceProperty property : repository.entity().properties()) {
            if (parser.names(property.name()) && !repository.columns().containsKey(property.name())) {
                return entity + "." + property.name()
                        + " is not one column; name one of "
                        + String.join(", ", repository.columns().keySet())
                        + ", or make the method default";
            }
        }
        return null;
    }

    private void checkResult(RepositoryMethod method, FinderName name) {
        TypeMirror result = method.type().getReturnType();
        String given = names.source(result);
        String row = repository.entity().element().getQualifiedName().toString();
        List<String> right = switch (name.verb()) {
            case FIND -> List.of("java.util.Optional<" + row + ">", row, "java.util.List<" + row + ">");
            case LIST -> List.of("java.util.List<" + row + ">");
            case COUNT, DELETE -> List.of("long");
            case EXISTS -> List.of("boolean");
        };
        if (!right.contains(given)) {
            List<String> shown = right.stream().map(TypeNames::shown).toList();
            String all = shown.size() == 1
                    ? shown.get(0)
                    : String.join(", ", shown.subList(0, shown.size() - 1)) + " or " + shown.get(shown.size() - 1);
            problems.add(
                    method,
                    "gives " + names.shown(result) + ", and " + name.verb().prefix() + " is " + all + "; write "
                            + (shown.size() == 1 ? "that" : "one of these"));
        } else if (given.equals(row) && isNullable(method.element())) {
            problems.add(method, "gives exactly one row and never null; write Optional<" + entity + ">");
        }
        if (!name.orders().isEmpty() && !name.verb().givesRows()) {
            problems.add(method, "gives no rows that could be in an order; leave out OrderBy");
        }
    }

    private void checkParameters(RepositoryMethod method, FinderName name) {
        int wanted = 0;
        for (Term term : name.terms()) {
            wanted += term.operator().takes().parameters();
            checkOperator(method, term);
        }
        int given = method.parameters().size();
        if (wanted != given) {
            problems.add(
                    method,
                    "has " + given + (given == 1 ? " parameter" : " parameters") + ", and its name wants " + wanted
                            + "; write " + method.name() + "(" + String.join(", ", signature(name)) + ")");
            return;
        }
        int next = 0;
        for (Term term : name.terms()) {
            for (int i = 0; i < term.operator().takes().parameters(); i++) {
                checkParameter(method, term, next++);
            }
        }
    }

    private void checkOperator(RepositoryMethod method, Term term) {
        SourceProperty property = property(term);
        Takes takes = term.operator().takes();
        if (takes == Takes.TEXT && !property.isText()) {
            problems.add(
                    method,
                    term.operator().suffix() + " is for text, and " + entity + "." + term.property() + " is "
                            + names.shown(property.type()) + "; leave it out");
        } else if (takes == Takes.TRUTH && !names.box(property.type()).equals("java.lang.Boolean")) {
            problems.add(
                    method,
                    term.operator().suffix() + " is for boolean, and " + entity + "." + term.property() + " is "
                            + names.shown(property.type()) + "; leave it out");
        }
    }

    private void checkParameter(RepositoryMethod method, Term term, int index) {
        SourceProperty property = property(term);
        VariableElement parameter = method.parameters().get(index);
        TypeMirror type = method.parameterType(index);
        boolean list = term.operator().takes() == Takes.LIST;
        if (term.operator().takes() == Takes.TEXT && !property.isText()) {
            return;
        } else if (list ? !isListOf(type, property) : !names.box(type).equals(names.box(property.type()))) {
            problems.add(
                    method,
                    parameter,
                    "the parameter " + parameter.getSimpleName() + " is " + names.shown(type) + ", and " + entity + "."
                            + term.property() + (list ? " in a list is " : " is ")
                            + wanted(term) + "; write " + wanted(term) + " " + parameter.getSimpleName());
        } else if (isNullable(parameter)) {
            problems.add(
                    method,
                    parameter,
                    "the parameter " + parameter.getSimpleName()
                            + " may be null, and a comparison with null never holds; leave out @Nullable, and ask with "
                            + FinderParser.capitalized(term.property()) + "IsNull");
        }
    }

    /** The parameters as they should be. */
    private List<String> signature(FinderName name) {
        List<String> parameters = new ArrayList<>();
        for (Term term : name.terms()) {
            String path = term.property();
            String last = path.substring(path.lastIndexOf('.') + 1);
            switch (term.operator().takes()) {
                case VALUE, TEXT, LIST -> parameters.add(wanted(term) + " " + last);
                case TWO -> {
                    String word = FinderParser.capitalized(last);
                    parameters.add(wanted(term) + " least" + word);
                    parameters.add(wanted(term) + " most" + word);
                }
                case NOTHING, TRUTH -> {}
            }
        }
        return parameters;
    }

    private String wanted(Term term) {
        TypeMirror type = property(term).type();
        return term.operator().takes() == Takes.LIST
                ? "Collection<" + TypeNames.shown(names.box(type)) + ">"
                : names.shown(type);
    }

    private boolean isListOf(TypeMirror type, SourceProperty property) {
        TypeElement collection = names.elements().getTypeElement("java.util.Collection");
        if (!(type instanceof DeclaredType declared)
                || declared.getTypeArguments().size() != 1
                || !names.types()
                        .isAssignable(
                                names.types().erasure(type),
                                names.types()
                                        .erasure(Objects.requireNonNull(collection)
                                                .asType()))) {
            return false;
        }
        TypeMirror element = declared.getTypeArguments().get(0);
        TypeMirror bound = element instanceof WildcardType wildcard ? wildcard.getExtendsBound() : element;
        return bound != null && names.source(bound).equals(names.box(property.type()));
    }

    private SourceProperty property(Term term) {
        DeclaredColumn<SourceProperty> column = repository.columns().get(term.property());
        return Objects.requireNonNull(column).property();
    }

    static boolean isNullable(Element element) {
        TypeMirror type = element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
        return SourceProperty.hasNullable(element.getAnnotationMirrors())
                || SourceProperty.hasNullable(type.getAnnotationMirrors());
    }
}
