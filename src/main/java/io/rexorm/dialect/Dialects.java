package io.rexorm.dialect;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.script.LexicalRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The dialects on the class path. Immutable. */
public final class Dialects {
    private final Map<String, Dialect> byName = new LinkedHashMap<>();

    private Dialects(Iterable<Dialect> dialects) {
        for (Dialect dialect : dialects) {
            byName.put(dialect.name(), dialect);
        }
    }

    /** Finds the dialects that the class path offers. */
    public static Dialects load() {
        return new Dialects(ServiceLoader.load(Dialect.class, Dialects.class.getClassLoader()));
    }

    /** The names of all dialects. */
    public List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    /**
     * The dialect of that name.
     *
     * @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when there is none
     */
    public Dialect named(String name) {
        Dialect dialect = byName.get(name);
        if (dialect == null) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID, "unknown database '" + name + "'", "use one of: " + known());
        }
        return dialect;
    }

    /**
     * Understands a URL of any dialect.
     *
     * @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when no dialect knows its scheme. The message
     *     holds the scheme only, as the rest may hold a password
     */
    public ConnectionSettings parseUrl(String url) {
        for (Dialect dialect : byName.values()) {
            ConnectionSettings settings = dialect.parseUrl(url);
            if (settings != null) {
                return settings;
            }
        }
        int colon = url.indexOf(':');
        String scheme = colon > 0 ? url.substring(0, colon + 1) : "without a scheme";
        throw new RexException(
                ErrorCode.CONFIGURATION_INVALID,
                "no database understands a URL " + (colon > 0 ? "that begins with '" + scheme + "'" : scheme),
                "write postgres://user@host:5432/name or sqlite:path/to/file.db");
    }

    /**
     * The dialect of a database that a driver has told the name of.
     *
     * @throws RexException with {@link ErrorCode#CONFIGURATION_INVALID} when there is none
     */
    public Dialect ofProduct(String product) {
        for (Dialect dialect : byName.values()) {
            if (dialect.entities().product().equals(product)) {
                return dialect;
            }
        }
        throw new RexException(
                ErrorCode.CONFIGURATION_INVALID,
                "the data source is of " + product + ", which is none of the databases that are known",
                "use one of: " + known());
    }

    /** How scripts are read, by the name of the dialect. */
    public Map<String, LexicalRules> lexicalRules() {
        Map<String, LexicalRules> rules = new LinkedHashMap<>();
        for (Dialect dialect : byName.values()) {
            rules.put(dialect.name(), dialect.lexicalRules());
        }
        return rules;
    }

    private String known() {
        StringBuilder names = new StringBuilder();
        for (String name : byName.keySet()) {
            names.append(names.length() == 0 ? "" : ", ").append(name);
        }
        return names.toString();
    }
}
