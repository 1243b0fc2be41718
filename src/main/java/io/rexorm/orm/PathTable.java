package io.rexorm.orm;

import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.Mappers;
import io.rexorm.mapping.RelationModel;

/**
 * The table of a row that an entity refers to, in queries for that entity: {@code USER.company()}. A query that uses one of its columns
 * joins it, {@code LEFT JOIN "companies" AS "users_company" ON "users"."company_id" = "users_company"."id"}, once for all that it says
 * about it. The processor generates a class for each entity.
 *
 * <pre>{@code
 * db.from(USER).where(USER.company().name.eq("Acme")).orderBy(USER.company().city().name.asc())
 * }</pre>
 *
 * @param <R> the entity that the queries are for
 * @param <E> the entity of the table
 */
public abstract class PathTable<R, E> {
    private final Path<R> path;
    private final EntityMapper<E> mapper;
    private final EntityModel model;

    protected PathTable(Path<R> path, Class<E> entity) {
        this.path = path;
        this.mapper = Mappers.of(entity);
        this.model = mapper.model();
    }

    /** The column of a property. */
    protected final <V> Expr<R, V> column(String property) {
        return Computed.ofPath(path, mapper, model.position(property));
    }

    /** The column of a property that is a text. */
    protected final TextValue<R> text(String property) {
        return TextValue.textOfPath(path, mapper, model.position(property));
    }

    /** A property with rows of another entity. */
    protected final <O> ToMany<R, O> toMany(String property) {
        return new ToMany<>(model.relation(property), path.reference(), path.joins());
    }

    /** The way on, by a property that refers to a row. */
    protected final Path<R> step(String property) {
        RelationModel relation = model.relation(property);
        return Path.of(path.reference(), relation, path.joins());
    }
}
