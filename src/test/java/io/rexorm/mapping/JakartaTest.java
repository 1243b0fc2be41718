package io.rexorm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Generation;
import io.rexorm.schema.SqlType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.junit.jupiter.api.Test;

/** The annotations of {@code jakarta.persistence} say the same as ours. */
class JakartaTest {

    @Entity
    @Table(name = "folk")
    record Person(
            @Id @GeneratedValue(strategy = GenerationType.IDENTITY)
            Long id,

            @Column(name = "full_name", length = 80) String name,
            @Column(name = "note") String note,
            @Transient Object scratch,
            @Version int version) {}

    @Test
    void isUnderstoodByName() {
        EntityModel model = EntityModel.of(Person.class);

        assertThat(model.table().name()).isEqualTo("folk");
        assertThat(model.generation()).isEqualTo(Generation.IDENTITY);
        assertThat(model.columns()).extracting(ColumnModel::name).containsExactly("id", "full_name", "note", "version");
        assertThat(model.columns())
                .extracting(ColumnModel::role)
                .containsExactly(Role.KEY, Role.VALUE, Role.VALUE, Role.VERSION);
        assertThat(model.table().columns().get(1).type()).isEqualTo(SqlType.varchar(80));
        assertThat(model.table().columns().get(2).type()).isEqualTo(SqlType.Plain.TEXT);
    }

    @Entity
    @IdClass(String.class)
    record Thing(
            @Id long id, @Convert(converter = Object.class) String name) {}

    @Test
    void whatWouldBeLostIsRefused() {
        assertThatThrownBy(() -> EntityModel.of(Thing.class))
                .hasMessageContaining("\nthe @IdClass of jakarta.persistence means nothing here")
                .hasMessageContaining("\nname: the @Convert of jakarta.persistence means nothing here");
    }
}
