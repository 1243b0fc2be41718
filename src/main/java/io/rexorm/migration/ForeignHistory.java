package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.migration.format.MigrationFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The history table of the tool that a migration was written for, which is not there when Rex-ORM runs it. */
final class ForeignHistory {
    private ForeignHistory() {}

    /** The failure with what to do about such a table, where it is that; otherwise as it is. */
    static RexException explained(RexException cause, @Nullable MigrationFormat format, MigrationProject project) {
        if (format == null || format == MigrationFormat.REXORM || !(cause instanceof QueryException query)) {
            return cause;
        }
        Pattern name = Pattern.compile("\\b" + format.historyTable() + "\\b", Pattern.CASE_INSENSITIVE);
        if (!project.dialect().migrations().isMissingTable(query)
                || !name.matcher(String.valueOf(query.getMessage())).find()) {
            return cause;
        }
        return query.withHint(
                "that is where " + format.tool() + " keeps what it has applied, and Rex-ORM has a table of its"
                        + " own: if the migration does nothing else, type: rexorm resolve V --applied --reason TEXT; otherwise"
                        + " create that table");
    }
}
