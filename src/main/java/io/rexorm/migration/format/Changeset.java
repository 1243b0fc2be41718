package io.rexorm.migration.format;

import io.rexorm.script.MappedText;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A changeset of Liquibase's: the lines from its own to the next one's, and what each of them belongs to. */
final class Changeset {
    private static final List<String> POSTGRES = List.of("postgresql", "postgres");

    private final ScriptSource source;
    private final ChangesetHead head;
    private final String dialect;
    private final String identity;
    private final Placeholders placeholders;
    private final List<Line> lines = new ArrayList<>();
    private String comment = "";

    /** @param path what the file is called in the identity */
    Changeset(ScriptSource source, String path, ChangesetHead head, String dialect, ChangelogProperties properties) {
        this.source = source;
        this.head = head;
        this.dialect = dialect;
        String file = head.attributes().getOrDefault("logicalfilepath", path);
        identity = file + "::" + head.id() + "::" + head.author();
        placeholders = new Placeholders((name, line, at) -> properties.get(name));
    }

    /** What a line of a changeset belongs to. */
    enum Part {
        UP,
        ROLLBACK,
        PRECONDITION,
        /** Nothing that runs. */
        NONE
    }

    private record Line(TextLine line, Part part, int from) {}

    /** @param from where in the line the part begins */
    void add(TextLine line, Part part, int from) {
        lines.add(new Line(line, part, from));
    }

    void comment(String text) {
        comment = text;
    }

    boolean isForDialect() {
        return isFor(head.get("dbms"), dialect);
    }

    /** Whether a list of databases, with {@code !} before those that are meant not to be, has this one. */
    static boolean isFor(@Nullable String dbms, String dialect) {
        if (dbms == null || dbms.isBlank() || dialect.isEmpty()) {
            return true;
        }
        boolean excludes = false;
        for (String each : dbms.split(",", -1)) {
            String name = each.strip().toLowerCase(Locale.ROOT);
            boolean negated = name.startsWith("!");
            excludes |= negated;
            if (isNamed(negated ? name.substring(1) : name, dialect)) {
                return !negated;
            }
        }
        return excludes;
    }

    private static boolean isNamed(String name, String dialect) {
        return name.equals("all") || name.equals(dialect) || (dialect.equals("postgres") && POSTGRES.contains(name));
    }

    void addTo(Findings findings) {
        String title =
                source.name() + ":" + head.line().number() + ": the changeset " + head.author() + ":" + head.id();
        if (head.is("ignore", false)) {
            findings.note(title + " does not run: it is marked ignore:true");
            return;
        }
        for (String attribute : List.of("context", "contextfilter", "labels")) {
            if (head.get(attribute) != null) {
                findings.note(title + " runs whatever its " + attribute
                        + " is, as it does for Liquibase when none is asked for");
            }
        }
        if (!head.is("failonerror", true)) {
            findings.note(title + " stops the run if it fails, though it is marked failOnError:false");
        }
        ScriptSource text = slice();
        findings.add(new FoundScript(identity, comment, role(), text.translatedBy((original, whole) -> up())));
        if (has(Part.ROLLBACK)) {
            findings.add(new FoundScript(
                    identity, comment, FoundScript.Role.DOWN, text.translatedBy((original, whole) -> down())));
        }
    }

    private FoundScript.Role role() {
        if (head.get("runwith") != null) {
            return FoundScript.Role.FOREIGN;
        }
        if (head.is("runalways", false)) {
            return FoundScript.Role.ALWAYS;
        }
        return head.is("runonchange", false) ? FoundScript.Role.REPEATABLE : FoundScript.Role.UP;
    }

    private boolean has(Part part) {
        for (Line line : lines) {
            if (line.part == part) {
                return true;
            }
        }
        return false;
    }

    /** The lines as they are. */
    private ScriptSource slice() {
        MappedText.Builder target = new MappedText.Builder(source);
        for (Line line : lines) {
            target.keep(line.line);
        }
        return target.build();
    }

    private MappedText up() {
        for (Line line : lines) {
            if (line.part == Part.PRECONDITION) {
                throw failure(
                        line.line,
                        "Rex-ORM does not check preconditions.",
                        "Check it yourself; then remove the line, or note the changeset as applied: rexorm resolve \""
                                + identity + "\" --applied --reason \"…\"");
            }
        }
        MappedText.Builder target = new MappedText.Builder(source);
        begin(target, head.get("enddelimiter"));
        boolean blank = true;
        for (Line line : lines) {
            if (line.part == Part.UP) {
                statement(line, head.get("enddelimiter"), target);
                blank &= line.line.text().isBlank();
            }
        }
        if (blank) {
            throw failure(head.line(), "The changeset is empty.", "Write its SQL below it, or remove it.");
        }
        return target.build();
    }

    private MappedText down() {
        MappedText.Builder target = new MappedText.Builder(source);
        begin(target, head.get("rollbackenddelimiter"));
        for (Line line : lines) {
            if (line.part == Part.ROLLBACK) {
                rollback(line, target);
            }
        }
        return target.build();
    }

    private void rollback(Line line, MappedText.Builder target) {
        String text = line.line.text().substring(line.from).strip().toLowerCase(Locale.ROOT);
        if (text.equals("empty") || text.equals("not required")) {
            target.insert("-- nothing to undo\n", line.line, line.from);
        } else if (text.startsWith("changesetid:")) {
            throw failure(
                    line.line,
                    "Rex-ORM does not run another changeset as a rollback.",
                    "Write its SQL behind --rollback.");
        } else {
            statement(line, head.get("rollbackenddelimiter"), target);
        }
    }

    private void begin(MappedText.Builder target, @Nullable String delimiter) {
        boolean transaction = head.is("runintransaction", true);
        target.insert("-- migrate:up" + (transaction ? "" : " transaction:false") + "\n", head.line(), 0);
        if (delimiter != null && !delimiter.equals(";")) {
            target.insert("-- rex:delimiter " + plain(delimiter) + "\n", head.line(), 0);
        }
    }

    /** Liquibase takes a long delimiter for a pattern; one that stands on a line of its own is a word all the same. */
    private String plain(String delimiter) {
        String text = delimiter.replace("\\r", "").replace("\\n", "").replace("\\s*", "");
        if (text.isEmpty() || text.contains("\\") || text.contains("[") || text.contains("*") || text.contains("(")) {
            throw failure(
                    head.line(),
                    "The delimiter " + delimiter + " is a pattern.",
                    "Choose a word or a sign: endDelimiter:// for one.");
        }
        return text;
    }

    /** Where no delimiter is set, a line with nothing but GO or a slash ends a statement too. */
    private void statement(Line line, @Nullable String delimiter, MappedText.Builder target) {
        String text = line.line.text().strip();
        if (delimiter == null && (text.equalsIgnoreCase("go") || text.equals("/"))) {
            target.insert(";", line.line, 0).end(line.line);
        } else {
            placeholders.expand(line.line, line.from, target);
        }
    }

    private ScriptException failure(TextLine line, String message, String hint) {
        return ScriptException.in(source, line, 0, message, hint);
    }
}
