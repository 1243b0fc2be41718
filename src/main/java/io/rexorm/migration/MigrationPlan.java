package io.rexorm.migration;

import io.rexorm.dialect.ShellGuard;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verb would run, in order, and what it would write into the history.
 *
 * @param entries the migrations
 * @param transaction how much of it would be one transaction
 * @param settings what begins the script, so that it means to a shell what it means here
 * @param preparation what creates the history table where it is not there, and stamps the database where it is to be
 * @param limits what begins each transaction, so that it gives up in time
 * @param guard what is around all of it, where it would be one transaction
 */
public record MigrationPlan(
        List<Entry> entries,
        TransactionMode transaction,
        List<String> settings,
        List<String> preparation,
        List<String> limits,
        ShellGuard guard) {
    static final MigrationPlan NOTHING =
            new MigrationPlan(List.of(), TransactionMode.EACH, List.of(), List.of(), List.of(), ShellGuard.NONE);

    public MigrationPlan {
        entries = List.copyOf(entries);
        settings = List.copyOf(settings);
        preparation = List.copyOf(preparation);
        limits = List.copyOf(limits);
    }

    /**
     * A migration of the plan.
     *
     * @param version its version
     * @param name its name
     * @param title version and name, for messages
     * @param sections the statements, in the order in which they would run
     * @param transactional whether all of it, and its row, would be one transaction
     * @param complete whether the sections are known: a migration in Java may read rows first, and none are read for a plan
     * @param resumedAfter how many of the statements an earlier run has done, where it would go on with that; otherwise null
     * @param guard what is around each of its transactions
     * @param reset what undoes in a shell's session what the statements have set for it, before the row is written
     * @param history what writes its row, with the time at which it runs
     */
    public record Entry(
            Version version,
            String name,
            String title,
            List<Section> sections,
            boolean transactional,
            boolean complete,
            @Nullable Integer resumedAfter,
            ShellGuard guard,
            List<String> reset,
            List<String> history) {

        public Entry {
            sections = List.copyOf(sections);
            reset = List.copyOf(reset);
            history = List.copyOf(history);
        }

        /** The statements that are to be run: all, or those that an earlier run has left. */
        public List<Statement> left() {
            List<Statement> all = SectionRunner.statements(sections);
            return resumedAfter == null ? all : all.subList(Math.min(resumedAfter, all.size()), all.size());
        }

        /** How many statements are to be run. */
        public int statements() {
            return left().size();
        }
    }
}
