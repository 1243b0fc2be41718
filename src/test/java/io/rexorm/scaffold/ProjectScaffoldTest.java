package io.rexorm.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.RexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectScaffoldTest {

    @ParameterizedTest
    @CsvSource({"SQLITE, sqlite-jdbc, sqlite.version", "POSTGRES, postgresql, pgjdbc.version"})
    void dependsOnTheDriverThatRexIsTestedWith(ProjectRequest.Database database, String driver, String property)
            throws IOException {
        String ours = Files.readString(Path.of("pom.xml"));
        String version = ours.split("<" + property + ">")[1].split("<")[0];

        String pom = Scaffolds.project(database).get(0).text();

        assertThat(pom).containsOnlyOnce("<artifactId>" + driver + "</artifactId>\n      <version>" + version + "<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com..shop", "", "com.new", "com.1st", "com example"})
    void refusesAGroupThatIsNoPackage(String group) {
        ProjectRequest request = new ProjectRequest("shop", group, ProjectRequest.Database.SQLITE, "1");

        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> new ProjectScaffold(new Templates(null), Scaffolds.TARGETS)
                        .generate(request, Scaffolds.versions()))
                .withMessage("\"" + group + ".model\" is no name for a Java package.");
    }

    @Test
    void makesAnArtifactNameOfAnyFolderName() {
        assertThat(new ProjectRequest("My shop <1>", "com.example", ProjectRequest.Database.SQLITE, "1").name())
                .isEqualTo("My-shop--1-");
    }
}
