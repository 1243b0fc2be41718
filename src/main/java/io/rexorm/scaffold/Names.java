package io.rexorm.scaffold;

import io.rexorm.schema.Words;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be a name in generated Java and in the database. */
final class Names {
    private static final int LONGEST = 63;
    private static final Set<String> RESERVED = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends final finally float for goto if implements import instanceof int interface long"
                            + " native new package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient try void volatile while true false null")
                    .split(" "));

    /** A component of a record cannot be called like a method that every object has. */
    private static final Set<String> METHODS_OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** The classes of {@code java.lang} that generated files name. */
    private static final Set<String> JAVA_LANG =
            Set.of("Boolean", "Double", "Enum", "Float", "Integer", "Long", "Object", "Record", "Short", "String");

    private Names() {}

    /** The name of a column or of a property that an argument begins with. */
    static String name(String name, String argument) {
        int bad = firstBad(name);
        if (bad >= 0) {
            String what = name.isEmpty() ? "There is no name" : "The name \"" + name + "\" has a wrong character";
            throw Usage.at(bad, argument, what, "A name is made of letters, digits and _, and begins with a letter.");
        }
        return name;
    }

    /** The property that an argument names, in camel case. */
    static String property(String name, String argument) {
        String property = Words.camelCase(name(name, argument));
        if (RESERVED.contains(property) || METHODS_OF_OBJECT.contains(property)) {
            throw Usage.error(
                    "\"" + property + "\" cannot be the name of a field: Java keeps the word for itself.",
                    "Choose another name, for example " + property + "Value.");
        }
        if (property.equals("id")) {
            throw Usage.error("The field id is there in every model; leave \"" + argument + "\" out.", null);
        }
        return property;
    }

    /** The entity that an argument names, in Pascal case. */
    static String entity(String name) {
        if (firstBad(name) >= 0) {
            throw Usage.error(
                    "\"" + name + "\" is no name for a model.",
                    "A name is made of letters, digits and _, and begins with a letter: BlogPost.");
        }
        String entity = Words.pascalCase(name);
        if (JAVA_LANG.contains(entity)) {
            throw Usage.error(
                    "A model cannot be called " + entity + ": it would hide Java's own class in its whole package.",
                    "Choose a longer name.");
        }
        return entity;
    }

    /** A package, as it was given. */
    static String packageName(String name) {
        for (String part : name.split("\\.", -1)) {
            if (firstBad(part) >= 0 || RESERVED.contains(part)) {
                throw Usage.error(
                        "\"" + name + "\" is no name for a Java package.",
                        "Its parts are made of letters, digits and _, and are no words that Java keeps: com.example.");
            }
        }
        return name;
    }

    /** A name that PostgreSQL keeps as it is: of longer ones it drops the end without an error. */
    static String databaseName(String name) {
        if (name.length() > LONGEST) {
            throw Usage.error(
                    "The name " + name + " would have " + name.length() + " characters in the database.",
                    "PostgreSQL keeps " + LONGEST + " of them; choose a shorter name.");
        }
        return name;
    }

    /** The constant for a text, in upper case, or null where the text has no letter to begin with. */
    static @Nullable String constant(String text) {
        String constant = Words.snakeCase(text).toUpperCase(Locale.ROOT);
        return firstBad(constant) >= 0 ? null : constant;
    }

    private static int firstBad(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || (c != '_' && (c < '0' || c > '9')))) {
                return i;
            }
        }
        return name.isEmpty() ? 0 : -1;
    }
}
