package io.rexorm.scaffold;

import io.rexorm.schema.NamingStrategy;
import io.rexorm.schema.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Generates an entity and the migration that creates its table. Stateless and thread-safe.
 *
 * <pre>{@code
 * new ModelScaffold(templates, Layout.standard("com.example.model"), targets)
 *         .generate(new ModelRequest("User", List.of("email:string:unique"), RECORD), known, versions);
 * // src/main/java/com/example/model/User.java, migrations/20261122093000_create_users.sql
 * }</pre>
 */
public final class ModelScaffold {
    private final Templates templates;
    private final Layout layout;
    private final MigrationText migrations;

    /**
     * @param targets the databases that the migration is for
     */
    public ModelScaffold(Templates templates, Layout layout, List<SqlTarget> targets) {
        this.templates = templates;
        this.layout = layout;
        this.migrations = new MigrationText(templates, targets);
    }

    /**
     * The files. A model that is referred to and that the project does not have comes first, with a key and no fields, so
     * that what is generated compiles and migrates; a table that is there already gets no migration.
     *
     * @param request what to generate
     * @param known what the project has already
     * @param versions gives the version of each migration, every one later than the one before
     * @throws io.rexorm.RexException when a name or a field cannot be understood
     */
    public List<GeneratedFile> generate(ModelRequest request, KnownNames known, Supplier<String> versions) {
        String model = Names.entity(request.name());
        List<Field> fields = FieldParser.parse(request.fields());
        List<GeneratedFile> files = new ArrayList<>();
        Set<String> referred = new TreeSet<>();
        for (Field field : fields) {
            if (field.type() instanceof FieldType.Reference reference
                    && !reference.model().equals(model)) {
                referred.add(reference.model());
            }
        }
        for (String name : referred) {
            if (!known.models().test(name)) {
                files.add(entity(name, List.of(), request.form()));
            }
            migration(name, List.of(), known, versions, files);
        }
        files.add(entity(model, fields, request.form()));
        migration(model, fields, known, versions, files);
        return files;
    }

    private GeneratedFile entity(String model, List<Field> fields, ModelRequest.Form form) {
        String table = NamingStrategy.STANDARD.table(model);
        Map<String, Object> values = new ModelSource(model, table, fields).values(layout.modelPackage());
        String template = form == ModelRequest.Form.RECORD ? "model/record.java" : "model/class.java";
        return new GeneratedFile(layout.modelFile(model), templates.render(template, values));
    }

    private void migration(
            String model, List<Field> fields, KnownNames known, Supplier<String> versions, List<GeneratedFile> files) {
        String table = NamingStrategy.STANDARD.table(model);
        if (known.tables().test(table)) {
            return;
        }
        SchemaChange create = new SchemaChange.CreateTable(TableDesign.of(table, fields));
        String file = layout.migrationFile(versions.get(), "create_" + table, ".sql");
        files.add(new GeneratedFile(file, migrations.write(MigrationDraft.of(List.of(create), List.of()))));
    }
}
