package io.rexorm.orm;

import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.Mappers;
import io.rexorm.mapping.RelationModel;
import java.util.List;

/**
 * The table of an entity, with its columns as typed constants. The annotation processor generates one class for each
 * entity: {@code UserTable} with the constant {@code USER}. Immutable and thread-safe.
 *
 * <pre>{@code
 * import static com.example.UserTable.USER;
 *
 * USER.name()            // users
 * USER.email.name()      // email: a column is a field, of the property's name
 * USER.home.city         // a property of an embedded value
 * }</pre>
 *
 * @param <T> the entity
 */
public abstract class EntityTable<T> {
    private final Class<T> entity;
    private final EntityMapper<T> mapper;
    private final EntityModel model;

    protected EntityTable(Class<T> entity) {
        this.entity = entity;
        this.mapper = Mappers.of(entity);
        this.model = mapper.model();
    }

    /** The entity's class. */
    public final Class<T> entity() {
        return entity;
    }

    /** The table's name, unquoted. */
    public final String name() {
        return model.table().name();
    }

    /** The table's name. */
    @Override
    public final String toString() {
        return name();
    }

    final EntityMapper<T> mapper() {
        return mapper;
    }

    /** The column of a property. */
    protected final <V> EntityColumn<T, V> column(String property) {
        int position = position(property);
        return new EntityColumn<>(this, model.columns().get(position), position);
    }

    /** The column of a property that is a text. */
    protected final TextColumn<T> text(String property) {
        int position = position(property);
        return new TextColumn<>(this, model.columns().get(position), position);
    }

    /** The column of a property that refers to another entity. */
    protected final <O> RefColumn<T, O> reference(String property) {
        int position = position(property);
        return new RefColumn<>(this, model.columns().get(position), relation(property));
    }

    /** A property with rows of another entity. */
    protected final <O> ToMany<T, O> toMany(String property) {
        return new ToMany<>(relation(property));
    }

    /** A property with the one row of another entity that refers to this one. */
    protected final <O> ToOne<T, O> toOne(String property) {
        return new MappedOne<>(relation(property));
    }

    private RelationModel relation(String property) {
        for (RelationModel relation : model.relations()) {
            if (relation.property().equals(property)) {
                return relation;
            }
        }
        throw changed(property);
    }

    private int position(String property) {
        List<ColumnModel> columns = model.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).property().equals(property)) {
                return i;
            }
        }
        throw changed(property);
    }

    private IllegalArgumentException changed(String property) {
        return new IllegalArgumentException(
                entity.getName() + " has no property " + property + " as it was: it was changed after "
                        + getClass().getSimpleName() + " was generated; compile both again");
    }
}
