package io.rexorm.processor;

import io.rexorm.entity.DeclaredColumn;
import io.rexorm.entity.DeclaredEntity;
import io.rexorm.entity.EntityReader;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Reads an entity and reports what is wrong with it, each problem on the element it is about. */
final class EntityCheck {
    private final SourceType entity;
    private final ColumnTypeRules types;
    private final Messager messager;
    private boolean good = true;

    EntityCheck(SourceType entity, ColumnTypeRules types, Messager messager) {
        this.entity = entity;
        this.types = types;
        this.messager = messager;
    }

    /** What the entity declares, or null where it is no good one. */
    @Nullable
    DeclaredEntity<SourceProperty> read() {
        DeclaredEntity<SourceProperty> declared = EntityReader.read(entity, this::add);
        for (DeclaredColumn<SourceProperty> column : declared.columns()) {
            SourceProperty property = column.property();
            String problem = property.marks().reference() ? null : types.problem(property);
            if (problem != null) {
                add(property, column.path(), problem);
            }
        }
        return good ? declared : null;
    }

    private void add(@Nullable SourceProperty property, String path, String text) {
        good = false;
        Element place = property == null ? entity.element() : property.field();
        String subject = entity.simpleName() + (path.isEmpty() ? "" : "." + path);
        messager.printMessage(Diagnostic.Kind.ERROR, subject + ": " + text, place);
    }
}
