package io.rexorm.testing;

import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.entity.LinkTable;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.RelationModel;
import io.rexorm.mapping.Role;
import io.rexorm.schema.Column;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SchemaChange.AddForeignKey;
import io.rexorm.schema.SchemaChange.CreateTable;
import io.rexorm.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of entities, as statements in an order in which they can be run. */
final class EntityTables {
    private final Dialect dialect;
    private final Map<Class<?>, EntityModel> models = new LinkedHashMap<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> created = new HashSet<>();
    private final List<String> statements = new ArrayList<>();
    private final List<String> later = new ArrayList<>();

    EntityTables(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The statements that create the tables of these entities and of all that they refer to, and those between many and many.
     *
     * @throws io.rexorm.mapping.MappingException when one of them is no entity
     */
    List<String> of(Class<?>... entities) {
        for (Class<?> entity : entities) {
            collect(entity);
        }
        for (EntityModel model : List.copyOf(models.values())) {
            for (RelationModel relation : model.relations()) {
                LinkTable link = relation.link();
                if (link != null) {
                    tables.computeIfAbsent(link.name(), name -> between(link, relation));
                }
            }
        }
        tables.values().forEach(this::create);
        statements.addAll(later);
        return statements;
    }

    private void collect(Class<?> entity) {
        if (!models.containsKey(entity)) {
            EntityModel model = EntityModel.of(entity);
            models.put(entity, model);
            for (RelationModel relation : model.relations()) {
                collect(relation.target());
            }
            tables.putIfAbsent(model.table().name(), model.table());
        }
    }

    private Table between(LinkTable link, RelationModel relation) {
        return Table.named(link.name())
                .with(referring(link.from(), relation.owner()))
                .with(referring(link.to(), relation.target()))
                .withPrimaryKey(link.from(), link.to())
                .with(key(link.name(), link.from(), relation.owner()))
                .with(key(link.name(), link.to(), relation.target()))
                .with(Index.of(link.name(), link.to()));
    }

    private Column referring(String name, Class<?> entity) {
        return Column.required(name, keyOf(entity).type());
    }

    private ForeignKey key(String table, String column, Class<?> entity) {
        String target = EntityModel.of(entity).table().name();
        return ForeignKey.of(table, column, target, keyOf(entity).name());
    }

    private Column keyOf(Class<?> entity) {
        EntityModel model = models.computeIfAbsent(entity, EntityModel::of);
        return model.table().columns().get(model.positions(Role.KEY)[0]);
    }

    /** Creates a table after those that it refers to; where they refer to each other, with a part of the foreign keys later. */
    private void create(Table table) {
        if (!begun.add(table.name())) {
            return;
        }
        List<ForeignKey> now = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            Table target = tables.get(key.target());
            if (target != null) {
                create(target);
            }
            boolean isThere = target == null || target.equals(table) || created.contains(target.name());
            if (isThere || !isAddedLater(table.name(), key)) {
                now.add(key);
            }
        }
        created.add(table.name());
        render(new CreateTable(new Table(
                table.schema(),
                table.name(),
                table.columns(),
                table.primaryKey(),
                now,
                table.indexes(),
                table.checks(),
                table.uniques())));
    }

    /** SQLite adds no foreign key to a table, and lets a table refer to one that is not there yet. */
    private boolean isAddedLater(String table, ForeignKey key) {
        try {
            later.addAll(dialect.ddl().render(new AddForeignKey(table, key)));
            return true;
        } catch (UnsupportedChangeException e) {
            return false;
        }
    }

    private void render(SchemaChange change) {
        statements.addAll(dialect.ddl().render(change));
    }
}
