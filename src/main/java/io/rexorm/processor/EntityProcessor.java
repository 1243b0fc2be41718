package io.rexorm.processor;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.schema.NamingStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Checks every {@link Entity} while it is compiled: that it has a key, one column each, and references to entities. */
public final class EntityProcessor extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.rexorm.annotation.*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** The annotations are ours alone, so they are claimed; otherwise {@code -Xlint:all -Werror} of a user fails. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement entity : ElementFilter.typesIn(round.getElementsAnnotatedWith(Entity.class))) {
            check(entity);
        }
        return true;
    }

    private void check(TypeElement entity) {
        if (entity.getKind() != ElementKind.RECORD && entity.getKind() != ElementKind.CLASS) {
            report(entity, "@Entity is for records and classes");
            return;
        }
        boolean key = false;
        Map<String, String> columns = new HashMap<>();
        for (Element property : properties(entity)) {
            key |= property.getAnnotation(PrimaryKey.class) != null;
            checkColumn(property, columns);
            checkReference(property);
        }
        if (!key) {
            report(entity, entity.getSimpleName() + " has no @PrimaryKey");
        }
    }

    /** The fields, those of a record's components too: they have a place in the source, which components have not. */
    private static List<? extends Element> properties(TypeElement entity) {
        return ElementFilter.fieldsIn(entity.getEnclosedElements()).stream()
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .toList();
    }

    private void checkColumn(Element property, Map<String, String> columns) {
        String name = property.getSimpleName().toString();
        Column column = property.getAnnotation(Column.class);
        String columnName =
                column == null || column.name().isEmpty() ? NamingStrategy.STANDARD.column(name) : column.name();
        String other = columns.putIfAbsent(columnName, name);
        if (other != null) {
            report(property, name + " and " + other + " are both in column " + columnName);
        }
    }

    private void checkReference(Element property) {
        if (property.getAnnotation(ManyToOne.class) == null) {
            return;
        }
        TypeMirror type = property.asType();
        boolean refers = type instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && declared.getTypeArguments().get(0) instanceof DeclaredType target
                && target.asElement().getAnnotation(Entity.class) != null;
        if (!refers) {
            report(property, "@ManyToOne needs a Ref to an entity, such as Ref<Company>");
        }
    }

    private void report(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}
