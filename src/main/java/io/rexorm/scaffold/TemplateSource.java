package io.rexorm.scaffold;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the text of a template is found: in the project's own folder, or beside this class in the jar. */
final class TemplateSource {
    private final @Nullable Path folder;

    TemplateSource(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The text of a template, its lines ending in a line feed, or null where there is none. */
    @Nullable
    String read(String file) {
        Path own = own(file);
        try {
            String text = own == null ? packed(file) : Files.readString(own);
            return text == null ? null : text.replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new RexException(
                    ErrorCode.TEMPLATE_INVALID,
                    "The template " + place(file) + " cannot be read as UTF-8 text.",
                    "Save it as UTF-8, or take it out of the folder: the one in the jar is used then.",
                    failure);
        }
    }

    /** The template's file as a person would name it. */
    String place(String file) {
        Path own = own(file);
        return own == null ? "built-in " + file : own.toString();
    }

    private @Nullable Path own(String file) {
        Path own = folder == null ? null : folder.resolve(file);
        return own != null && Files.exists(own) ? own : null;
    }

    private static @Nullable String packed(String file) throws IOException {
        try (InputStream in = TemplateSource.class.getResourceAsStream("templates/" + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
