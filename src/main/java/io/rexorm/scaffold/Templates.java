package io.rexorm.scaffold;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import com.github.mustachejava.TemplateContext;
import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Mustache templates that generated text comes from: those of a project's own folder, file by file, then those in the
 * jar. Text is written as it is, nothing is escaped for HTML. Immutable and thread-safe; a template is read at each use.
 *
 * <pre>{@code
 * new Templates(Path.of("templates")).render("model/record.java", values)   // templates/model/record.java.mustache
 * }</pre>
 */
public final class Templates {
    static final String EXTENSION = ".mustache";

    private final @Nullable Path folder;

    /** @param folder the folder of the project's own templates, which need not be there; null for none */
    public Templates(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * The text of a template with these values.
     *
     * @param name the template's name, without {@code .mustache}
     * @throws RexException with {@link ErrorCode#TEMPLATE_INVALID} when there is no such template, when it is malformed, or
     *     when it asks for a value that does not exist; the message has file and line
     */
    public String render(String name, Map<String, ?> values) {
        TemplateSource source = new TemplateSource(folder);
        try {
            Mustache template = new TemplateFactory(source).compile(name + EXTENSION);
            StringWriter text = new StringWriter();
            template.execute(text, values).flush();
            return text.toString();
        } catch (MustacheException failure) {
            throw invalid(source, failure);
        } catch (IOException impossible) {
            throw new AssertionError("A StringWriter does not fail.", impossible);
        }
    }

    /**
     * Reads the project's own templates, and fills none in.
     *
     * @return their names, without {@code .mustache}
     * @throws RexException with {@link ErrorCode#TEMPLATE_INVALID} when one is malformed, or asks for a value that does not
     *     exist
     */
    public List<String> own() {
        List<String> names = new ArrayList<>();
        if (folder == null || !Files.isDirectory(folder)) {
            return names;
        }
        TemplateSource source = new TemplateSource(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(EXTENSION)) {
                    new TemplateFactory(source).compile(name);
                    names.add(name.substring(0, name.length() - EXTENSION.length()));
                }
            }
            return names;
        } catch (MustacheException failure) {
            throw invalid(source, failure);
        } catch (IOException failure) {
            throw new RexException(
                    ErrorCode.TEMPLATE_INVALID,
                    "the folder " + folder + " cannot be read: " + failure.getMessage(),
                    null,
                    failure);
        }
    }

    private static RexException invalid(TemplateSource source, MustacheException failure) {
        if (failure.getCause() instanceof MustacheException cause) {
            return invalid(source, cause);
        }
        TemplateContext context = failure.getContext();
        String message = String.valueOf(failure.getMessage());
        if (context != null) {
            // Mustache ends the message in the place as it knows it: " @[file:line]".
            int place = message.lastIndexOf(" @[");
            message = source.place(context.file()) + ":" + context.line() + ": "
                    + message.substring(0, place < 0 ? message.length() : place);
        }
        return new RexException(
                ErrorCode.TEMPLATE_INVALID,
                message,
                "docs/templates.md lists the templates and their values; a template taken out of the folder is replaced by"
                        + " the one in the jar.",
                failure);
    }
}
