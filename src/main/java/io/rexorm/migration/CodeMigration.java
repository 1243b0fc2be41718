package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SchemaChange;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.SourcePosition;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A migration in Java: what its methods describe, and where in the file. */
final class CodeMigration {
    /** Reads no rows, and stops whoever wants to. */
    static final SchemaBuilder.Reader NOTHING = (query, values) -> {
        throw new RowsUnread();
    };

    private final Migration code;
    private final ScriptSource source;
    private final String dialect;

    CodeMigration(Migration code, ScriptSource source, String dialect) {
        this.code = code;
        this.source = source;
        this.dialect = dialect;
    }

    /**
     * What a method has described.
     *
     * @param changes the changes, in order
     * @param lines the line in the file that each comes from
     */
    record Description(List<SchemaChange> changes, IdentityHashMap<SchemaChange, Integer> lines) {

        /** The line that a change comes from; the first where it is not known which change it is. */
        int line(@Nullable SchemaChange change) {
            return change == null ? 1 : lines.getOrDefault(change, 1);
        }
    }

    ScriptSource source() {
        return source;
    }

    boolean isTransactional() {
        return code.transactional();
    }

    /** Whether the down follows from the up. */
    boolean isDownDerived() {
        try {
            return code.getClass()
                    .getMethod("down", SchemaBuilder.class)
                    .getDeclaringClass()
                    .equals(Migration.class);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("the interface has it", e);
        }
    }

    /**
     * What the up describes.
     *
     * @throws ScriptException when the code fails, with its line
     * @throws RowsUnread when the code reads rows and the reader does not
     */
    Description up(SchemaBuilder.Reader reader) {
        return describe("up", code::up, reader);
    }

    /** Whether the up describes nothing, whichever of these databases it is for. Code that reads rows may describe something. */
    boolean isEmpty(Set<String> dialects) {
        for (String other : dialects) {
            try {
                if (!new CodeMigration(code, source, other)
                        .up(NOTHING)
                        .changes()
                        .isEmpty()) {
                    return false;
                }
            } catch (RowsUnread | ScriptException e) {
                return false;
            }
        }
        return true;
    }

    /**
     * What the down describes: the inverse of the up where nothing else is written.
     *
     * @throws io.rexorm.schema.IrreversibleChangeException when it is to follow from an up that has no inverse
     */
    Description down(SchemaBuilder.Reader reader) {
        if (!isDownDerived()) {
            return describe("down", code::down, reader);
        }
        return inverse(up(NOTHING));
    }

    static Description inverse(Description up) {
        List<SchemaChange> changes = SchemaChange.inverse(up.changes);
        IdentityHashMap<SchemaChange, Integer> lines = new IdentityHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            SchemaChange undone = up.changes.get(changes.size() - 1 - i);
            lines.put(changes.get(i), up.line(undone));
        }
        return new Description(changes, lines);
    }

    private Description describe(String method, Consumer<SchemaBuilder> body, SchemaBuilder.Reader reader) {
        List<SchemaChange> changes = new ArrayList<>();
        IdentityHashMap<SchemaChange, Integer> lines = new IdentityHashMap<>();
        SchemaBuilder schema = new SchemaBuilder(
                dialect,
                change -> {
                    changes.add(change);
                    lines.put(change, currentLine());
                },
                reader);
        try {
            body.accept(schema);
        } catch (RowsUnread e) {
            throw e;
        } catch (RexException e) {
            throw at(e, e);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            String what = e.getMessage() == null ? "" : ": " + e.getMessage();
            String message = method + " throws " + e.getClass().getSimpleName() + what;
            throw at(e, new RexException(ErrorCode.MIGRATION_INVALID, message, null, e));
        }
        return new Description(changes, lines);
    }

    /** The fault with the line of the code in which it came up. */
    private ScriptException at(Throwable thrown, RexException fault) {
        int line = 1;
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (isOurs(frame.getClassName())) {
                line = frame.getLineNumber();
                break;
            }
        }
        return ScriptException.of(source, position(source, line), fault);
    }

    /** Where the text of a line begins; a class has no lines to show. */
    static SourcePosition position(ScriptSource source, int line) {
        String text = source.line(line);
        int blanks = text == null ? 0 : text.length() - text.stripLeading().length();
        return new SourcePosition(source.name(), line, blanks + 1);
    }

    private int currentLine() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> isOurs(frame.getClassName()))
                        .findFirst()
                        .map(StackFrame::getLineNumber)
                        .orElse(1));
    }

    /** Whether the class is the migration's, or one inside it. */
    private boolean isOurs(String className) {
        String name = code.getClass().getName();
        return className.equals(name) || className.startsWith(name + "$");
    }
}
