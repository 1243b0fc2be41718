package io.rexorm.orm;

import io.rexorm.dialect.EntitySupport;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.QueryException.Failure;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;

/** Says of a property that its column is not there, and of an entity that its table is not. */
final class MissingPlace {
    private MissingPlace() {}

    /** The failure with a sentence about the entity or the property, where it is that; else as it was. */
    static QueryException named(QueryException failure, BoundStatement statement, EntitySupport database) {
        EntityModel model = statement.model();
        if (model == null) {
            return failure;
        }
        String table = model.table().name();
        if (table.equals(database.missingTable(failure))) {
            return told(
                    failure,
                    model.type().getSimpleName() + " is kept in the table " + table
                            + ", and there is none of this name",
                    "run the migration that creates it, or say with @Entity what it is called");
        }
        String column = database.missingColumn(failure);
        if (column == null) {
            return failure;
        }
        for (ColumnModel each : model.columns()) {
            if (each.name().equals(column)) {
                String sentence = model.type().getSimpleName() + "." + each.property() + " is kept in the column "
                        + column + ", and the table " + model.table().name() + " has none of this name";
                return told(failure, sentence, "add it by a migration, or say with @Column what it is called");
            }
        }
        return failure;
    }

    private static QueryException told(QueryException failure, String sentence, String hint) {
        Failure known = failure.failure();
        return new QueryException(
                failure.code(),
                new Failure(sentence, known.sqlState(), known.position(), known.sql()),
                hint,
                failure.getCause());
    }
}
