package io.rexorm.scaffold;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.DefaultMustacheVisitor;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.MustacheVisitor;
import com.github.mustachejava.TemplateContext;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mustache without HTML, and strict: where Mustache writes nothing for a name that it does not know, a template with such a
 * name is refused here.
 */
final class TemplateFactory extends DefaultMustacheFactory {
    private static final Set<String> NAMES = Set.of(
            ".",
            // migration
            "sections",
            "direction",
            "dialect",
            "comments",
            "statements",
            "sql",
            "gap",
            "following",
            "className",
            "lines",
            // model
            "package",
            "staticImports",
            "imports",
            "table",
            "model",
            "properties",
            "annotations",
            "type",
            "name",
            "last",
            "accessor",
            "enums",
            "enum",
            "constants",
            "constant",
            "value",
            // project
            "project",
            "group",
            "database",
            "postgres",
            "sqlite",
            "rexVersion");

    private final TemplateSource source;

    TemplateFactory(TemplateSource source) {
        this.source = source;
    }

    @Override
    public @Nullable Reader getReader(String file) {
        String text = source.read(file);
        if (text == null) {
            throw new MustacheException("There is no template " + file + ".");
        }
        return new StringReader(text);
    }

    @Override
    public void encode(String value, Writer writer) {
        try {
            writer.write(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public MustacheVisitor createMustacheVisitor() {
        return new StrictVisitor();
    }

    private final class StrictVisitor extends DefaultMustacheVisitor {
        StrictVisitor() {
            super(TemplateFactory.this);
        }

        @Override
        public void value(TemplateContext context, String variable, boolean encoded) {
            super.value(context, known(context, variable), encoded);
        }

        @Override
        public void iterable(TemplateContext context, String variable, Mustache body) {
            super.iterable(context, known(context, variable), body);
        }

        @Override
        public void notIterable(TemplateContext context, String variable, Mustache body) {
            super.notIterable(context, known(context, variable), body);
        }

        @Override
        public void partial(TemplateContext context, String variable, String indent) {
            String file = resolvePartialPath(folder(context.file()), variable, Templates.EXTENSION);
            if (source.read(file) == null) {
                throw new MustacheException("There is no template " + file + ".", context);
            }
            super.partial(context, variable, indent);
        }

        private String known(TemplateContext context, String variable) {
            if (!NAMES.contains(variable)) {
                throw new MustacheException("There is no value " + variable + ".", context);
            }
            return variable;
        }

        private String folder(String file) {
            return file.substring(0, file.lastIndexOf('/') + 1);
        }
    }
}
