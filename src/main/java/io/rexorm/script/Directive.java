package io.rexorm.script;

import java.util.List;

/** A line comment that says something to Rex-ORM. */
sealed interface Directive permits SectionStart, Directive.NewDelimiter, Directive.Block, Directive.Replaces {

    /** What the directive says, in the one way that all its spellings share. */
    String canonical();

    /** {@code rex:delimiter}. */
    record NewDelimiter(Delimiter delimiter) implements Directive {
        @Override
        public String canonical() {
            return "rex:delimiter " + delimiter.text();
        }
    }

    /** {@code rex:replaces}: the versions of the migrations that the script stands for. */
    record Replaces(List<String> versions) implements Directive {
        public Replaces {
            versions = List.copyOf(versions);
        }

        @Override
        public String canonical() {
            return "rex:replaces " + String.join(" ", versions);
        }
    }

    /** The two ends of a block in which nothing is split. */
    enum Block implements Directive {
        BEGIN("rex:statement-begin"),
        END("rex:statement-end");

        private final String canonical;

        Block(String canonical) {
            this.canonical = canonical;
        }

        @Override
        public String canonical() {
            return canonical;
        }
    }
}
