package io.rexorm.script;

/**
 * Where a statement begins in a text that was made from another.
 *
 * @param text the text
 * @param offset the index of the statement's first character in it
 */
public record MappedPlace(MappedText text, int offset) {}
