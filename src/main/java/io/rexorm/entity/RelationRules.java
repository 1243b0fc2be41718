package io.rexorm.entity;

import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.OneToOne;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a property that is about another entity says which, and that one agrees. */
final class RelationRules<P extends DeclaredProperty> {
    private final DeclaredType<P> owner;

    /** @param owner the type that has the properties */
    RelationRules(DeclaredType<P> owner) {
        this.owner = owner;
    }

    /** What is wrong with a property that holds the key of another entity, or null. */
    @Nullable
    String reference(P property) {
        DeclaredType<P> target = owner.argumentOf(property);
        if (!property.typeName().equals(ColumnTypes.REF) || target == null) {
            return "a reference is a Ref with the other entity as its argument; write Ref<" + other(property) + ">";
        } else if (!target.marks().entity()) {
            return "refers to " + target.simpleName()
                    + ", which is no entity; give that class @Entity, or name another";
        }
        int keys = 0;
        for (P each : target.properties()) {
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
    String relation(P property) {
        OneToMany oneToMany = property.marks().get(OneToMany.class);
        OneToOne oneToOne = property.marks().get(OneToOne.class);
        ManyToMany manyToMany = property.marks().get(ManyToMany.class);
        if (oneToMany == null
                && manyToMany == null
                && (oneToOne == null || oneToOne.mappedBy().isEmpty())) {
            return null;
        }
        DeclaredType<P> target = owner.argumentOf(property);
        if (target == null || !target.marks().entity()) {
            return "does not say which entity it holds; name it as the type's argument, as in List<Post>";
        } else if (manyToMany != null) {
            return manyToMany.through().isBlank() ? "names no table between; write through = \"post_tags\"" : null;
        }
        return mappedBy(target, oneToMany != null ? oneToMany.mappedBy() : oneToOne == null ? "" : oneToOne.mappedBy());
    }

    private @Nullable String mappedBy(DeclaredType<P> target, String mappedBy) {
        List<String> there = new ArrayList<>();
        for (P each : target.properties()) {
            DeclaredType<P> back = target.argumentOf(each);
            if (each.marks().reference()
                    && each.marks().hasColumns()
                    && back != null
                    && back.name().equals(owner.name())) {
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

    /** The entity that was meant, where the type itself is one. */
    private String other(P property) {
        String type = property.typeName();
        if (!ColumnTypes.isUserClass(type)) {
            return "Company";
        }
        DeclaredType<P> itself = owner.typeOf(property);
        return itself.marks().entity() ? itself.simpleName() : "Company";
    }
}
