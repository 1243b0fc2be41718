package io.rexorm.dialect;

import io.rexorm.schema.SchemaChange;
import java.util.List;

/**
 * Renders changes of a schema one after the other, each for the schema as what came before leaves it. It runs nothing in
 * the database that it reads. Not thread-safe.
 */
public interface ChangeSequence extends AutoCloseable {

    /** Renders each change by itself, whatever was before: where the schema makes no difference. */
    static ChangeSequence of(DdlRenderer ddl) {
        return new DirectChanges(ddl);
    }

    /**
     * The statements that make these changes. Several changes may share their statements: then the last of them has them all.
     *
     * @throws UnsupportedChangeException when the database cannot make one of them; it says which
     */
    List<RenderedChange> render(List<SchemaChange> changes);

    /** Takes note of statements that will run before what is rendered next. */
    void follow(List<String> statements);

    /** Frees what rendering needed. */
    @Override
    void close();

    /**
     * Statements and the change that they make.
     *
     * @param change the change
     * @param statements its statements, without a semicolon at their end
     * @param together whether they are of use in one transaction only
     */
    record RenderedChange(SchemaChange change, List<String> statements, boolean together) {
        public RenderedChange {
            statements = List.copyOf(statements);
        }
    }
}
