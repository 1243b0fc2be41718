package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.scaffold.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Writes generated files, all or none as far as that can be known before: nothing is overwritten unless it was asked for. */
final class FileWriter {
    private static final String FORCE = "--force";
    private static final String DRY_RUN = "--dry-run";

    private final Invocation invocation;
    private final Path root;

    /** @param root what the files' paths are relative to */
    FileWriter(Invocation invocation, Path root) {
        this.invocation = invocation;
        this.root = root;
    }

    static void describe(CommandSpec spec) {
        spec.addOption(Flag.on("overwrite files that are there", FORCE));
        spec.addOption(Flag.on("print the files, write nothing", DRY_RUN));
    }

    /**
     * Writes the files, or prints them with {@code --dry-run}.
     *
     * @throws RexException when one is there already, and nothing is written
     */
    void write(List<GeneratedFile> files) {
        boolean dry = invocation.has(DRY_RUN);
        if (!dry) {
            refuseExisting(files);
            for (GeneratedFile file : files) {
                write(file);
            }
        }
        if (invocation.json()) {
            invocation.console().out().print(json(files, !dry));
        } else if (dry) {
            print(files);
        }
    }

    /** Whether the call writes files and says so in words, so that it can say what to do next. */
    static boolean tells(Invocation invocation) {
        return !invocation.has(DRY_RUN) && !invocation.json() && !invocation.quiet();
    }

    private void print(List<GeneratedFile> files) {
        for (GeneratedFile file : files) {
            invocation.console().out().println(Style.STRONG.apply("# " + shown(file), invocation.colour()));
            invocation.console().out().println(file.text());
        }
    }

    private void refuseExisting(List<GeneratedFile> files) {
        List<String> existing = new ArrayList<>();
        for (GeneratedFile file : files) {
            if (Files.exists(root.resolve(file.path()))) {
                existing.add(shown(file));
            }
        }
        if (!existing.isEmpty() && !invocation.has(FORCE)) {
            throw new RexException(
                    ErrorCode.FILE_EXISTS,
                    String.join(", ", existing) + (existing.size() == 1 ? " is" : " are") + " there already",
                    "nothing was written; --force overwrites");
        }
    }

    private void write(GeneratedFile file) {
        Path path = root.resolve(file.path());
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(path, file.text());
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.FILE_NOT_WRITTEN, "cannot write " + shown(file) + ": " + Wording.reason(e), null, e);
        }
        if (!invocation.quiet() && !invocation.json()) {
            invocation.console().out().println(Style.GOOD.apply("created", invocation.colour()) + "  " + shown(file));
        }
    }

    private String shown(GeneratedFile file) {
        Path here = invocation.environment().workingDirectory();
        Path path = root.resolve(file.path()).normalize();
        return (path.startsWith(here) ? here.relativize(path) : path).toString().replace('\\', '/');
    }

    private String json(List<GeneratedFile> files, boolean written) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("written").value(written);
        json.name("files").open('[');
        for (GeneratedFile file : files) {
            json.item().value(shown(file));
        }
        json.close(']');
        return json.close('}').toString();
    }
}
