import io.rexorm.migration.Migration;
import io.rexorm.schema.ReferentialAction;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SqlType;

final class V20261122093000_CreateJoinTablePostsTags implements Migration {
    @Override
    public void up(SchemaBuilder schema) {
        schema.createTable("post_tags", t -> {
            t.column("post_id", SqlType.Plain.BIGINT).references("posts").onDelete(ReferentialAction.CASCADE);
            t.column("tag_id", SqlType.Plain.BIGINT).references("tags").onDelete(ReferentialAction.CASCADE).indexed();
            t.primaryKey("post_id", "tag_id");
        });
    }
}
