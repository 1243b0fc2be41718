package io.rexorm.migration;

import io.rexorm.script.Section;
import java.util.List;

/**
 * What a verb would run, in order.
 *
 * @param entries the migrations
 */
public record MigrationPlan(List<Entry> entries) {

    public MigrationPlan {
        entries = List.copyOf(entries);
    }

    /**
     * A migration of the plan.
     *
     * @param version its version
     * @param name its name
     * @param title version and name, for messages
     * @param sections the statements, in the order in which they would run
     */
    public record Entry(Version version, String name, String title, List<Section> sections) {

        public Entry {
            sections = List.copyOf(sections);
        }

        /** How many statements that are. */
        public int statements() {
            int count = 0;
            for (Section section : sections) {
                count += section.statements().size();
            }
            return count;
        }
    }
}
