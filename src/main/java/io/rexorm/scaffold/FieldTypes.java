package io.rexorm.scaffold;

import io.rexorm.schema.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the types that a field can have, and what their arguments mean. */
final class FieldTypes {
    static final List<String> NAMES = List.of(
            "string",
            "int",
            "long",
            "short",
            "bool",
            "float",
            "double",
            "decimal",
            "date",
            "time",
            "datetime",
            "instant",
            "uuid",
            "json",
            "bytes",
            "enum",
            "references");

    private static final Map<String, String> OTHER_NAMES =
            Map.of("text", "string", "integer", "int", "boolean", "bool", "timestamp", "instant");

    private static final int LONGEST_TEXT = 10_485_760;
    private static final int MOST_DIGITS = 1_000;

    private FieldTypes() {}

    /** The names, for a hint. */
    static String listed() {
        return "The types are " + String.join(", ", NAMES) + ".";
    }

    /**
     * The type of a name with its arguments.
     *
     * @param token the name, and where it stands
     * @param arguments what stands in brackets, each with its place; null without brackets
     * @param property the field, whose name is also that of the model it refers to
     */
    static FieldType of(Token token, @Nullable List<Token> arguments, String property) {
        String name = token.text().toLowerCase(Locale.ROOT);
        name = OTHER_NAMES.getOrDefault(name, name);
        if (!NAMES.contains(name)) {
            String hint = Usage.suggestion(name, NAMES) + listed();
            throw token.error("There is no type \"" + token.text() + "\"", hint);
        }
        return switch (name) {
            case "string" -> arguments == null ? FieldType.Scalar.STRING : text(token, arguments);
            case "decimal" -> decimal(token, arguments);
            case "enum" -> enumeration(token, arguments);
            case "references" -> reference(token, arguments, property);
            default -> scalar(token, name, arguments);
        };
    }

    private static FieldType scalar(Token token, String name, @Nullable List<Token> arguments) {
        if (arguments != null) {
            throw token.error("The type " + name + " takes nothing in brackets", null);
        }
        return FieldType.Scalar.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static FieldType text(Token token, List<Token> arguments) {
        if (arguments.size() != 1) {
            throw token.error("The type string takes one length", "For example string(80).");
        }
        return new FieldType.Text(number(arguments.get(0), 1, LONGEST_TEXT));
    }

    private static FieldType decimal(Token token, @Nullable List<Token> arguments) {
        if (arguments == null || arguments.size() != 2) {
            throw token.error(
                    "The type decimal takes its digits in all and those after the point", "For example decimal(10,2).");
        }
        int precision = number(arguments.get(0), 1, MOST_DIGITS);
        return new FieldType.Decimal(precision, number(arguments.get(1), 0, precision));
    }

    private static FieldType enumeration(Token token, @Nullable List<Token> arguments) {
        if (arguments == null) {
            throw token.error("The type enum takes its values", "For example enum(admin,member).");
        }
        List<String> values = new ArrayList<>();
        List<String> constants = new ArrayList<>();
        for (Token argument : arguments) {
            String constant = Names.constant(argument.text());
            boolean printable = argument.text().chars().noneMatch(Character::isISOControl);
            if (constant == null || !printable) {
                throw argument.error(
                        "\"" + argument.text() + "\" gives no name for a constant", "Begin it with a letter.");
            }
            if (constants.contains(constant)) {
                throw argument.error("The constant " + constant + " is there twice", null);
            }
            values.add(argument.text());
            constants.add(constant);
        }
        return new FieldType.Enumeration(values);
    }

    private static FieldType reference(Token token, @Nullable List<Token> arguments, String property) {
        if (arguments == null) {
            return new FieldType.Reference(Names.entity(Words.pascalCase(property)));
        }
        if (arguments.size() != 1) {
            throw token.error("The type references takes one model", "For example references(User).");
        }
        return new FieldType.Reference(Names.entity(arguments.get(0).text()));
    }

    private static int number(Token token, int least, int most) {
        int number = 0;
        for (char digit : token.text().toCharArray()) {
            number = digit < '0' || digit > '9' || number > most ? most + 1 : number * 10 + digit - '0';
        }
        if (token.text().isEmpty() || number < least || number > most) {
            throw token.error("\"" + token.text() + "\" is not a number from " + least + " to " + most, null);
        }
        return number;
    }
}
