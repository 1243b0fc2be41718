package io.rexorm.scaffold;

import io.rexorm.RexException;
import io.rexorm.schema.ColumnDefault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the description of a field: {@code name:type}, then {@code ?} for one that may be empty, the type's arguments in
 * brackets, and options, each after a colon.
 *
 * <pre>
 * email:string(320):unique   age:int?   price:decimal(10,2):default=0   role:enum(admin,member)   author:references(User)
 * </pre>
 *
 * <p>Shells read brackets and question marks themselves: the arguments may follow {@code =} as well, and the option
 * {@code optional} is the question mark in a word, as in {@code price:decimal=10,2:optional}.
 */
final class FieldParser {
    private static final List<String> OPTIONS = List.of("unique", "index", "sensitive", "optional", "default=…");

    private final String argument;
    private final Set<FieldOption> options = EnumSet.noneOf(FieldOption.class);
    private int next;

    private FieldParser(String argument) {
        this.argument = argument;
    }

    /** The fields that the arguments describe; no two have one name, or one column. */
    static List<Field> parse(List<String> arguments) {
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> columns = new HashSet<>();
        for (String argument : arguments) {
            Field field = new FieldParser(argument).field();
            if (!names.add(field.property()) || !columns.add(Names.databaseName(field.column()))) {
                throw Usage.error("Two of the fields are called " + field.property() + ", or have one column.", null);
            }
            fields.add(field);
        }
        return fields;
    }

    private Field field() {
        Token name = until(":");
        String property = Names.property(name.text(), argument);
        if (next == argument.length()) {
            throw Usage.at(
                    next,
                    argument,
                    "A colon and a type are missing",
                    "For example " + argument + ":string. " + FieldTypes.listed());
        }
        next++;
        Token typeName = until(":(=?");
        questionMark();
        List<Token> arguments = arguments();
        questionMark();
        FieldType type = FieldTypes.of(typeName, arguments, property);
        return new Field(property, type, options, options(type));
    }

    private void questionMark() {
        if (at('?')) {
            options.add(FieldOption.OPTIONAL);
            next++;
        }
    }

    /** The arguments in brackets, or after an equals sign. */
    private @Nullable List<Token> arguments() {
        if (!at('(') && !at('=')) {
            return null;
        }
        boolean brackets = at('(');
        String stops = brackets ? ",)" : ",:?";
        int opened = next;
        List<Token> arguments = new ArrayList<>();
        do {
            next++;
            arguments.add(until(stops));
        } while (at(','));
        if (brackets && !at(')')) {
            throw Usage.at(
                    opened, argument, "The bracket is not closed", "Put the field in quotes: shells read brackets.");
        }
        next += brackets ? 1 : 0;
        return arguments;
    }

    private @Nullable ColumnDefault options(FieldType type) {
        while (at(':')) {
            next++;
            Token option = until(":=");
            if (at('=')) {
                next++;
                return defaultValue(option, type);
            }
            options.add(option(option));
        }
        if (next < argument.length()) {
            String hint = "For example " + argument.substring(0, next) + ":unique.";
            throw Usage.at(next, argument, "A colon and an option are missing", hint);
        }
        return null;
    }

    private ColumnDefault defaultValue(Token option, FieldType type) {
        if (!option.text().equals("default")) {
            throw unknown(option);
        }
        Token value = new Token(argument.substring(next), next, argument);
        for (FieldOption other : FieldOption.values()) {
            String ending = ":" + other.name().toLowerCase(Locale.ROOT);
            if (value.text().endsWith(ending)) {
                throw option.error(
                        "The default is not the last of the options",
                        "It takes the rest of the argument, colons too; put " + ending + " before it.");
            }
        }
        return FieldDefault.parse(type, value);
    }

    private static FieldOption option(Token token) {
        for (FieldOption option : FieldOption.values()) {
            if (option.name().toLowerCase(Locale.ROOT).equals(token.text())) {
                return option;
            }
        }
        throw unknown(token);
    }

    private static RexException unknown(Token token) {
        String hint = Usage.suggestion(token.text(), OPTIONS) + "The options are " + String.join(", ", OPTIONS) + ".";
        return token.error("There is no option \"" + token.text() + "\"", hint);
    }

    private boolean at(char c) {
        return next < argument.length() && argument.charAt(next) == c;
    }

    /** What stands before the next of these characters, or before the end, without the blanks around it. */
    private Token until(String stops) {
        int from = next;
        while (next < argument.length() && stops.indexOf(argument.charAt(next)) < 0) {
            next++;
        }
        String text = argument.substring(from, next);
        int blanks = text.length() - text.stripLeading().length();
        return new Token(text.strip(), from + blanks, argument);
    }
}
