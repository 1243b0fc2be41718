package io.rexorm.script;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A script that has to be translated before it is parsed. What it holds is the original. */
record TranslatedSource(ScriptSource original, Translation translation) implements ScriptSource {

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public InputStream open() {
        return original.open();
    }

    @Override
    public @Nullable String line(int number) {
        return original.line(number);
    }
}
