package io.rexorm.processor;

import static io.rexorm.processor.PersonTable.PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.RexException;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.Assignment;
import io.rexorm.orm.EntityColumn;
import io.rexorm.testkit.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table that is generated for an entity, and the file it is in. */
class GeneratedTableTest {
    @TempDir
    Path classes;

    @Entity
    record Größe(@PrimaryKey long id, String über, int GRÖßE) {}

    @Test
    void hasAConstantForEachColumn() {
        EntityColumn<Person, String> name = PERSON.name;

        assertThat(PERSON).hasToString("people");
        assertThat(PERSON.entity()).isEqualTo(Person.class);
        assertThat(name.name()).isEqualTo("full_name");
        assertThat(name.property()).isEqualTo("name");
        assertThat(name.position()).isEqualTo(1);
        assertThat(name.type()).isEqualTo(String.class);
        assertThat(name.table()).isSameAs(PERSON);
        assertThat(PERSON.home.city.name()).isEqualTo("home_city");
        assertThat(PERSON.home.city).hasToString("Person.home.city");
    }

    @Test
    void aColumnTakesValuesOfItsTypeAndNullWhereThePropertyDoes() {
        Assignment<Person> change = PERSON.age.to(42);

        assertThat(change.column()).isSameAs(PERSON.age);
        assertThat(change.value()).isEqualTo(42);
        assertThat(PERSON.age.to(null).value()).isNull();
        assertThatThrownBy(() -> PERSON.name.to(null))
                .isInstanceOf(RexException.class)
                .hasMessage("Person.name is not nullable, and was given null");
    }

    @Test
    void namesOfAnyAlphabetAreWrittenInAscii() {
        assertThat(GeneratedTableTest_GrößeTable.GRÖSSE.über.name()).isEqualTo("über");
    }

    @Test
    void aColumnOfAnotherTypeOrEntityIsRefusedByTheCompiler() {
        String use = "import io.rexorm.orm.*; class B { Assignment<A> right = ATable.A.name.to(\"x\");\n"
                + "Assignment<A> type = ATable.A.name.to(7);\nAssignment<String> entity = ATable.A.name.to(\"x\"); }";

        assertThat(compile("@Entity record A(@PrimaryKey Long id, String name) {}", use))
                .filteredOn(each -> each.startsWith("ERROR"))
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each).startsWith("ERROR 2: incompatible types"),
                        each -> assertThat(each).startsWith("ERROR 3: incompatible types"));
    }

    @Test
    void theFileIsTheSameEachTimeAndSaysWhoMadeIt() throws IOException {
        String entity = "@Entity record A(@PrimaryKey Long id, @Json java.util.List<? extends Number> x, byte[] y) {}";
        assertThat(compile(entity, "class B {}")).isEmpty();
        String first = Files.readString(classes.resolve("ATable.java"));
        assertThat(compile(entity, "class B { int more; }")).isEmpty();

        assertThat(Files.readString(classes.resolve("ATable.java"))).isEqualTo(first);
        assertThat(first).contains("@javax.annotation.processing.Generated(\"io.rexorm.processor.EntityProcessor\")");
    }

    @Test
    void aClassThatHasItsNameIsReported() {
        assertThat(compile("@Entity record A(@PrimaryKey Long id) {}", "class B {} class ATable {}"))
                .anySatisfy(each -> assertThat(each)
                        .startsWith("ERROR 1: A: the class ATable is generated; give yours another name"));
    }

    private List<String> compile(String entity, String use) {
        return Compilation.withProcessor()
                .source("A", "import io.rexorm.annotation.*; " + entity)
                .source("B", use)
                .to(classes);
    }
}
