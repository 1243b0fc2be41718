package io.rexorm.scaffold;

/**
 * A file that a generator has made and nobody has written yet.
 *
 * @param path where it belongs, relative to the project, with forward slashes
 * @param text its text; lines end in a line feed
 */
public record GeneratedFile(String path, String text) {}
