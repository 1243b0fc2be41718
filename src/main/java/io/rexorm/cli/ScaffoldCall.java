package io.rexorm.cli;

import io.rexorm.cli.config.Configuration;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.migration.MigrationFile;
import io.rexorm.scaffold.KnownNames;
import io.rexorm.scaffold.Layout;
import io.rexorm.scaffold.SqlTarget;
import io.rexorm.scaffold.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the configuration means for the generators. */
final class ScaffoldCall {
    private final Invocation invocation;
    private final Configuration configuration;
    private final Path migrations;

    ScaffoldCall(Invocation invocation) {
        this.invocation = invocation;
        this.configuration = invocation.configuration();
        this.migrations = configuration.migrations().directories().get(0);
    }

    Path root() {
        return configuration.root();
    }

    Templates templates() {
        return new Templates(configuration.templates());
    }

    Layout layout() {
        return new Layout(
                relative(configuration.models().directory()),
                configuration.models().packageName(),
                relative(migrations));
    }

    /** Generated SQL is for every dialect, whichever the project uses today. */
    static List<SqlTarget> targets(Dialects dialects) {
        List<SqlTarget> targets = new ArrayList<>();
        for (String name : dialects.names()) {
            Dialect dialect = dialects.named(name);
            targets.add(new SqlTarget(name, change -> dialect.ddl().readable().render(change)));
        }
        return targets;
    }

    List<SqlTarget> targets() {
        return targets(invocation.dialects());
    }

    NextVersion versions() {
        return new NextVersion(existing(), Instant.now());
    }

    /** The entities that have a file, and the tables that a migration creates. */
    KnownNames known() {
        Path folder = configuration
                .models()
                .directory()
                .resolve(configuration.models().packageName().replace('.', '/'));
        CreatedTables tables = new CreatedTables(
                existing(),
                configuration.database().dialect(),
                invocation.dialects().lexicalRules());
        return new KnownNames(model -> Files.exists(folder.resolve(model + ".java")), tables::contain);
    }

    private List<MigrationFile> existing() {
        if (!Files.isDirectory(migrations)) {
            return List.of();
        }
        return new MigrationCall(invocation).source(List.of(migrations)).migrations();
    }

    private String relative(Path path) {
        Path shown = path.startsWith(root()) ? root().relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }
}
