package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Lets nothing be destroyed by accident: a person types the name of the database, a script says {@code --yes}, and a
 * database that is stamped as production needs {@code --i-know} besides.
 */
final class Confirmation {
    private static final String I_KNOW = "--i-know";
    private static final String IF_MEANT = "if you mean it, add " + I_KNOW;
    private static final String NOTHING_CHANGED = "nothing was changed";

    private final Invocation invocation;

    Confirmation(Invocation invocation) {
        this.invocation = invocation;
    }

    /** Adds the flag that a database stamped as production needs. */
    static void describe(CommandSpec spec) {
        spec.addOption(Flag.on("go on although the database is stamped as production", I_KNOW));
    }

    /**
     * Asks for the database's name before something is destroyed.
     *
     * @param deed what would happen, as the end of a sentence that begins with the command: {@code rolls back all}
     * @param production looks whether the database is stamped as production
     * @throws RexException with {@link ErrorCode#NOT_CONFIRMED} when nobody confirms it
     */
    void destroy(String deed, ConnectionSettings database, BooleanSupplier production) {
        refuseProduction(deed, database, production);
        String name = name(database);
        if (invocation.has(GlobalFlags.YES)) {
            return;
        }
        BufferedReader answers = answers();
        if (answers == null) {
            throw refused("this " + deed + ", and nobody is here to confirm it", "if you mean it, add --yes");
        }
        String answer = ask(answers, "this " + deed + "; type its name to go on (" + name + "): ");
        if (!name.equals(answer)) {
            throw refused("'" + answer + "' is not the name of the database: " + NOTHING_CHANGED, null);
        }
    }

    /**
     * Refuses to destroy something in a database that is stamped as production, unless somebody knows that. What cannot be
     * looked at may be production.
     *
     * @param deed as for {@link #destroy}
     */
    void refuseProduction(String deed, ConnectionSettings database, BooleanSupplier production) {
        if (invocation.has(I_KNOW)) {
            return;
        }
        String beginning = "this " + deed + ", and ";
        String name = name(database);
        boolean stamped;
        try {
            stamped = production.getAsBoolean();
        } catch (RexException e) {
            if (e.code() == ErrorCode.CONNECTION_FAILED) {
                throw e;
            }
            throw refused(
                    beginning + "whether '" + name + "' is stamped as production cannot be read: " + e.getMessage(),
                    IF_MEANT);
        }
        if (stamped) {
            throw refused(beginning + "'" + name + "' is stamped as production", IF_MEANT);
        }
    }

    /**
     * Asks whether to go on.
     *
     * @param question without its question mark
     * @throws RexException with {@link ErrorCode#NOT_CONFIRMED} when nobody says yes
     */
    void agree(String question) {
        if (invocation.has(GlobalFlags.YES)) {
            return;
        }
        BufferedReader answers = answers();
        if (answers == null) {
            throw refused(question + "? Nobody is here to answer", "if you mean it, add --yes");
        }
        String answer = ask(answers, question + "? [y/N] ");
        if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
            throw refused("not confirmed: " + NOTHING_CHANGED, null);
        }
    }

    /** The name that a person knows the database by: a file's without its folders. */
    static String name(ConnectionSettings database) {
        String name = database.database();
        return database.host() != null
                ? name
                : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** A build server may have a terminal, and still nobody sits at it. */
    private @Nullable BufferedReader answers() {
        String ci = invocation.environment().variable("CI");
        return ci == null || ci.isEmpty() || ci.equals("false")
                ? invocation.console().answers()
                : null;
    }

    private String ask(BufferedReader answers, String question) {
        invocation.console().out().flush();
        invocation.console().err().print(question);
        invocation.console().err().flush();
        try {
            String answer = answers.readLine();
            return answer == null ? "" : answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RexException refused(String message, @Nullable String hint) {
        return new RexException(ErrorCode.NOT_CONFIRMED, message, hint);
    }
}
