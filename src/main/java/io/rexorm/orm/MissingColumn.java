package io.rexorm.orm;

import io.rexorm.dialect.EntitySupport;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.QueryException.Failure;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;

/** Says of a property that its column is not there. */
final class MissingColumn {
    private MissingColumn() {}

    /** The failure with a sentence about the property, where it is that; else as it was. */
    static QueryException named(QueryException failure, BoundStatement statement, EntitySupport database) {
        EntityModel model = statement.model();
        String column = model == null ? null : database.missingColumn(failure);
        if (model == null || column == null) {
            return failure;
        }
        for (ColumnModel each : model.columns()) {
            if (each.name().equals(column)) {
                Failure known = failure.failure();
                String sentence = model.type().getSimpleName() + "." + each.property() + " is kept in the column "
                        + column + ", and the table " + model.table().name() + " has none of this name";
                return new QueryException(
                        failure.code(),
                        new Failure(sentence, known.sqlState(), known.position(), known.sql()),
                        "add it by a migration, or say with @Column what it is called",
                        failure.getCause());
            }
        }
        return failure;
    }
}
