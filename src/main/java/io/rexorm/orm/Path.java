package io.rexorm.orm;

import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.Mappers;
import io.rexorm.mapping.RelationModel;
import io.rexorm.sql.Join;
import io.rexorm.sql.Lists;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import java.util.List;

/**
 * The way from an entity to a row that it refers to, for what the processor generates: {@code USER.company()}.
 *
 * @param <R> the entity where it begins
 */
@SuppressWarnings("UnusedTypeParameter")
public final class Path<R> {
    private final String reference;
    private final List<Join> joins;

    private Path(String reference, List<Join> joins) {
        this.reference = reference;
        this.joins = joins;
    }

    /** One step, by a property of a table or of a row that it refers to. */
    static <R> Path<R> of(String from, RelationModel relation, List<Join> before) {
        String reference = from + "_" + relation.property().replace('.', '_');
        EntityModel target = Mappers.of(relation.target()).model();
        Source source = new Source.Table(new TableName(null, target.table().name()), reference);
        EntityModel owner = Mappers.of(relation.owner()).model();
        boolean always = owner.columns().get(relation.position()).type() == Ref.class
                && !owner.columns().get(relation.position()).nullable()
                && before.stream().allMatch(join -> join.kind() == Join.Kind.INNER);
        Join.Kind kind = always ? Join.Kind.INNER : Join.Kind.LEFT;
        return new Path<>(reference, Lists.all(before, new RelatedRows(relation).joins(kind, from, reference, source)));
    }

    /** What the query calls the table to which it leads. */
    String reference() {
        return reference;
    }

    List<Join> joins() {
        return joins;
    }
}
