package io.rexorm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files to be moved, all or none. */
final class FileMoves {
    private final Map<Path, Path> moves = new LinkedHashMap<>();

    /** Adds those from each key to its value. */
    void add(Map<Path, Path> others) {
        moves.putAll(others);
    }

    void add(Path from, Path to) {
        moves.put(from, to);
    }

    /**
     * Moves them, and makes the folders that they are moved to. What was moved before a failure is moved back.
     *
     * @throws IOException when one cannot be moved
     */
    void run() throws IOException {
        List<Path> done = new ArrayList<>();
        try {
            for (Map.Entry<Path, Path> move : moves.entrySet()) {
                Path folder = move.getValue().getParent();
                if (folder != null) {
                    Files.createDirectories(folder);
                }
                Files.move(move.getKey(), move.getValue());
                done.add(move.getKey());
            }
        } catch (IOException e) {
            moveBack(done, e);
            throw e;
        }
    }

    private void moveBack(List<Path> done, IOException failure) {
        for (Path from : done) {
            try {
                Files.move(moves.getOrDefault(from, from), from);
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
