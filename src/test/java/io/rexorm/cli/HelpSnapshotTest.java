package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The help, letter by letter, as checked in below {@code src/test/resources/help}, so that a change to it is seen in
 * review. {@code mvn test -Dtest=HelpSnapshotTest -Drexorm.update=true} writes it anew.
 */
class HelpSnapshotTest {
    private static final Path FOLDER = Snapshot.folder("help");
    private static final String OVERVIEW = "overview";

    private Project project;

    static List<String> pages() {
        List<String> pages = new ArrayList<>(commands());
        pages.add(OVERVIEW);
        return pages;
    }

    static List<String> commands() {
        return Catalog.ENTRIES.stream().map(Catalog.Entry::name).toList();
    }

    @BeforeEach
    void anEmptyFolder(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped());
    }

    private String help(String... arguments) {
        return project.run(arguments).assertExit(0).assertStderrEmpty().stdout();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAsCheckedIn(String page) {
        String shown = page.equals(OVERVIEW) ? help("--help") : help(page, "--help");
        String text = shown.replace(Product.version(), "VERSION");
        Snapshot.assertAsCheckedIn(file(page), text);
    }

    @Test
    void nothingElseIsCheckedIn() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            pages().stream().map(HelpSnapshotTest::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void fitsTheTerminal(String page) {
        String shown = page.equals(OVERVIEW) ? help("--help") : help(page, "--help");
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isTheSameInWhateverWayItIsAskedFor(String command) {
        String page = help(command, "--help");
        assertThat(help(command, "-h")).isEqualTo(page);
        assertThat(help("--help", command)).isEqualTo(page);
        assertThat(help("help", command)).isEqualTo(page);
        for (String alias : Catalog.find(command).aliases()) {
            assertThat(help(alias, "--help")).isEqualTo(page).contains(alias);
        }
    }

    @Test
    void theOverviewIsShownForEveryQuestionWithoutACommand() {
        String page = help("--help");
        assertThat(help()).isEqualTo(page);
        assertThat(help("-h")).isEqualTo(page);
        assertThat(help("help")).isEqualTo(page);
    }

    @Test
    void thereIsNoHelpOnACommandThatDoesNotExist() {
        project.run("help", "migrat")
                .assertExit(2)
                .assertStdoutEmpty()
                .assertStderrContains("there is no command 'migrat'", "rexorm migrate");
    }

    @Test
    void isColouredForAPersonOnly(@TempDir Path folder) {
        Project terminal = Project.in(folder, InProcessCommand.onTerminal());
        for (String[] call : new String[][] {{"--help"}, {"migrate", "--help"}}) {
            assertThat(terminal.run(call).stdout()).contains("\u001b[");
            assertThat(project.run(call).stdout()).doesNotContain("\u001b[");
        }
        assertThat(terminal.run("migrate", "--help", "--no-color").stdout()).doesNotContain("\u001b[");
    }

    private static Path file(String page) {
        return FOLDER.resolve(page.replace(':', '-') + ".txt");
    }
}
