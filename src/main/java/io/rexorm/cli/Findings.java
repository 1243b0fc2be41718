package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.ScriptException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code rexorm doctor} has found so far, and how it is printed. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void ok(String check, String message) {
        all.add(new Finding(check, Finding.State.OK, message, null, null));
    }

    void warning(String check, String message, @Nullable String hint) {
        all.add(new Finding(check, Finding.State.WARNING, message, hint, null));
    }

    void problem(String check, String message, @Nullable String hint, ErrorCode code) {
        all.add(new Finding(check, Finding.State.PROBLEM, message, hint, code));
    }

    /** @param why what it waits for, as the end of a sentence */
    void skipped(String why, String... checks) {
        for (String check : checks) {
            all.add(new Finding(check, Finding.State.SKIPPED, "not looked at: " + why, null, null));
        }
    }

    /**
     * Does a look that ends with a problem where it fails.
     *
     * @return whether it has not failed
     */
    boolean look(String check, Runnable work) {
        try {
            work.run();
            return true;
        } catch (ScriptException e) {
            problem(check, e.position() + ": " + e.getMessage(), e.hint(), e.code());
        } catch (RexException e) {
            problem(check, String.valueOf(e.getMessage()), e.hint(), e.code());
        }
        return false;
    }

    /** That of the first problem, as the later ones may follow from it. */
    ExitCode exitCode() {
        for (Finding finding : all) {
            if (finding.code() != null) {
                return ExitCode.of(finding.code());
            }
        }
        return ExitCode.OK;
    }

    String text(boolean colour) {
        TextTable table = new TextTable("<<<");
        for (Finding finding : all) {
            String state = finding.state().text();
            String check = finding.check();
            for (String line : finding.message().split("\n", -1)) {
                table.row(finding.state().style(), state, check, line);
                state = "";
                check = "";
            }
            if (finding.hint() != null) {
                table.header(Style.FAINT, "", "", "next: " + finding.hint());
            }
        }
        return table.render(colour) + "\n" + summary() + "\n";
    }

    private String summary() {
        int problems = count(Finding.State.PROBLEM);
        int warnings = count(Finding.State.WARNING);
        String mild = warnings == 0 ? "" : Wording.count(warnings, "warning");
        if (problems == 0) {
            return "no problems" + (mild.isEmpty() ? ": rexorm migrate can run" : ", " + mild);
        }
        return Wording.count(problems, "problem") + (mild.isEmpty() ? "" : ", " + mild);
    }

    private int count(Finding.State state) {
        int count = 0;
        for (Finding finding : all) {
            count += finding.state() == state ? 1 : 0;
        }
        return count;
    }

    String json() {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("checks").open('[');
        for (Finding finding : all) {
            json.item().open('{');
            json.name("check").value(finding.check());
            json.name("state").value(finding.state().text());
            json.name("message").value(finding.message());
            json.name("hint").value(finding.hint());
            json.name("code")
                    .value(finding.code() == null ? null : finding.code().text());
            json.close('}');
        }
        json.close(']');
        json.name("summary").open('{');
        json.name("problems").value(count(Finding.State.PROBLEM));
        json.name("warnings").value(count(Finding.State.WARNING));
        json.close('}');
        return json.close('}').toString();
    }
}
