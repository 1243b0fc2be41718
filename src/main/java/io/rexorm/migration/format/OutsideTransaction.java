package io.rexorm.migration.format;

import io.rexorm.script.MappedText;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import io.rexorm.script.Translation;
import java.util.List;

/** Says at the beginning of a script what is said about it elsewhere: that it runs outside a transaction. */
final class OutsideTransaction implements Translation {
    /** The section marker, with its line end. */
    static final String MARKER = "-- migrate:up transaction:false\n";

    @Override
    public ScriptSource translate(ScriptSource original, String text) {
        List<TextLine> lines = TextLine.of(text);
        MappedText.Builder target = new MappedText.Builder(original);
        target.insert(MARKER, new TextLine(1, "", ""), 0);
        for (TextLine line : lines) {
            target.keep(line);
        }
        return target.build();
    }
}
