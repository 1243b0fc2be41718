package io.rexorm.dialect.postgres;

import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.script.Statement;
import java.util.ArrayList;
import java.util.List;

/** What keeps the session of psql, or of whatever else runs a script of migrations, as the script needs it. */
final class PostgresShell {
    private static final List<String> RESET = List.of("RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL");

    private PostgresShell() {}

    /** Whoever runs the script connects in another way: the search path of the url comes with it. */
    static List<String> settings(ConnectionSettings settings) {
        List<String> sql = new ArrayList<>();
        sql.add("SET client_encoding = 'UTF8'");
        sql.add("SET standard_conforming_strings = on");
        String path = settings.parameters().get("currentSchema");
        if (path != null) {
            sql.add("SELECT set_config('search_path', '" + path.replace("'", "''") + "', false)");
        }
        return sql;
    }

    /** What undoes what the statements have left behind. */
    static List<String> reset(ConnectionSettings settings, List<Statement> ran) {
        PostgresStatements rules = new PostgresStatements();
        boolean set = false;
        boolean others = false;
        for (Statement statement : ran) {
            set |= rules.setsSession(statement);
            others |= PostgresSessionState.leaves(statement);
        }
        List<String> sql = new ArrayList<>();
        if (set || others) {
            sql.addAll(RESET);
            sql.addAll(settings(settings));
        }
        if (others) {
            sql.add(PostgresSessionState.EVERYTHING_ELSE);
        }
        return sql;
    }
}
