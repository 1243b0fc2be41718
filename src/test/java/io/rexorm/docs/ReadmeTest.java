package io.rexorm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Command;
import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.InProcessCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types the tours of README and docs into a terminal, and compares what comes with what they show. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private final Command command = InProcessCommand.piped();
    private final Map<String, String> versions = new TreeMap<>();
    private Path folder;

    private record Call(String line, String output) {}

    @ParameterizedTest
    @CsvSource({"README.md, 10", "docs/java-migrations.md, 5"})
    void showsWhatTheCommandPrints(Path file, int steps, @TempDir Path temporary) throws IOException {
        folder = temporary;
        List<Call> calls = calls(Files.readString(file));
        assertThat(calls).hasSizeGreaterThan(steps);
        for (Call call : calls) {
            assertThat(plain(run(call))).as(call.line()).isEqualTo(plain(call.output()));
        }
    }

    private static List<Call> calls(String readme) {
        List<Call> calls = new ArrayList<>();
        for (String block :
                BLOCK.matcher(readme).results().map(match -> match.group(1)).toList()) {
            for (String part : ("\n" + block).split("\\n\\$ ")) {
                if (!part.isBlank()) {
                    int end = part.indexOf('\n');
                    calls.add(end < 0 ? new Call(part, "") : new Call(part.substring(0, end), part.substring(end + 1)));
                }
            }
        }
        return calls;
    }

    private String run(Call call) throws IOException {
        List<String> words = WORD.matcher(call.line())
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
        return switch (words.get(0)) {
            case "cd" -> {
                folder = folder.resolve(words.get(1));
                yield "";
            }
            case "cat" -> {
                // A file that no command has written is one that the reader has.
                Path file = folder.resolve(actual(words.get(1)));
                Files.createDirectories(file.getParent());
                yield Files.exists(file)
                        ? Files.readString(file)
                        : Files.readString(Files.writeString(file, call.output()));
            }
            case "rexorm" -> rexorm(words.subList(1, words.size()), call.output());
            default -> throw new AssertionError("the README types something else than rexorm, cd, cat: " + call.line());
        };
    }

    private String rexorm(List<String> arguments, String shown) {
        CommandResult result = command.run(folder, Map.of("HOME", folder.toString()), arguments);
        String output = result.stdout() + result.stderr();
        List<String> written = versions(output);
        List<String> printed = versions(shown);
        for (int i = 0; i < Math.min(written.size(), printed.size()); i++) {
            versions.put(printed.get(i), written.get(i));
        }
        return output.replace(System.getProperty("user.name"), "ann");
    }

    private static List<String> versions(String text) {
        return Pattern.compile("\\d{14}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private String actual(String path) {
        String name = path;
        for (Map.Entry<String, String> version : versions.entrySet()) {
            name = name.replace(version.getKey(), version.getValue());
        }
        return name;
    }

    /** Without what is different each time: versions, times, and the blanks that align them. */
    private static String plain(String output) {
        return output.replaceAll("\\d{14}", "VERSION")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME")
                .replaceAll("\\d+(\\.\\d+)? m?s\\b", "DURATION")
                .replaceAll("(?<=\\S) {2,}", "  ")
                .strip();
    }
}
