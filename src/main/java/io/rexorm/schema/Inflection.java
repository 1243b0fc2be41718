package io.rexorm.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Singular and plural of English nouns: the rules, the irregular nouns that name models, and the nouns that have no
 * plural. Works on the last word of a lower-case name ({@code blog_post} and {@code blog_posts}).
 */
public final class Inflection {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("person", "people"),
            Map.entry("child", "children"),
            Map.entry("man", "men"),
            Map.entry("woman", "women"),
            Map.entry("foot", "feet"),
            Map.entry("tooth", "teeth"),
            Map.entry("goose", "geese"),
            Map.entry("mouse", "mice"),
            Map.entry("leaf", "leaves"),
            Map.entry("life", "lives"),
            Map.entry("half", "halves"),
            Map.entry("shelf", "shelves"),
            Map.entry("wolf", "wolves"),
            Map.entry("datum", "data"),
            Map.entry("medium", "media"),
            Map.entry("criterion", "criteria"),
            Map.entry("analysis", "analyses"),
            Map.entry("basis", "bases"),
            Map.entry("crisis", "crises"),
            Map.entry("diagnosis", "diagnoses"),
            Map.entry("index", "indexes"),
            Map.entry("quiz", "quizzes"),
            Map.entry("hero", "heroes"),
            Map.entry("potato", "potatoes"),
            Map.entry("tomato", "tomatoes"),
            Map.entry("movie", "movies"),
            Map.entry("cookie", "cookies"),
            Map.entry("tie", "ties"),
            Map.entry("alias", "aliases"),
            Map.entry("atlas", "atlases"),
            Map.entry("canvas", "canvases"),
            Map.entry("gas", "gases"),
            Map.entry("lens", "lenses"),
            Map.entry("bus", "buses"),
            Map.entry("cache", "caches"),
            Map.entry("menu", "menus"),
            Map.entry("axe", "axes"));

    private static final Map<String, String> IRREGULAR_SINGULARS = inverse(IRREGULAR);

    private static final Set<String> WITHOUT_PLURAL = Set.of(
            "news",
            "equipment",
            "information",
            "money",
            "series",
            "species",
            "sheep",
            "fish",
            "metadata",
            "feedback",
            "staff",
            "software",
            "hardware",
            "traffic",
            "weather",
            "mail",
            "luggage",
            "furniture");

    private Inflection() {}

    /** The plural: {@code company} gives {@code companies}. A plural stays as it is. */
    public static String plural(String name) {
        int last = name.lastIndexOf('_') + 1;
        String noun = singularNoun(name.substring(last));
        return name.substring(0, last) + pluralNoun(noun);
    }

    /** The singular: {@code companies} gives {@code company}. A singular stays as it is. */
    public static String singular(String name) {
        int last = name.lastIndexOf('_') + 1;
        return name.substring(0, last) + singularNoun(name.substring(last));
    }

    private static String pluralNoun(String noun) {
        if (noun.isEmpty() || WITHOUT_PLURAL.contains(noun)) {
            return noun;
        }
        String irregular = IRREGULAR.get(noun);
        if (irregular != null) {
            return irregular;
        }
        if (noun.endsWith("y") && !vowelBefore(noun, 1)) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return hisses(noun) ? noun + "es" : noun + "s";
    }

    private static String singularNoun(String noun) {
        if (WITHOUT_PLURAL.contains(noun) || IRREGULAR.containsKey(noun)) {
            return noun;
        }
        String irregular = IRREGULAR_SINGULARS.get(noun);
        if (irregular != null) {
            return irregular;
        }
        if (noun.endsWith("ies") && noun.length() > 4) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (noun.endsWith("es") && hissesAlone(noun.substring(0, noun.length() - 2))) {
            return noun.substring(0, noun.length() - 2);
        }
        boolean plural = noun.endsWith("s") && !noun.endsWith("ss") && !noun.endsWith("us") && !noun.endsWith("is");
        return plural && noun.length() > 2 ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static boolean hisses(String noun) {
        return noun.endsWith("s") || noun.endsWith("z") || hissesAlone(noun);
    }

    /** Whether a plural in "es" has this noun as its singular; that of "cases", "sizes" and "houses" ends in "e". */
    private static boolean hissesAlone(String noun) {
        return noun.endsWith("ss")
                || (noun.endsWith("us") && !vowelBefore(noun, 2))
                || noun.endsWith("x")
                || noun.endsWith("sh")
                || noun.endsWith("tz")
                || noun.endsWith("ch");
    }

    /** Whether a vowel stands before the last {@code count} letters. */
    private static boolean vowelBefore(String noun, int count) {
        int at = noun.length() - 1 - count;
        return at >= 0 && "aeiou".indexOf(noun.charAt(at)) >= 0;
    }

    private static Map<String, String> inverse(Map<String, String> map) {
        Map<String, String> inverse = new HashMap<>();
        for (Map.Entry<String, String> entry : map.entrySet()) {
            inverse.put(entry.getValue(), entry.getKey());
        }
        return Map.copyOf(inverse);
    }
}
