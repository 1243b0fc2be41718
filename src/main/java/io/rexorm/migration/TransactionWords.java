package io.rexorm.migration;

import io.rexorm.script.Statement;
import java.util.List;

/** Recognises the statements that begin and end transactions. */
final class TransactionWords {
    private TransactionWords() {}

    /** Whether it begins a transaction. */
    static boolean begins(Statement statement) {
        String first = statement.words().get(0);
        return first.equals("BEGIN")
                || (first.equals("START") && statement.words().contains("TRANSACTION"));
    }

    /** Whether it begins a transaction of the usual kind: no isolation level is asked for. */
    private static boolean beginsPlainly(Statement statement) {
        return begins(statement)
                && !statement.words().contains("ISOLATION")
                && !statement.words().contains("READ");
    }

    /** Whether it commits a transaction. */
    static boolean commits(Statement statement) {
        String first = statement.words().get(0);
        return first.equals("COMMIT") || first.equals("END");
    }

    /** Whether it begins or ends a transaction. Savepoints stay inside one. */
    static boolean isControl(Statement statement) {
        if (begins(statement) || commits(statement)) {
            return true;
        }
        return switch (statement.words().get(0)) {
            case "ABORT" -> true;
            case "ROLLBACK" -> !statement.words().contains("TO");
            case "PREPARE" ->
                statement.words().size() > 1 && statement.words().get(1).equals("TRANSACTION");
            default -> false;
        };
    }

    /** Where the transaction is committed that a statement begins, or -1 where it begins none, or none of the usual kind. */
    static int endOfTransaction(List<Statement> statements, int begin) {
        if (!beginsPlainly(statements.get(begin))) {
            return -1;
        }
        for (int i = begin + 1; i < statements.size(); i++) {
            if (isControl(statements.get(i))) {
                return commits(statements.get(i)) ? i : -1;
            }
        }
        return -1;
    }
}
