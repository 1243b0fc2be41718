package io.rexorm.scaffold;

import io.rexorm.dialect.postgres.PostgresDdl;
import io.rexorm.dialect.sqlite.SqliteDdl;
import java.util.List;
import java.util.function.Supplier;

/** The generators as the command sets them up, with versions that count. */
final class Scaffolds {
    static final Layout LAYOUT = Layout.standard("com.example.model");
    static final List<SqlTarget> TARGETS = List.of(
            new SqlTarget("postgres", new PostgresDdl().readable()::render),
            new SqlTarget("sqlite", new SqliteDdl().readable()::render));

    private Scaffolds() {}

    static Supplier<String> versions() {
        long[] next = {20261122093000L};
        return () -> Long.toString(next[0]++);
    }

    static List<GeneratedFile> model(String name, String... fields) {
        return model(ModelRequest.Form.RECORD, name, fields);
    }

    static List<GeneratedFile> model(ModelRequest.Form form, String name, String... fields) {
        return new ModelScaffold(new Templates(null), LAYOUT, TARGETS)
                .generate(new ModelRequest(name, List.of(fields), form), KnownNames.none(), versions());
    }

    static GeneratedFile migration(String name, String... fields) {
        return migration(MigrationRequest.Form.SQL, name, fields);
    }

    static GeneratedFile migration(MigrationRequest.Form form, String name, String... fields) {
        return new MigrationScaffold(new Templates(null), LAYOUT, TARGETS)
                .generate(
                        new MigrationRequest(name, List.of(fields), form),
                        KnownNames.none(),
                        versions().get());
    }

    static List<GeneratedFile> project(ProjectRequest.Database database) {
        return new ProjectScaffold(new Templates(null), TARGETS)
                .generate(new ProjectRequest("shop", "com.example", database, "0.1.0"), versions());
    }
}
