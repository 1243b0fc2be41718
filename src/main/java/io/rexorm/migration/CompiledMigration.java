package io.rexorm.migration;

import io.rexorm.compile.ClassFile;
import io.rexorm.script.ScriptSource;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a migration in Java together with its class, which was found on the class path.
 *
 * @param text its source, or the bytes of the class where there is no source
 * @param code the class
 */
record CompiledMigration(ScriptSource text, ClassFile<Migration> code) implements ScriptSource {

    @Override
    public String name() {
        return text.name();
    }

    @Override
    public InputStream open() {
        return text.open();
    }

    @Override
    public @Nullable String line(int number) {
        return text.line(number);
    }
}
