package bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** JDBC as one writes it: a statement prepared for each call, columns by index, addBatch where the driver gives the keys back. */
class JdbcSubject implements Subject {
    final Connection connection;
    final boolean postgres;

    JdbcSubject(Target target) throws SQLException {
        connection = target.connect();
        postgres = target.isPostgres();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    @Override
    public void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** For a statement that is run once; the tuned way keeps it. */
    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    void done(PreparedStatement statement) throws SQLException {
        statement.close();
    }

    static void bind(PreparedStatement to, Note note, int at) throws SQLException {
        to.setLong(at, note.author());
        to.setString(at + 1, note.title());
        to.setString(at + 2, note.body());
        Integer rating = note.rating();
        if (rating == null) {
            to.setNull(at + 3, Types.INTEGER);
        } else {
            to.setInt(at + 3, rating);
        }
        to.setDouble(at + 4, note.score());
    }

    static Note.Plain note(ResultSet row) throws SQLException {
        int rating = row.getInt(5);
        Integer rated = row.wasNull() ? null : (Integer) rating;
        return new Note.Plain(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), rated, row.getDouble(6));
    }

    @Override
    public long find(long id) throws SQLException {
        PreparedStatement statement = prepare(SELECT + "= ?");
        statement.setLong(1, id);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return note(rows).id();
        } finally {
            done(statement);
        }
    }

    @Override
    public long select(int count) throws SQLException {
        PreparedStatement statement = prepare(SELECT + "<= ?");
        statement.setLong(1, count);
        List<Note> notes = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                notes.add(note(rows));
            }
        } finally {
            done(statement);
        }
        return Note.sum(notes);
    }

    @Override
    public long insert(Note note) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            return insert(statement, note);
        }
    }

    private static long insert(PreparedStatement statement, Note note) throws SQLException {
        bind(statement, note, 1);
        statement.executeUpdate();
        try (ResultSet keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    @Override
    public long update(Note note) throws SQLException {
        PreparedStatement statement = prepare(UPDATE);
        bind(statement, note, 1);
        statement.setLong(6, note.id());
        statement.executeUpdate();
        done(statement);
        return note.id();
    }

    @Override
    public List<Long> insertAll(List<Note> notes) throws SQLException {
        List<Long> ids = new ArrayList<>(notes.size());
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            if (!postgres) {
                // The driver of SQLite gives the key of the last row only.
                for (Note note : notes) {
                    ids.add(insert(statement, note));
                }
            } else {
                for (Note note : notes) {
                    bind(statement, note, 1);
                    statement.addBatch();
                }
                statement.executeBatch();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    while (keys.next()) {
                        ids.add(keys.getLong(1));
                    }
                }
            }
        }
        connection.setAutoCommit(true);
        return ids;
    }

    @Override
    public long updateAll(List<Note> notes) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (Note note : notes) {
                bind(statement, note, 1);
                statement.setLong(6, note.id());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.setAutoCommit(true);
        return notes.size();
    }
}
