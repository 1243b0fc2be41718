package bench;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** JDBC by who knows both drivers: statements kept, keys by RETURNING, many rows in a statement. */
final class TunedSubject extends JdbcSubject {
    private static final int ROWS = 50;
    private static final String[] TYPES = {"int8", "text", "text", "int4", "float8"};
    private static final String UNNEST = "INSERT INTO notes (" + COLUMNS + ") SELECT " + COLUMNS
            + " FROM unnest(?::int8[], ?::text[], ?::text[], ?::int4[], ?::float8[]) WITH ORDINALITY AS given(" + COLUMNS
            + ", place) ORDER BY place RETURNING id";
    private static final String UPDATE_ALL = "UPDATE notes SET author = given.author, title = given.title, body = given.body,"
            + " rating = given.rating, score = given.score FROM unnest(?::int8[], ?::text[], ?::text[], ?::int4[], ?::float8[],"
            + " ?::int8[]) AS given(" + COLUMNS + ", id) WHERE notes.id = given.id";

    private final Map<String, PreparedStatement> kept = new HashMap<>();

    TunedSubject(Target target) throws SQLException {
        super(target);
    }

    @Override
    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = kept.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            kept.put(sql, statement);
        }
        return statement;
    }

    @Override
    void done(PreparedStatement statement) {}

    @Override
    public long insert(Note note) throws SQLException {
        PreparedStatement statement = prepare(INSERT + " RETURNING id");
        bind(statement, note, 1);
        try (ResultSet keys = statement.executeQuery()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    @Override
    public List<Long> insertAll(List<Note> notes) throws SQLException {
        List<Long> ids = new ArrayList<>(notes.size());
        if (postgres) {
            PreparedStatement statement = prepare(UNNEST);
            bindArrays(statement, notes);
            read(statement, ids);
            return ids;
        }
        connection.setAutoCommit(false);
        for (int from = 0; from < notes.size(); from += ROWS) {
            List<Note> rows = notes.subList(from, Math.min(notes.size(), from + ROWS));
            PreparedStatement statement =
                    prepare(INSERT + ", (?, ?, ?, ?, ?)".repeat(rows.size() - 1) + " RETURNING id");
            for (int i = 0; i < rows.size(); i++) {
                bind(statement, rows.get(i), i * 5 + 1);
            }
            read(statement, ids);
        }
        connection.setAutoCommit(true);
        Collections.sort(ids);
        return ids;
    }

    private static void read(PreparedStatement statement, List<Long> ids) throws SQLException {
        try (ResultSet keys = statement.executeQuery()) {
            while (keys.next()) {
                ids.add(keys.getLong(1));
            }
        }
    }

    private void bindArrays(PreparedStatement statement, List<Note> notes) throws SQLException {
        Object[][] arrays = new Object[TYPES.length][notes.size()];
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            arrays[0][i] = note.author();
            arrays[1][i] = note.title();
            arrays[2][i] = note.body();
            arrays[3][i] = note.rating();
            arrays[4][i] = note.score();
        }
        for (int i = 0; i < arrays.length; i++) {
            Array array = connection.createArrayOf(TYPES[i], arrays[i]);
            statement.setArray(i + 1, array);
        }
    }

    @Override
    public long updateAll(List<Note> notes) throws SQLException {
        if (!postgres) {
            return super.updateAll(notes);
        }
        PreparedStatement statement = prepare(UPDATE_ALL);
        bindArrays(statement, notes);
        statement.setArray(6, connection.createArrayOf("int8", notes.stream().map(Note::id).toArray()));
        return statement.executeUpdate();
    }
}
