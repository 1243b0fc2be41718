import io.rexorm.migration.Migration;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SqlType;

final class V20261122093000_RemoveEmailAndRoleFromUsers implements Migration {
    @Override
    public void up(SchemaBuilder schema) {
        schema.alterTable("users", t -> {
            t.dropColumn("email", SqlType.Plain.TEXT).optional().unique();
            t.dropColumn("role", SqlType.Plain.TEXT).withDefault("member").oneOf("admin", "member");
            t.dropColumn("company_id", SqlType.Plain.BIGINT).optional().references("companies").indexed();
        });
    }
}
