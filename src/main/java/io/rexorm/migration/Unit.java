package io.rexorm.migration;

import io.rexorm.script.Statement;
import java.util.List;

/**
 * What of a migration is done as a whole or not at all, where the migration itself is no single transaction.
 *
 * @param statements what is sent
 * @param from how many statements of the migration come before it
 * @param to how many are done once it is done; more than the statements where it is wrapped in BEGIN and COMMIT
 * @param transactional whether it can be a transaction, together with the note that it is done
 */
record Unit(List<Statement> statements, int from, int to, boolean transactional) {

    Unit {
        statements = List.copyOf(statements);
    }

    /** What is left of it when so many statements of the migration are done. */
    Unit after(int done) {
        int gone = Math.min(Math.max(0, done - from), statements.size());
        return gone == 0 ? this : new Unit(statements.subList(gone, statements.size()), done, to, transactional);
    }
}
