package io.rexorm.dialect;

import io.rexorm.schema.SchemaChange;
import java.util.List;

/** Renders changes of the schema as statements of one database. Stateless and thread-safe. */
public interface DdlRenderer {

    /**
     * The statements that make the change, in order, without a semicolon at their end.
     *
     * @throws UnsupportedChangeException when the database has no statement for it
     */
    List<String> render(SchemaChange change);

    /**
     * The same renderer for text that people read: names in quotes only where they need them. The renderer of a dialect
     * puts all of them in quotes.
     */
    DdlRenderer readable();
}
