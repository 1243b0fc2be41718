package io.rexorm.dialect;

/** How names are written in SQL. */
public enum Identifiers {
    /** All in quotes: for statements that run. */
    QUOTED {
        @Override
        public String write(String name) {
            return quote(name);
        }
    },
    /**
     * In quotes only where one of the databases needs them: for files that people read. A name is plain when it is made of
     * small letters, digits and underscores, does not begin with a digit, and is a keyword of neither database.
     */
    READABLE {
        @Override
        public String write(String name) {
            return plain(name) && !Keywords.contain(name) ? name : quote(name);
        }
    };

    /** The name as it stands in a statement. */
    public abstract String write(String name);

    private static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
