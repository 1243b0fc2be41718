import io.rexorm.migration.Migration;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SqlType;
import java.math.BigDecimal;

final class V20261122093000_AddEmailAndCompanyToUsers implements Migration {
    @Override
    public void up(SchemaBuilder schema) {
        // email may be NULL: the rows that are there already have no value for it.
        // company_id may be NULL: the rows that are there already have no value for it.
        schema.alterTable("users", t -> {
            t.addColumn("email", SqlType.Plain.TEXT).optional().unique();
            t.addColumn("company_id", SqlType.Plain.BIGINT).optional().references("companies").indexed();
            t.addColumn("role", SqlType.Plain.TEXT).withDefault("member").oneOf("admin", "member");
            t.addColumn("age", SqlType.Plain.INTEGER).optional().indexed();
            t.addColumn("score", SqlType.Plain.DOUBLE).withDefault(new BigDecimal("1.5"));
        });
    }
}
