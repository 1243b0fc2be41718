package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.SessionState;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import java.util.List;

/** Gives a session of SQLite back what it was: by another connection, as pragmas have no value that they could go back to. */
final class SqliteSessionState implements SessionState {
    private final Session session;
    private final ConnectionSettings settings;
    private final List<String> prepared;
    private boolean changed;

    /** @param prepared the statements that the session was prepared with */
    SqliteSessionState(Session session, ConnectionSettings settings, List<String> prepared) {
        this.session = session;
        this.settings = settings;
        this.prepared = prepared;
    }

    @Override
    public void ran(Statement statement) {
        List<String> words = statement.words();
        changed |= switch (words.get(0)) {
            case "PRAGMA" -> words.size() > 2;
            case "ATTACH" -> true;
            case "CREATE" -> words.get(1).equals("TEMP") || words.get(1).equals("TEMPORARY");
            default -> false;
        };
    }

    @Override
    public void write(Runnable row) {
        row.run();
    }

    @Override
    public void finish() {}

    /** A database in memory would be gone with its connection. */
    @Override
    public void over() {
        if (changed && SqliteFile.isFile(settings)) {
            session.replace(SqliteConnector.connect(settings, Access.WRITE));
            for (String sql : prepared) {
                session.execute(sql);
            }
        }
        changed = false;
    }
}
