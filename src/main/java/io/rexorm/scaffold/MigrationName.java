package io.rexorm.scaffold;

import io.rexorm.schema.Index;
import io.rexorm.schema.Inflection;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds in a migration's name what the migration shall do. */
final class MigrationName {
    /** Words that name something else than a table. */
    private static final Set<String> OTHER_THINGS = Set.of(
            ("index indexes view views trigger triggers function functions type types enum extension sequence schema"
                            + " constraint constraints column columns role policy on from to in")
                    .split(" "));

    private final List<String> words;
    private final List<String> fields;
    private final KnownNames known;

    MigrationName(MigrationRequest request, KnownNames known) {
        this.words = Words.of(request.name());
        this.fields = request.fields();
        this.known = known;
    }

    MigrationDraft draft() {
        MigrationDraft draft = switch (words.get(0)) {
            case "create" -> create();
            case "add" -> add();
            case "remove" -> remove();
            case "rename" -> rename();
            case "drop" -> words.contains("from") ? remove() : drop();
            default -> MigrationDraft.blank();
        };
        boolean blank = draft.up().changes().isEmpty();
        if (blank && !fields.isEmpty()) {
            throw Usage.error(
                    "The migration's name does not say what to do with the fields.",
                    "Call it CreateUsers, AddEmailToUsers or RemoveEmailFromUsers, or leave the fields out.");
        }
        return draft;
    }

    private MigrationDraft create() {
        int join = words.indexOf("join");
        if (join >= 0 && join + 1 < words.size() && words.get(join + 1).equals("table")) {
            List<String> names = new ArrayList<>(words.subList(1, join));
            names.addAll(words.subList(join + 2, words.size()));
            return draft(new SchemaChange.CreateTable(JoinTable.between(names, fields)));
        }
        List<String> rest = tableWords(1);
        if (rest.isEmpty()) {
            return MigrationDraft.blank();
        }
        return draft(
                new SchemaChange.CreateTable(TableDesign.of(Inflection.plural(join(rest)), FieldParser.parse(fields))));
    }

    private MigrationDraft drop() {
        List<String> rest = tableWords(1);
        if (rest.isEmpty()) {
            return MigrationDraft.blank();
        }
        String table = table(rest);
        return draft(new SchemaChange.DropTable(
                table, fields.isEmpty() ? null : TableDesign.of(table, FieldParser.parse(fields))));
    }

    private MigrationDraft rename() {
        int to = words.indexOf("to");
        int in = words.lastIndexOf("in");
        if (to < 2 || to + 1 == words.size()) {
            return MigrationDraft.blank();
        } else if (in > to + 1 && in + 1 < words.size()) {
            return draft(new SchemaChange.RenameColumn(
                    table(words.subList(in + 1, words.size())),
                    join(words.subList(1, to)),
                    join(words.subList(to + 1, in))));
        }
        List<String> target = words.subList(to + 1, words.size());
        return draft(new SchemaChange.RenameTable(table(words.subList(1, to)), Inflection.plural(join(target))));
    }

    private MigrationDraft add() {
        int to = words.lastIndexOf("to");
        if (to < 1 || to + 1 == words.size()) {
            return MigrationDraft.blank();
        }
        String table = table(words.subList(to + 1, words.size()));
        List<String> what = words.subList(1, to);
        if (what.contains("index")) {
            Index index = index(table, what);
            return index.columns().isEmpty()
                    ? MigrationDraft.blank()
                    : draft(new SchemaChange.CreateIndex(table, index));
        }
        return new ColumnChanges(table).add(FieldParser.parse(fields));
    }

    private MigrationDraft remove() {
        int from = words.lastIndexOf("from");
        if (from < 2 || from + 1 == words.size()) {
            return MigrationDraft.blank();
        }
        String table = table(words.subList(from + 1, words.size()));
        List<String> what = words.subList(1, from);
        if (what.contains("index")) {
            Index index = index(table, what);
            return index.columns().isEmpty() ? MigrationDraft.blank() : draft(new SchemaChange.DropIndex(table, index));
        }
        // Without fields the name may well speak of rows: RemoveDuplicatesFromUsers.
        return new ColumnChanges(table).remove(fields);
    }

    /** The index that "add unique email index to users" or "add index to users" with the columns as fields speaks of. */
    private Index index(String table, List<String> what) {
        List<String> columns = new ArrayList<>();
        for (String field : fields) {
            columns.add(Words.snakeCase(Names.name(field, field)));
        }
        List<String> rest = new ArrayList<>(what);
        rest.removeAll(Set.of("index", "unique", "on"));
        if (columns.isEmpty() && !rest.isEmpty()) {
            columns.addAll(columns(rest));
        }
        String[] array = columns.toArray(new String[0]);
        return what.contains("unique") ? Index.unique(table, array) : Index.of(table, array);
    }

    /** The columns in "email and age": what stands between the word "and". */
    private static List<String> columns(List<String> what) {
        List<String> columns = new ArrayList<>();
        List<String> column = new ArrayList<>();
        for (String word : what) {
            if (word.equals("and") && !column.isEmpty()) {
                columns.add(join(column));
                column.clear();
            } else {
                column.add(word);
            }
        }
        columns.add(join(column));
        return columns;
    }

    /** The words of a table's name from here on, or none where the name speaks of something else; fields mean a table. */
    private List<String> tableWords(int from) {
        List<String> rest = new ArrayList<>(words.subList(from, words.size()));
        rest.remove("table");
        for (String word : rest) {
            if (OTHER_THINGS.contains(word) && rest.size() > 1 && fields.isEmpty()) {
                return List.of();
            }
        }
        return rest;
    }

    /** A table that is there: called so, or in the plural. */
    private String table(List<String> name) {
        String table = join(name);
        return known.tables().test(table) ? table : Inflection.plural(table);
    }

    private static MigrationDraft draft(SchemaChange change) {
        return MigrationDraft.of(List.of(change), List.of());
    }

    private static String join(List<String> words) {
        return String.join("_", words);
    }
}
