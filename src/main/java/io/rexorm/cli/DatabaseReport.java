package io.rexorm.cli;

/** Prints what has become of a whole database. */
final class DatabaseReport {
    private DatabaseReport() {}

    /**
     * @param state what is so now, for people: {@code created}
     * @param changed whether it was otherwise before
     */
    static void print(Invocation invocation, String state, boolean changed) {
        String url = invocation.configuration().databaseUrl();
        if (invocation.json()) {
            JsonWriter json = new JsonWriter().open('{');
            json.name("schemaVersion").value(1);
            json.name("database").value(url);
            json.name("state").value(state);
            invocation.console().out().print(json.close('}').toString());
        } else if (!invocation.quiet()) {
            Style style = changed ? Style.GOOD : Style.NOTICE;
            invocation.console().out().println(style.apply(state, invocation.colour()) + "  " + url);
        }
    }
}
