package io.rexorm.orm;

import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.Mappers;
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

    private int position(String property) {
        List<ColumnModel> columns = model.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).property().equals(property)) {
                return i;
            }
        }
        throw new IllegalArgumentException(entity.getName() + " has no property " + property + ": it was changed after "
                + getClass().getSimpleName() + " was generated; compile both again");
    }
}
