package io.rexorm.compile;

import io.rexorm.script.ScriptSource;
import io.rexorm.script.SourcePosition;
import io.rexorm.script.TextLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import javax.tools.SimpleJavaFileObject;

/** A source as the compiler reads it. A public class in it need not have the file's name. */
final class SourceFile extends SimpleJavaFileObject {
    private final ScriptSource source;
    private final String text;

    SourceFile(ScriptSource source) {
        super(uri(source.name()), Kind.SOURCE);
        this.source = source;
        this.text = source.wholeText();
    }

    private static URI uri(String name) {
        try {
            return new URI("source", null, "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }

    /** The place of a character, counted as a person counts. */
    SourcePosition position(long offset) {
        List<TextLine> lines = TextLine.of(text);
        long left = Math.max(0, Math.min(offset, text.length()));
        for (TextLine line : lines) {
            int length = line.text().length() + line.end().length();
            if (left < length || line.number() == lines.size()) {
                int index = (int) Math.min(left, line.text().length());
                return new SourcePosition(source.name(), line.number(), line.column(index));
            }
            left -= length;
        }
        return new SourcePosition(source.name(), 1, 1);
    }
}
