package io.rexorm.script;

/**
 * Something in a script that is legal and yet should be known.
 *
 * @param position where it is
 * @param message what it is, in a sentence
 */
public record ScriptWarning(SourcePosition position, String message) {}
