package io.rexorm.script;

/**
 * A script, and the checksums of the very bytes it was read from.
 *
 * @param script the script
 * @param checksum that of its text, as {@link ScriptChecksum#ofText} gives it
 * @param tokenChecksum that of its tokens, as {@link ScriptChecksum#ofTokens} gives it
 */
public record ScriptReading(Script script, String checksum, String tokenChecksum) {}
