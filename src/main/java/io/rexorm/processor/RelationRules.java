package io.rexorm.processor;

import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.OneToOne;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Whether a property that is about another entity says which, and that one agrees. */
record RelationRules(TypeNames names) {
    private static final String REF = "io.rexorm.orm.Ref";

    /** What is wrong with a property that holds the key of another entity, or null. */
    @Nullable
    String reference(SourceProperty property) {
        SourceType target = target(property);
        if (!property.typeName().equals(REF) || target == null) {
            SourceType itself = itself(property);
            String other = itself != null && itself.marks().entity() ? itself.simpleName() : "Company";
            return "a reference is a Ref with the other entity as its argument; write Ref<" + other + ">";
        } else if (!target.marks().entity()) {
            return "refers to " + target.simpleName()
                    + ", which is no entity; give that class @Entity, or name another";
        }
        int keys = 0;
        for (SourceProperty each : target.properties()) {
            if (each.marks().key()) {
                keys += each.marks().embedded() ? 2 : 1;
            }
        }
        return keys == 1
                ? null
                : target.simpleName() + " has no primary key of one column to refer to; keep its key in properties";
    }

    /** What is wrong with a property that has no column but rows of another entity, or null. */
    @Nullable
    String relation(SourceType owner, SourceProperty property) {
        OneToMany oneToMany = property.marks().get(OneToMany.class);
        OneToOne oneToOne = property.marks().get(OneToOne.class);
        ManyToMany manyToMany = property.marks().get(ManyToMany.class);
        if (oneToMany == null
                && manyToMany == null
                && (oneToOne == null || oneToOne.mappedBy().isEmpty())) {
            return null;
        }
        SourceType target = target(property);
        if (target == null || !target.marks().entity()) {
            return "does not say which entity it holds; name it as the type's argument, as in List<Post>";
        } else if (manyToMany != null) {
            return manyToMany.through().isBlank() ? "names no table between; write through = \"post_tags\"" : null;
        }
        String mappedBy = oneToMany != null ? oneToMany.mappedBy() : oneToOne == null ? "" : oneToOne.mappedBy();
        return mappedBy(owner, target, mappedBy);
    }

    private @Nullable String mappedBy(SourceType owner, SourceType target, String mappedBy) {
        List<String> there = new ArrayList<>();
        for (SourceProperty each : target.properties()) {
            SourceType back = target(each);
            if (each.marks().reference()
                    && each.marks().hasColumns()
                    && back != null
                    && back.element().equals(owner.element())) {
                there.add(each.name());
            }
        }
        if (there.contains(mappedBy)) {
            return null;
        }
        return "is mapped by " + target.simpleName() + "." + mappedBy + ", which is no reference to "
                + owner.simpleName() + "; "
                + (there.isEmpty()
                        ? "give " + target.simpleName() + " a @ManyToOne Ref<" + owner.simpleName() + ">"
                        : "write mappedBy = \"" + String.join("\" or \"", there) + "\"");
    }

    /** The class that is the only argument of the property's type, or null. */
    private @Nullable SourceType target(SourceProperty property) {
        if (property.type() instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && declared.getTypeArguments().get(0) instanceof DeclaredType argument) {
            return type(argument);
        }
        return null;
    }

    private @Nullable SourceType itself(SourceProperty property) {
        return property.type() instanceof DeclaredType declared ? type(declared) : null;
    }

    private @Nullable SourceType type(TypeMirror type) {
        var element = names.element(type);
        return element == null ? null : new SourceType(element, names);
    }
}
