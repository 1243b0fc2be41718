package io.rexorm.script;

/** Brings scripts that are in another tool's markup into Rex-ORM's own, before they are parsed. */
@FunctionalInterface
public interface Translation {

    /**
     * The script in Rex-ORM's own markup.
     *
     * @param original the script
     * @param text its whole text, without a byte order mark
     * @return the original itself where there is nothing to translate
     * @throws ScriptException where the script makes no sense to the other tool either
     */
    ScriptSource translate(ScriptSource original, String text);
}
