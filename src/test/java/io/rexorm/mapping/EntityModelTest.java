package io.rexorm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.Ignore;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Unique;
import io.rexorm.orm.Ref;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntityModelTest {

    @Entity
    record Company(@PrimaryKey Long id) {}

    @Entity("members")
    record Member(
            @PrimaryKey(generated = Generation.IDENTITY) Long id,
            @Unique @Column(name = "mail", length = 320) String email,
            @Nullable Integer age,
            @Column(precision = 10, scale = 2) BigDecimal balance,
            @Json List<String> tags,
            @Ignore Object scratch,
            @ManyToOne Ref<Company> company) {}

    @Entity
    static class BlogPost {
        static int count;

        @PrimaryKey
        long id;

        String title = "";
    }

    record Nothing(
            List<String> names,
            String name,
            @Column(name = "name") String other,
            @ManyToOne Ref<?> any) {}

    @Test
    void readsARecord() {
        Table table = EntityModel.of(Member.class).table();

        assertThat(table.name()).isEqualTo("members");
        assertThat(table.primaryKey()).containsExactly("id");
        assertThat(table.columns())
                .extracting("name")
                .containsExactly("id", "mail", "age", "balance", "tags", "company_id");
        assertThat(table.columns())
                .extracting("type")
                .containsExactly(
                        SqlType.Plain.BIGINT,
                        SqlType.varchar(320),
                        SqlType.Plain.INTEGER,
                        SqlType.decimal(10, 2),
                        SqlType.Plain.JSON,
                        SqlType.Plain.BIGINT);
        assertThat(table.columns()).extracting("nullable").containsExactly(false, false, true, false, false, false);
        assertThat(table.foreignKeys()).hasSize(1);
        assertThat(table.foreignKeys().get(0).target()).isEqualTo("companies");
        assertThat(table.indexes()).extracting("unique").containsExactly(true, false);
    }

    @Test
    void readsAClass() {
        Table table = EntityModel.of(BlogPost.class).table();

        assertThat(table.name()).isEqualTo("blog_posts");
        assertThat(table.columns()).extracting("name").containsExactly("id", "title");
    }

    @Test
    void namesEveryProblemAtOnce() {
        assertThatThrownBy(() -> EntityModel.of(Nothing.class))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("Nothing cannot be an entity")
                .hasMessageContaining("it has no @Entity")
                .hasMessageContaining("names: java.util.List is no type of a column")
                .hasMessageContaining("other: the column name is there twice")
                .hasMessageContaining("any: a reference is a Ref with the other entity as its argument")
                .hasMessageContaining("no property has @PrimaryKey");
    }
}
