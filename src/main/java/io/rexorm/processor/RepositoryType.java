package io.rexorm.processor;

import io.rexorm.entity.DeclaredColumn;
import io.rexorm.entity.DeclaredEntity;
import io.rexorm.entity.EntityReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An interface for the rows of an entity.
 *
 * @param element the interface
 * @param entity the entity
 * @param key the type that it gives for the key
 * @param columns the entity's columns by the paths of their properties
 * @param declared what the entity declares
 */
record RepositoryType(
        TypeElement element,
        SourceType entity,
        TypeMirror key,
        Map<String, DeclaredColumn<SourceProperty>> columns,
        DeclaredEntity<SourceProperty> declared) {
    static final String REPO = "io.rexorm.orm.Repo";

    /**
     * Reads an interface. What is wrong with its entity is reported where that is compiled.
     *
     * @param repo the type that it extends
     */
    static RepositoryType of(TypeElement element, DeclaredType repo, SourceType entity) {
        DeclaredEntity<SourceProperty> declared = EntityReader.read(entity, (property, path, text) -> {});
        Map<String, DeclaredColumn<SourceProperty>> columns = new LinkedHashMap<>();
        for (DeclaredColumn<SourceProperty> column : declared.columns()) {
            columns.put(column.path(), column);
        }
        return new RepositoryType(element, entity, repo.getTypeArguments().get(1), columns, declared);
    }

    /** {@code Repo<User, Long>} as the interface extends it, or null. */
    static @Nullable DeclaredType repo(TypeMirror type, TypeNames names) {
        for (TypeMirror parent : names.types().directSupertypes(type)) {
            if (parent instanceof DeclaredType declared) {
                TypeElement element = (TypeElement) declared.asElement();
                DeclaredType found = element.getQualifiedName().contentEquals(REPO) ? declared : repo(declared, names);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The name of the class for it, with its package. */
    static String implementation(TypeElement repository, TypeNames names) {
        return names.generated(repository, "Impl");
    }

    String name() {
        return element.getSimpleName().toString();
    }

    TypeNames names() {
        return entity.names();
    }

    PackageElement from() {
        return names().elements().getPackageOf(element);
    }

    /** Its methods that somebody has to write. */
    List<RepositoryMethod> methods() {
        return RepositoryMethod.of(this);
    }
}
