package io.rexorm.processor;

import io.rexorm.processor.FinderName.Sort;
import io.rexorm.processor.FinderName.Term;
import io.rexorm.script.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query that a method's name is, in every way in which it can be read: {@code NameNotNull} may be about {@code name} or about
 * {@code nameNot}, and which of them there are is known.
 */
final class FinderParser {
    private static final String ORDER = "OrderBy";

    private final FinderVerb verb;
    private final String text;
    private final Collection<String> properties;
    private final List<FinderName> readings = new ArrayList<>();
    /** Where the last property that was looked for begins. */
    private int last;

    private boolean lastIsOrder;

    private FinderParser(FinderVerb verb, String text, Collection<String> properties) {
        this.verb = verb;
        this.text = text;
        this.properties = properties;
    }

    /**
     * Reads a name.
     *
     * @param properties the paths of the properties that have columns
     * @return null where the name does not begin as a query
     */
    static @Nullable FinderParser of(String method, Collection<String> properties) {
        for (FinderVerb verb : FinderVerb.values()) {
            if (method.startsWith(verb.prefix())) {
                String text = method.substring(verb.prefix().length());
                FinderParser parser = new FinderParser(verb, text, properties);
                parser.conditions(0, List.of(List.of()));
                return parser;
            }
        }
        return null;
    }

    /** What the name can mean. */
    List<FinderName> readings() {
        return readings;
    }

    /** What is wrong with a name that can mean nothing. */
    String problem(String entity) {
        String word = word();
        if (word.isEmpty()) {
            return "the name ends where a property of " + entity + " has to stand; write one of " + known();
        }
        String property = word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
        String nearest = NearestWord.of(property, properties);
        String found = longest();
        String start = entity + " has no property '" + property + "'";
        if (nearest != null && !nearest.equals(property)) {
            return start + "; did you mean '" + nearest + "'?";
        } else if (lastIsOrder) {
            return "'" + word + "' is neither Asc, Desc nor a property of " + entity + "; its properties are "
                    + known();
        } else if (found == null) {
            return start + "; its properties are " + known();
        }
        String rest = text.substring(last + capitalized(found).length());
        return "'" + rest + "' after " + found + " is neither And, Or, OrderBy nor an operator; " + operators(rest);
    }

    /** Whether this is what stands where one of the properties has to. */
    boolean names(String property) {
        return word().equals(capitalized(property));
    }

    private void conditions(int at, List<List<Term>> before) {
        reached(at, false);
        for (String property : properties) {
            String word = capitalized(property);
            if (text.startsWith(word, at)) {
                for (FinderOperator operator : FinderOperator.values()) {
                    int end = at + word.length();
                    if (text.startsWith(operator.suffix(), end)) {
                        Term term = new Term(property, operator);
                        afterCondition(end + operator.suffix().length(), with(before, term));
                    }
                }
            }
        }
    }

    private void afterCondition(int at, List<List<Term>> conditions) {
        if (at == text.length()) {
            readings.add(new FinderName(verb, conditions, List.of()));
        } else if (text.startsWith("And", at)) {
            conditions(at + "And".length(), conditions);
        } else if (text.startsWith(ORDER, at)) {
            orders(at + ORDER.length(), conditions, List.of());
        } else if (text.startsWith("Or", at)) {
            List<List<Term>> more = new ArrayList<>(conditions);
            more.add(List.of());
            conditions(at + "Or".length(), more);
        }
    }

    private void orders(int at, List<List<Term>> conditions, List<Sort> before) {
        reached(at, true);
        for (String property : properties) {
            String word = capitalized(property);
            if (text.startsWith(word, at)) {
                for (String direction : List.of("", "Asc", "Desc")) {
                    int end = at + word.length() + direction.length();
                    if (text.startsWith(direction, at + word.length())) {
                        List<Sort> orders = new ArrayList<>(before);
                        orders.add(new Sort(property, direction.equals("Desc")));
                        if (end == text.length()) {
                            readings.add(new FinderName(verb, conditions, orders));
                        } else {
                            orders(end, conditions, orders);
                        }
                    }
                }
            }
        }
    }

    private void reached(int at, boolean order) {
        if (at >= last) {
            last = at;
            lastIsOrder = order;
        }
    }

    private static List<List<Term>> with(List<List<Term>> before, Term term) {
        List<List<Term>> all = new ArrayList<>(before);
        List<Term> group = new ArrayList<>(all.get(all.size() - 1));
        group.add(term);
        all.set(all.size() - 1, group);
        return all;
    }

    /** {@code HomeCity} for {@code home.city}. */
    static String capitalized(String path) {
        StringBuilder word = new StringBuilder();
        for (String property : path.split("\\.", -1)) {
            word.append(property.substring(0, 1).toUpperCase(Locale.ROOT)).append(property.substring(1));
        }
        return word.toString();
    }

    /** What stands where a property has to, without operator and direction. */
    private String word() {
        int end = text.length();
        for (String connector : lastIsOrder ? List.of("Asc", "Desc") : List.of("And", "Or")) {
            int found = text.indexOf(connector, last + 1);
            while (found >= 0 && !isWord(found, connector)) {
                found = text.indexOf(connector, found + 1);
            }
            end = found < 0 ? end : Math.min(end, found);
        }
        String word = text.substring(last, end);
        String shortest = word;
        for (FinderOperator operator : lastIsOrder ? new FinderOperator[0] : FinderOperator.values()) {
            int length = word.length() - operator.suffix().length();
            if (word.endsWith(operator.suffix()) && length > 0 && length < shortest.length()) {
                shortest = word.substring(0, length);
            }
        }
        return shortest;
    }

    private boolean isWord(int at, String connector) {
        int end = at + connector.length();
        return end == text.length() || !Character.isLowerCase(text.charAt(end));
    }

    /** The longest property that stands where one has to, or null. */
    private @Nullable String longest() {
        String longest = null;
        for (String property : properties) {
            if (text.startsWith(capitalized(property), last)
                    && (longest == null || property.length() > longest.length())) {
                longest = property;
            }
        }
        return longest;
    }

    private String known() {
        return String.join(", ", properties);
    }

    private static String operators(String rest) {
        List<String> all = new ArrayList<>();
        for (FinderOperator operator : FinderOperator.values()) {
            if (!operator.suffix().isEmpty()) {
                all.add(operator.suffix());
            }
        }
        String nearest = NearestWord.of(rest, all);
        for (String each : all) {
            nearest = nearest == null && each.startsWith(rest) ? each : nearest;
        }
        return nearest == null ? "the operators are " + String.join(", ", all) : "did you mean " + nearest + "?";
    }
}
