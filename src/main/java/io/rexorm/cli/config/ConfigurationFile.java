package io.rexorm.cli.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the configuration is: a {@code rexorm.yaml} in the working folder or the nearest parent that has one. */
final class ConfigurationFile {
    private static final String NAME = "rexorm.yaml";
    private static final String SHORT_NAME = "rexorm.yml";

    private ConfigurationFile() {}

    /** The file that applies, or null. {@code named} is what a flag or a variable names, or null. */
    static @Nullable Path locate(Path workingDirectory, @Nullable Value named) {
        if (named != null) {
            Path file = workingDirectory.resolve(named.text()).normalize();
            if (named.text().isEmpty() || !Files.isRegularFile(file)) {
                throw named.origin().fault("there is no file '" + named.text() + "'", "name a rexorm.yaml that exists");
            }
            return file;
        }
        for (Path folder = workingDirectory; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            Path shortFile = folder.resolve(SHORT_NAME);
            boolean there = Files.isRegularFile(file);
            if (Files.isRegularFile(shortFile)) {
                if (there) {
                    throw new ConfigurationException(
                            null,
                            "there are both " + file + " and " + SHORT_NAME,
                            "keep " + NAME + " and remove the other");
                }
                return shortFile;
            }
            if (there) {
                return file;
            }
        }
        return null;
    }

    /** How a person in the working folder would write that path: relative where the two share a line of folders. */
    static String display(Path file, Path workingDirectory) {
        Path folder = file.getParent();
        boolean near = file.startsWith(workingDirectory) || (folder != null && workingDirectory.startsWith(folder));
        return (near ? workingDirectory.relativize(file) : file).toString().replace('\\', '/');
    }

    /** The text of a file. */
    static String read(Path file, String display) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(null, display + ": this file is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw new ConfigurationException(
                    null, display + ": this file cannot be read", "check that you may read it");
        }
    }
}
