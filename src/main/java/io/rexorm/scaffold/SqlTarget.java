package io.rexorm.scaffold;

import io.rexorm.schema.SchemaChange;
import java.util.List;
import java.util.function.Function;

/**
 * A database that migrations are generated for.
 *
 * <pre>{@code
 * new SqlTarget(dialect.name(), dialect.ddl().readable()::render)
 * }</pre>
 *
 * @param dialect the dialect's name, as it stands in a migration's marker
 * @param ddl renders a change as statements without a semicolon
 */
public record SqlTarget(String dialect, Function<SchemaChange, List<String>> ddl) {}
