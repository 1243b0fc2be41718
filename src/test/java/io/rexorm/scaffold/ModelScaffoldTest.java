package io.rexorm.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.RexException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are generated; the golden folders hold what is in them. */
class ModelScaffoldTest {

    private static List<String> paths(KnownNames known, String name, String... fields) {
        return new ModelScaffold(new Templates(null), Scaffolds.LAYOUT, Scaffolds.TARGETS)
                        .generate(
                                new ModelRequest(name, List.of(fields), ModelRequest.Form.RECORD),
                                known,
                                Scaffolds.versions())
                        .stream()
                        .map(GeneratedFile::path)
                        .toList();
    }

    @Test
    void generatesNothingForModelsAndTablesThatAreThere() {
        KnownNames known = new KnownNames(Set.of("User", "Company")::contains, Set.of("users")::contains);

        assertThat(paths(known, "post", "user:references", "company:references", "tag:references"))
                .containsExactly(
                        "migrations/20261122093000_create_companies.sql",
                        "src/main/java/com/example/model/Tag.java",
                        "migrations/20261122093001_create_tags.sql",
                        "src/main/java/com/example/model/Post.java",
                        "migrations/20261122093002_create_posts.sql");
    }

    @Test
    void generatesTheEntityAloneWhereItsTableIsThere() {
        assertThat(paths(new KnownNames(model -> false, table -> true), "User", "name:string"))
                .containsExactly("src/main/java/com/example/model/User.java");
    }

    @Test
    void generatesAModelReferredToTwiceOnce() {
        assertThat(paths(KnownNames.none(), "Game", "home:references(Team)", "guest:references(Team)"))
                .containsExactly(
                        "src/main/java/com/example/model/Team.java",
                        "migrations/20261122093000_create_teams.sql",
                        "src/main/java/com/example/model/Game.java",
                        "migrations/20261122093001_create_games.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "Column, Column, name:string(80)",
        "Index, Index, name:string:index",
        "Role, Role, 'role:enum(a,b)'",
        "User, Column, 'column:enum(a,b)'",
        "User, Role, 'role:enum(a,b)'",
        "User, Ref, a:references(Ref)"
    })
    void refusesTwoTypesOfOneNameInAFile(String model, String twice, String field) {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> Scaffolds.model(
                        model, field, "length:string(9)", "owner:references(Role)", "other:references(Role)"))
                .withMessage("The file of model " + model + " would have two types called " + twice + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1User", "admin/User", "User.java", "Größe"})
    void refusesANameThatIsNoName(String name) {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> Scaffolds.model(name))
                .withMessage("\"" + name + "\" is no name for a model.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"String", "integer", "Object"})
    void refusesAModelThatWouldHideAClassOfJava(String name) {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> Scaffolds.model(name))
                .withMessageContaining("would hide Java's own class");
    }
}
