package io.rexorm.orm;

import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.Mappers;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable String alias;

    /** @param alias what the table is called in a query, or null for its own name */
    protected EntityTable(Class<T> entity, @Nullable String alias) {
        this.entity = entity;
        this.mapper = Mappers.of(entity);
        this.model = mapper.model();
        this.alias = alias == null ? null : QueryText.name(alias);
    }

    /** What columns call it in a query. */
    final String reference() {
        return alias == null ? name() : alias;
    }

    /** Where a query reads it from. */
    final Source source() {
        return new Source.Table(new TableName(null, name()), alias, alias == null);
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
        int position = model.position(property);
        return new EntityColumn<>(this, model.columns().get(position), position);
    }

    /** The column of a property that is a text. */
    protected final TextColumn<T> text(String property) {
        int position = model.position(property);
        return new TextColumn<>(this, model.columns().get(position), position);
    }

    /** The column of a property that refers to another entity. */
    protected final <O> RefColumn<T, O> reference(String property) {
        int position = model.position(property);
        return new RefColumn<>(this, model.columns().get(position), model.relation(property));
    }

    /** A property with rows of another entity. */
    protected final <O> ToMany<T, O> toMany(String property) {
        return new ToMany<>(model.relation(property), reference(), List.of());
    }

    /** A property with the one row of another entity that refers to this one. */
    protected final <O> ToOne<T, O> toOne(String property) {
        return new MappedOne<>(model.relation(property), reference());
    }

    /** The way to the row that a property refers to. */
    protected final Path<T> path(String property) {
        return Path.of(reference(), model.relation(property), List.of());
    }
}
