package io.rexorm.migration;

import io.rexorm.dialect.MigrationSupport;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a migration into units: a section with its transaction is one, any other statement is one of its own, unless the
 * script itself puts several between BEGIN and COMMIT.
 */
final class Units {
    private final MigrationSupport support;
    private final TransactionMode mode;
    private final List<Unit> units = new ArrayList<>();
    private int count;

    private Units(MigrationSupport support, TransactionMode mode) {
        this.support = support;
        this.mode = mode;
    }

    static List<Unit> of(List<Section> sections, MigrationSupport support, TransactionMode mode) {
        Units units = new Units(support, mode);
        for (Section section : sections) {
            units.add(section);
        }
        return units.units;
    }

    /** How many statements there are. */
    static int total(List<Unit> units) {
        return units.isEmpty() ? 0 : units.get(units.size() - 1).to();
    }

    private void add(Section section) {
        List<Statement> statements = section.statements();
        if (section.transactional() && mode != TransactionMode.NONE) {
            add(statements, statements.size(), true);
            return;
        }
        int i = 0;
        while (i < statements.size()) {
            int end = TransactionWords.endOfTransaction(statements, i);
            if (end > i) {
                add(statements.subList(i + 1, end), end + 1 - i, true);
                i = end + 1;
            } else {
                List<Statement> alone = statements.subList(i, i + 1);
                add(alone, 1, isTransactional(alone));
                i++;
            }
        }
    }

    private boolean isTransactional(List<Statement> alone) {
        Statement statement = alone.get(0);
        return support.whyNotInTransaction(statement, alone) == null
                && !support.statements().mayCommit(statement)
                && !TransactionWords.isControl(statement);
    }

    private void add(List<Statement> statements, int covered, boolean transactional) {
        if (covered > 0) {
            units.add(new Unit(statements, count, count + covered, transactional));
            count += covered;
        }
    }
}
