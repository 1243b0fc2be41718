package io.rexorm.mapping;

import io.rexorm.annotation.Cascade;
import io.rexorm.annotation.CreatedAt;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.OneToOne;
import io.rexorm.annotation.Unique;
import io.rexorm.entity.DeclaredColumn;
import io.rexorm.entity.DeclaredEntity;
import io.rexorm.entity.DeclaredRelation;
import io.rexorm.entity.EntityReader;
import io.rexorm.entity.Marks;
import io.rexorm.entity.Problems;
import io.rexorm.entity.RelationKind;
import io.rexorm.schema.Check;
import io.rexorm.schema.Column;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Makes a table and columns of what an entity's class declares, and collects all that is wrong with it. */
final class ModelReader {
    private final Class<?> type;
    private final List<String> problems = new ArrayList<>();
    private final List<ColumnModel> columns = new ArrayList<>();
    private final List<RelationModel> relations = new ArrayList<>();
    private final List<String> key = new ArrayList<>();
    private final DeclaredEntity<Property> declared;
    private Table table;

    ModelReader(Class<?> type) {
        this(type, EntityReader::read);
    }

    private ModelReader(
            Class<?> type, BiFunction<ReflectedType, Problems<Property>, DeclaredEntity<Property>> reading) {
        this.type = type;
        this.declared = reading.apply(new ReflectedType(type), (property, path, text) -> problem(path, text));
        this.table = Table.named(declared.table());
    }

    /** For a record or class that rows of a query are read into: it need be no entity. */
    static ModelReader ofResult(Class<?> type) {
        return new ModelReader(type, EntityReader::readResult);
    }

    EntityModel read() {
        for (DeclaredColumn<Property> column : declared.columns()) {
            if (column.property().marks().reference()) {
                reference(column);
            } else {
                value(column);
            }
        }
        for (DeclaredRelation<Property> relation : declared.relations()) {
            relation(relation);
        }
        if (!problems.isEmpty()) {
            throw new MappingException(type, problems);
        }
        return new EntityModel(
                type,
                table.withPrimaryKey(key.toArray(new String[0])),
                columns,
                relations,
                optionalParts(),
                declared.generation());
    }

    private List<OptionalPart> optionalParts() {
        Map<String, List<Integer>> required = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            DeclaredColumn<Property> column = declared.columns().get(i);
            if (!column.optional().isEmpty() && !column.property().nullable()) {
                required.computeIfAbsent(column.optional(), path -> new ArrayList<>())
                        .add(i);
            }
        }
        List<OptionalPart> parts = new ArrayList<>();
        required.forEach((path, positions) -> {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).property().startsWith(path + ".")) {
                    all.add(i);
                }
            }
            parts.add(new OptionalPart(all, positions));
        });
        return parts;
    }

    private void problem(String path, String text) {
        problems.add(path.isEmpty() ? text : path + ": " + text);
    }

    private void value(DeclaredColumn<Property> declared) {
        Property property = declared.property();
        PropertyCodec found = PropertyCodec.of(property);
        if (found.problem() != null) {
            problem(declared.path(), found.problem());
            return;
        }
        ColumnModel column = model(declared, found.codec());
        boolean identity = declared.key() && property.marks().generation(property.typeName()) == Generation.IDENTITY;
        boolean nullable = column.nullable() && !declared.key();
        add(property, column, new Column(column.name(), found.columnType(), nullable, null, identity));
        if (property.type().isEnum() && found.codec() instanceof EnumCodec<?> codec && codec.isText()) {
            table = table.with(Check.oneOf(table.name(), column.name(), EnumCodec.texts(property.type())));
        }
    }

    private void reference(DeclaredColumn<Property> declared) {
        Property property = declared.property();
        ReflectedType target = new ReflectedType(type).argumentOf(property);
        KeyOfTarget<?> targetKey = target == null ? null : KeyOfTarget.of(target.type());
        if (target == null || targetKey == null) {
            if (problems.isEmpty()) {
                problem(declared.path(), "the key it refers to is no type of a column");
            }
            return;
        }
        RelationModel relation = new RelationModel(
                type, declared.path(), RelationKind.REFERENCE, target.type(), columns.size(), null, null, Cascade.NONE);
        relations.add(relation);
        Codec<?> codec = targetKey.reference(relation);
        ColumnModel column = model(declared, codec);
        add(property, column, new Column(column.name(), codec.type(), column.nullable(), null, false));
        String targetTable = EntityReader.table(target);
        table = table.with(ForeignKey.of(table.name(), column.name(), targetTable, targetKey.column()));
        if (!property.marks().has(Unique.class)) {
            table = table.with(
                    property.marks().has(OneToOne.class)
                            ? Index.unique(table.name(), column.name())
                            : Index.of(table.name(), column.name()));
        }
    }

    private void relation(DeclaredRelation<Property> declared) {
        ReflectedType target = new ReflectedType(type).argumentOf(declared.property());
        if (target != null) {
            int position = columns.size() + relations.size() - references();
            relations.add(new RelationModel(
                    type,
                    declared.property().name(),
                    declared.kind(),
                    target.type(),
                    position,
                    declared.mappedBy(),
                    declared.link(),
                    declared.cascade()));
        }
    }

    private int references() {
        return (int) relations.stream()
                .filter(each -> each.kind() == RelationKind.REFERENCE)
                .count();
    }

    private static ColumnModel model(DeclaredColumn<Property> declared, Codec<?> codec) {
        return new ColumnModel(
                declared.path(),
                declared.name(),
                declared.property().type(),
                codec,
                declared.nullable(),
                declared.key() ? Role.KEY : role(declared.property().marks()),
                declared.sensitive());
    }

    private static Role role(Marks marks) {
        if (marks.version()) {
            return Role.VERSION;
        } else if (marks.time()) {
            return marks.has(CreatedAt.class) ? Role.CREATED_AT : Role.UPDATED_AT;
        }
        return Role.VALUE;
    }

    private void add(Property property, ColumnModel model, Column column) {
        columns.add(model);
        table = table.with(column);
        if (model.role() == Role.KEY) {
            key.add(column.name());
        }
        if (property.marks().has(Unique.class)) {
            table = table.with(Index.unique(table.name(), column.name()));
        } else if (property.marks().has(io.rexorm.annotation.Index.class)) {
            table = table.with(Index.of(table.name(), column.name()));
        }
    }
}
