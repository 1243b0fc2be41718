package io.rexorm.scaffold;

import io.rexorm.schema.IrreversibleChangeException;
import io.rexorm.schema.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a migration does, before it is text.
 *
 * @param up what it does
 * @param down what undoes it, or null where that is not known
 */
record MigrationDraft(Side up, @Nullable Side down) {

    /** One direction: changes, and remarks for the reader that stand above them. */
    record Side(List<SchemaChange> changes, List<String> comments) {}

    /** Sections for a person to fill. */
    static MigrationDraft blank() {
        return new MigrationDraft(new Side(List.of(), List.of()), new Side(List.of(), List.of()));
    }

    /**
     * The changes, with a down that undoes them in the reverse order. Where one cannot be undone there is no down, and a
     * remark says why.
     *
     * @param weaker columns that are required but must allow NULL, since the table may have rows
     */
    static MigrationDraft of(List<SchemaChange> changes, List<String> weaker) {
        List<String> remarks = new ArrayList<>();
        for (String column : weaker) {
            remarks.add(column + " may be NULL: the rows that are there already have no value for it.");
        }
        boolean adds = changes.stream().anyMatch(change -> change instanceof SchemaChange.AddColumn);
        try {
            List<SchemaChange> undo = new ArrayList<>();
            for (SchemaChange change : changes) {
                undo.add(0, change.inverse());
            }
            return new MigrationDraft(
                    new Side(changes, adds ? remarks : List.of()), new Side(undo, adds ? List.of() : remarks));
        } catch (IrreversibleChangeException irreversible) {
            remarks = List.of(String.valueOf(irreversible.getMessage()), String.valueOf(irreversible.hint()));
            return new MigrationDraft(new Side(changes, remarks), null);
        }
    }
}
