package io.rexorm.processor;

import io.rexorm.entity.DeclaredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Messager;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a repository and reports what is wrong with it, each problem on the element it is about. */
final class RepositoryCheck {
    private final TypeElement element;
    private final ColumnTypeRules types;
    private final TypeNames names;
    private final RepositoryProblems problems;

    RepositoryCheck(TypeElement element, ColumnTypeRules types, Messager messager) {
        this.element = element;
        this.types = types;
        this.names = types.names();
        this.problems = new RepositoryProblems(element, messager);
    }

    /** What is written for it, or null where it is no good one. */
    @Nullable
    RepositoryWriter read() {
        RepositoryType repository = repository();
        if (repository == null) {
            return null;
        }
        checkKey(repository);
        FinderRules finders = new FinderRules(repository, problems);
        SqlRules statements = new SqlRules(problems, types);
        List<FinderMethod> found = new ArrayList<>();
        List<SqlMethod> written = new ArrayList<>();
        List<RepositoryMethod> known = new ArrayList<>();
        for (RepositoryMethod method : repository.methods()) {
            String sql = method.sql();
            if (sql == null && method.isOfRepo()) {
                known.add(method);
            } else if (!method.element().getTypeParameters().isEmpty()) {
                problems.add(method, "has type parameters; leave them out, or make it default");
            } else if (sql != null) {
                add(statements.check(method, sql), written);
            } else {
                add(finders.check(method), found);
            }
        }
        return problems.none() ? new RepositoryWriter(repository, found, written, known) : null;
    }

    private static <M> void add(@Nullable M method, List<M> to) {
        if (method != null) {
            to.add(method);
        }
    }

    private @Nullable RepositoryType repository() {
        DeclaredType repo = RepositoryType.repo(element.asType(), names);
        if (element.getKind() != ElementKind.INTERFACE) {
            problems.add("is no interface; make it one that extends Repo");
        } else if (!element.getTypeParameters().isEmpty()) {
            problems.add("has type parameters; name entity and key in Repo<…, …>, and leave them out");
        } else if (!names.isVisible(element, names.elements().getPackageOf(element))) {
            problems.add("is private, so that no class can implement it; leave out private");
        } else if (repo == null || repo.getTypeArguments().size() != 2) {
            problems.add("does not extend Repo<…, …>; write there the entity, and the type of its key");
        } else {
            return repository(repo);
        }
        return null;
    }

    private @Nullable RepositoryType repository(DeclaredType repo) {
        TypeMirror argument = repo.getTypeArguments().get(0);
        TypeElement entity = argument instanceof DeclaredType ? names.element(argument) : null;
        SourceType type = entity == null ? null : new SourceType(entity, names);
        if (type == null || !type.marks().entity()) {
            problems.add("is for " + names.shown(argument) + ", which is no entity; write one, with @Entity before its"
                    + " class");
        } else if (!type.element().getTypeParameters().isEmpty()) {
            problems.add("is for " + names.shown(argument) + ", which has type parameters; write an entity without");
        } else if (!names.isVisible(type.element(), names.elements().getPackageOf(element))) {
            problems.add("is for " + names.shown(argument) + ", which is private; leave out private");
        } else {
            return RepositoryType.of(element, repo, type);
        }
        return null;
    }

    private void checkKey(RepositoryType repository) {
        List<DeclaredColumn<SourceProperty>> keys = repository.declared().columns().stream()
                .filter(DeclaredColumn::key)
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        Set<String> owners = new TreeSet<>();
        keys.forEach(each -> owners.add(each.path().replaceFirst("\\..*", "")));
        boolean list = owners.size() > 1;
        String given = names.source(repository.key());
        String wanted = list
                ? "java.util.List<java.lang.Object>"
                : key(repository, owners.iterator().next());
        if (list ? !names.binary(repository.key()).equals("java.util.List") : !given.equals(wanted)) {
            String entity = repository.entity().simpleName();
            problems.add("the key of " + entity + " is " + TypeNames.shown(wanted) + ", and Repo has "
                    + TypeNames.shown(given) + "; write Repo<" + entity + ", " + TypeNames.shown(wanted) + ">");
        }
    }

    private String key(RepositoryType repository, String owner) {
        for (SourceProperty property : repository.entity().properties()) {
            if (property.name().equals(owner)) {
                return names.box(property.type());
            }
        }
        throw new IllegalStateException("a key has a property");
    }
}
