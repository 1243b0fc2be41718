import io.rexorm.migration.Migration;
import io.rexorm.schema.SchemaBuilder;

final class V20261122093000_DropUsers implements Migration {
    @Override
    public void up(SchemaBuilder schema) {
        // Dropping table users cannot be undone: it does not say what was there before.
        // Give the table's columns, or write the down by hand.
        schema.dropTable("users");
    }
}
