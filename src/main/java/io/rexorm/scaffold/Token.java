package io.rexorm.scaffold;

import io.rexorm.RexException;
import org.jspecify.annotations.Nullable;

/**
 * A part of an argument.
 *
 * @param text the part
 * @param offset where it begins, from 0
 * @param argument the whole argument
 */
record Token(String text, int offset, String argument) {

    RexException error(String message, @Nullable String hint) {
        return Usage.at(offset, argument, message, hint);
    }
}
