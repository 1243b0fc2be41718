package io.rexorm.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help: one page for all commands, and one for each. */
final class HelpPage {
    private static final int WIDTH = 110;

    private HelpPage() {}

    /** Gives the command's page its head. */
    static CommandSpec describe(CommandSpec spec, Catalog.Entry entry) {
        String also = entry.aliases().isEmpty() ? "" : " (also: " + String.join(", ", entry.aliases()) + ")";
        spec.usageMessage()
                .width(WIDTH)
                .synopsisHeading("Usage: ")
                .descriptionHeading("%n")
                .description(entry.summary() + also)
                .parameterListHeading("%nParameters%n")
                .optionListHeading("%nFlags%n")
                .sortOptions(false)
                .abbreviateSynopsis(true);
        spec.qualifiedName();
        return spec;
    }

    static void print(CommandLine command, PrintWriter out, boolean colour) {
        CommandSpec spec = command.getCommandSpec();
        if (!hasOwnFlags(spec)) {
            spec.usageMessage().optionListHeading("");
        }
        command.usage(out, colour ? Help.Ansi.ON : Help.Ansi.OFF);
    }

    private static boolean hasOwnFlags(CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            if (option.group() == null) {
                return true;
            }
        }
        return false;
    }

    /** All commands, by what they are for. */
    static String overview(boolean colour) {
        StringBuilder text = new StringBuilder();
        text.append("rexorm ").append(Product.version()).append(": schema migrations for PostgreSQL and SQLite\n\n");
        text.append(Style.STRONG.apply("Usage", colour)).append("  rexorm COMMAND [FLAGS]\n");
        int width = 0;
        for (Catalog.Entry entry : Catalog.ENTRIES) {
            width = Math.max(width, entry.name().length());
        }
        String group = "";
        for (Catalog.Entry entry : Catalog.ENTRIES) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                text.append('\n').append(Style.STRONG.apply(group, colour)).append('\n');
            }
            text.append("  ").append(entry.name());
            text.append(" ".repeat(width - entry.name().length() + 2))
                    .append(entry.summary())
                    .append('\n');
        }
        text.append(
                "\nWith no configuration at all the database is the SQLite file rexorm.db and the folder migrations.\n");
        text.append("Help of one command: rexorm COMMAND --help\n");
        return text.toString();
    }
}
