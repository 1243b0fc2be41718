package io.rexorm.cli.config;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The password file of libpq: lines {@code host:port:database:user:password}, in which {@code *} matches anything and
 * {@code \} takes the meaning of the next character. The first line that matches counts. A file that group or others
 * may read is not used, and that is said.
 */
final class PasswordFile {
    private final Path file;
    private final List<String> warnings;

    /** A file that need not exist; {@code warnings} receives what the user should know. */
    PasswordFile(Path file, List<String> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    /** Where the file is: PGPASSFILE, or the home's. */
    static Path locate(Environment environment, VariableSource... sources) {
        for (VariableSource source : sources) {
            Value value = source.find("PGPASSFILE");
            if (value != null && !value.text().isEmpty()) {
                try {
                    return value.origin().base().resolve(value.text());
                } catch (InvalidPathException e) {
                    throw value.origin().fault("PGPASSFILE is not a path", null);
                }
            }
        }
        String roaming = File.separatorChar == '\\' ? environment.variable("APPDATA") : null;
        return roaming == null ? environment.home().resolve(".pgpass") : Path.of(roaming, "postgresql", "pgpass.conf");
    }

    /** The password and the line it is on, or null. */
    @Nullable
    Value find(String host, int port, String database, String user) {
        if (!Files.isRegularFile(file) || !isPrivate()) {
            return null;
        }
        int number = 0;
        for (String line : lines()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = fields(line);
            if (fields.size() == 5
                    && matches(fields.get(0), host)
                    && matches(fields.get(1), Integer.toString(port))
                    && matches(fields.get(2), database)
                    && matches(fields.get(3), user)) {
                return Value.of(unescape(fields.get(4)), Origin.of(file + ":" + number, file));
            }
        }
        return null;
    }

    private boolean isPrivate() {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(file);
        } catch (UnsupportedOperationException e) {
            // Windows: the folder is the user's own.
            return true;
        } catch (IOException e) {
            return false;
        }
        for (PosixFilePermission permission : permissions) {
            if (!permission.name().startsWith("OWNER")) {
                warnings.add("the password file " + file + " is open to group or others and is not used: chmod 0600 "
                        + file);
                return false;
            }
        }
        return true;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            warnings.add("the password file " + file + " cannot be read and is not used");
            return List.of();
        }
    }

    /** The five fields, still escaped; the last takes the rest of the line. */
    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < line.length() && fields.size() < 4; i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == ':') {
                fields.add(line.substring(from, i));
                from = i + 1;
            }
        }
        fields.add(line.substring(from));
        return fields;
    }

    private static boolean matches(String field, String value) {
        return field.equals("*") || unescape(field).equals(value);
    }

    private static String unescape(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) == '\\' && i + 1 < field.length()) {
                i++;
            }
            text.append(field.charAt(i));
        }
        return text.toString();
    }
}
