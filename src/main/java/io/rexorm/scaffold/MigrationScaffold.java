package io.rexorm.scaffold;

import io.rexorm.schema.Words;
import java.util.List;

/**
 * Generates a migration whose content follows from its name, as far as the name is one of these; any other gives empty
 * sections. Names are in Pascal or in snake case. Stateless and thread-safe.
 *
 * <pre>
 * CreateUsers name:string          a table                 DropUsers, RenameUsersToMembers
 * AddEmailToUsers email:string     columns                 RemoveEmailFromUsers, RenameEmailToMailInUsers
 * AddIndexToUsers email            an index                AddUniqueIndexToUsers, RemoveIndexFromUsers
 * CreateJoinTablePostsTags         the table between two
 * </pre>
 */
public final class MigrationScaffold {
    private final Layout layout;
    private final Templates templates;
    private final MigrationText text;

    /**
     * @param targets the databases that the migrations are for
     */
    public MigrationScaffold(Templates templates, Layout layout, List<SqlTarget> targets) {
        this.layout = layout;
        this.templates = templates;
        this.text = new MigrationText(templates, targets);
    }

    /**
     * The migration's file.
     *
     * @param request what to generate
     * @param known what the project has already
     * @param version the migration's version
     * @throws io.rexorm.RexException when the name or a field cannot be understood, or when one of the databases has no
     *     statement for what is asked
     */
    public GeneratedFile generate(MigrationRequest request, KnownNames known, String version) {
        String name = Words.snakeCase(request.name());
        for (int i = 0; i < request.name().length(); i++) {
            char c = request.name().charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != ' ') {
                name = "";
            }
        }
        if (name.isEmpty()) {
            throw Usage.error(
                    "\"" + request.name() + "\" is no name for a migration.",
                    "A name is made of letters, digits and _: AddEmailToUsers.");
        }
        MigrationDraft draft = new MigrationName(request, known).draft();
        if (request.form() == MigrationRequest.Form.JAVA) {
            String code = new JavaMigrationText(templates).write(draft, version, name);
            return new GeneratedFile(layout.migrationFile(version, name, ".java"), code);
        }
        return new GeneratedFile(layout.migrationFile(version, name, ".sql"), text.write(draft));
    }
}
