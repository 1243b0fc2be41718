package io.rexorm.scaffold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Generates a small Maven project that compiles and migrates: build, configuration, one entity, its migration, and a
 * README that leads on. Stateless and thread-safe.
 */
public final class ProjectScaffold {
    private static final List<String> FIELDS = List.of("title:string", "body:text?", "created_at:instant:default=now");

    private final Templates templates;
    private final List<SqlTarget> targets;

    /**
     * @param targets the databases that the migration is for
     */
    public ProjectScaffold(Templates templates, List<SqlTarget> targets) {
        this.templates = templates;
        this.targets = targets;
    }

    /**
     * The files, each path relative to the project's folder.
     *
     * @param request what to begin
     * @param versions gives the version of the migration
     */
    public List<GeneratedFile> generate(ProjectRequest request, Supplier<String> versions) {
        String modelPackage = request.group() + ".model";
        Map<String, Object> values = Map.of(
                "project", request.name(),
                "group", request.group(),
                "package", modelPackage,
                "database", request.database().name().toLowerCase(Locale.ROOT),
                "sqlite", request.database() == ProjectRequest.Database.SQLITE,
                "postgres", request.database() == ProjectRequest.Database.POSTGRES,
                "rexVersion", request.rexVersion());
        List<GeneratedFile> files = new ArrayList<>();
        files.add(new GeneratedFile("pom.xml", templates.render("project/pom.xml", values)));
        files.add(new GeneratedFile("rexorm.yaml", templates.render("project/rexorm.yaml", values)));
        files.addAll(new ModelScaffold(templates, Layout.standard(modelPackage), targets)
                .generate(new ModelRequest("Note", FIELDS, ModelRequest.Form.RECORD), KnownNames.none(), versions));
        files.add(new GeneratedFile("README.md", templates.render("project/README.md", values)));
        files.add(new GeneratedFile(".gitignore", templates.render("project/gitignore", values)));
        files.add(new GeneratedFile(".gitattributes", templates.render("project/gitattributes", values)));
        return files;
    }
}
