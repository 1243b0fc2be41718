package io.rexorm.migration.format;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.Map;

/** Files that are called like migrations, and are in a language that nothing here runs. */
final class ForeignCode {
    private static final Map<String, String> LANGUAGES = Map.of(
            ".fizz", "fizz",
            ".go", "Go",
            ".py", "Python",
            ".rb", "Ruby",
            ".js", "JavaScript",
            ".ts", "TypeScript",
            ".php", "PHP",
            ".exs", "Elixir");

    private ForeignCode() {}

    /**
     * Refuses such a file: passed over, what it does would be missing. A tool that has only SQL passes it over itself, and
     * goose's own code is a migration of its folder.
     */
    static void refuse(FolderFile file, MigrationFormat format, Findings findings) {
        String name = file.name();
        String ending = name.substring(Math.max(name.lastIndexOf('.'), 0));
        String language = LANGUAGES.get(ending);
        boolean ofTheTool = format == MigrationFormat.GOOSE && ending.equals(".go");
        if (language == null || ofTheTool || name.endsWith("_test.go") || !FileName.isDigit(name.charAt(0))) {
            return;
        }
        String stem = name.substring(0, name.length() - ending.length());
        if (format.isOfSqlAlone() && FileName.half(stem) == null) {
            findings.note(file.shown() + " does not run: it is written in " + language + ", and " + format.tool()
                    + " passes it over");
            return;
        }
        throw new RexException(
                ErrorCode.MIGRATION_INVALID,
                file.shown() + ": this migration is written in " + language + ", and Rex-ORM runs migrations in SQL",
                "write it as SQL, or move it out of the folder if it is no migration");
    }
}
