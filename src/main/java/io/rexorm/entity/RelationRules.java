package io.rexorm.entity;

import io.rexorm.annotation.Cascade;
import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.OneToOne;
import io.rexorm.schema.NamingStrategy;
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
        OneToOne oneToOne = property.marks().get(OneToOne.class);
        if (oneToOne != null && oneToOne.cascade() != Cascade.NONE) {
            return "cascades to the row that it refers to; cascade belongs to the other side, beside mappedBy";
        } else if (!property.typeName().equals(ColumnTypes.REF) || target == null) {
            return "a reference is a Ref with the other entity as its argument; write Ref<" + other(property) + ">";
        } else if (!target.marks().entity()) {
            return "refers to " + target.simpleName()
                    + ", which is no entity; give that class @Entity, or name another";
        }
        for (P each : target.properties()) {
            if (each.marks().key() && each.marks().reference()) {
                return "refers to " + target.simpleName()
                        + ", whose key is a reference itself; refer to the entity that it refers to";
            }
        }
        return keys(target) == 1
                ? null
                : target.simpleName() + " has no primary key of one column to refer to; keep its key in properties";
    }

    /** What is wrong with a property that has no column but rows of another entity, or null. */
    @Nullable
    String relation(P property) {
        if (property.marks().has(ManyToOne.class)) {
            return "is @ManyToOne and rows of another entity; leave out one of them";
        }
        boolean many = kind(property).isToMany();
        String type = many ? "Many" : "Ref";
        DeclaredType<P> target = owner.argumentOf(property);
        if (target == null || !target.marks().entity()) {
            return "does not say which entity it holds; name it as the type's argument, as in " + type + "<Post>";
        } else if (!property.typeName().equals(many ? ColumnTypes.MANY : ColumnTypes.REF)) {
            return (many ? "rows of another entity are a Many" : "a row of another entity is a Ref") + "; write " + type
                    + "<" + target.simpleName() + ">";
        }
        ManyToMany manyToMany = property.marks().get(ManyToMany.class);
        String problem = manyToMany != null ? between(manyToMany, target) : mappedBy(target, mappedBy(property));
        return problem == null && keys(owner) != 1
                ? owner.simpleName() + " has no primary key of one column for other rows to refer to"
                : problem;
    }

    /** What the property declares, where nothing is wrong with it. */
    DeclaredRelation<P> declared(P property) {
        ManyToMany manyToMany = property.marks().get(ManyToMany.class);
        DeclaredType<P> target = owner.argumentOf(property);
        return manyToMany == null || target == null
                ? new DeclaredRelation<>(property, kind(property), mappedBy(property), null, cascade(property))
                : new DeclaredRelation<>(
                        property, RelationKind.MANY_TO_MANY, null, link(manyToMany, target), manyToMany.cascade());
    }

    private static RelationKind kind(DeclaredProperty property) {
        if (property.marks().has(ManyToMany.class)) {
            return RelationKind.MANY_TO_MANY;
        }
        return property.marks().has(OneToMany.class) ? RelationKind.ONE_TO_MANY : RelationKind.ONE_TO_ONE;
    }

    private static String mappedBy(DeclaredProperty property) {
        OneToMany oneToMany = property.marks().get(OneToMany.class);
        OneToOne oneToOne = property.marks().get(OneToOne.class);
        return oneToMany != null ? oneToMany.mappedBy() : oneToOne == null ? "" : oneToOne.mappedBy();
    }

    private static Cascade cascade(DeclaredProperty property) {
        OneToMany oneToMany = property.marks().get(OneToMany.class);
        OneToOne oneToOne = property.marks().get(OneToOne.class);
        return oneToMany != null ? oneToMany.cascade() : oneToOne == null ? Cascade.NONE : oneToOne.cascade();
    }

    private @Nullable String between(ManyToMany relation, DeclaredType<P> target) {
        LinkTable link = link(relation, target);
        if (link.name().isBlank()) {
            return "names no table between; write through = \"post_tags\"";
        } else if (relation.cascade() == Cascade.SAVE_AND_DELETE) {
            return "deletes rows that may be linked to others too; write cascade = Cascade.SAVE, which makes and deletes links";
        } else if (keys(target) != 1) {
            return target.simpleName() + " has no primary key of one column to link to";
        }
        return link.from().equals(link.to())
                ? "both columns of " + link.name() + " are called " + link.to()
                        + "; name one of them, as in to = \"other_id\""
                : null;
    }

    private LinkTable link(ManyToMany relation, DeclaredType<P> target) {
        return new LinkTable(
                relation.through(),
                relation.from().isEmpty() ? NamingStrategy.STANDARD.reference(owner.simpleName()) : relation.from(),
                relation.to().isEmpty() ? NamingStrategy.STANDARD.reference(target.simpleName()) : relation.to());
    }

    /** How many columns the key of an entity has; more than one of an embedded value. */
    private static int keys(DeclaredType<? extends DeclaredProperty> type) {
        int keys = 0;
        for (DeclaredProperty each : type.properties()) {
            if (each.marks().key()) {
                keys += each.marks().embedded() ? 2 : 1;
            }
        }
        return keys;
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
