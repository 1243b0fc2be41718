import io.rexorm.migration.Migration;
import io.rexorm.schema.SchemaBuilder;

final class V20261122093000_RenameEmailToMailAddressInUsers implements Migration {
    @Override
    public void up(SchemaBuilder schema) {
        schema.alterTable("users", t -> {
            t.renameColumn("email", "mail_address");
        });
    }
}
