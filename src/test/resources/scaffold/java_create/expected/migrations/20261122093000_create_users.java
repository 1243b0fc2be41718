import io.rexorm.migration.Migration;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SqlType;

final class V20261122093000_CreateUsers implements Migration {
    @Override
    public void up(SchemaBuilder schema) {
        schema.createTable("users", t -> {
            t.id();
            t.column("name", SqlType.Plain.TEXT);
            t.column("email", SqlType.Plain.TEXT).unique();
        });
    }
}
