package io.rexorm.scaffold;

import java.util.function.Predicate;

/**
 * What the project has already.
 *
 * @param models whether there is an entity of this simple name
 * @param tables whether there is a table of this name
 */
public record KnownNames(Predicate<String> models, Predicate<String> tables) {

    /** A project that has nothing yet. */
    public static KnownNames none() {
        return new KnownNames(name -> false, name -> false);
    }
}
