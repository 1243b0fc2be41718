package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's JdbcClient, records by the names of columns; batches by JdbcTemplate. */
final class SpringSubject implements Subject {
    private final HikariDataSource pool;
    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final boolean postgres;

    SpringSubject(Target target) {
        pool = target.pool();
        postgres = target.isPostgres();
        template = new JdbcTemplate(pool);
        client = JdbcClient.create(template);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public void execute(String sql) {
        template.execute(sql);
    }

    @Override
    public long find(long id) {
        return client.sql(SELECT + "= ?").param(id).query(Note.Plain.class).single().id();
    }

    @Override
    public long select(int rows) {
        return Note.sum(client.sql(SELECT + "<= ?").param((long) rows).query(Note.Plain.class).list());
    }

    @Override
    public long insert(Note note) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        template.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(INSERT, new String[] {"id"});
                    JdbcSubject.bind(statement, note, 1);
                    return statement;
                },
                key);
        return key.getKey().longValue();
    }

    @Override
    public long update(Note note) {
        template.update(UPDATE, statement -> {
            JdbcSubject.bind(statement, note, 1);
            statement.setLong(6, note.id());
        });
        return note.id();
    }

    /** The driver of SQLite gives the key of the last row only: one by one. */
    @Override
    public List<Long> insertAll(List<Note> notes) {
        return transactions.execute(status -> {
            List<Long> ids = new ArrayList<>(notes.size());
            if (!postgres) {
                for (Note note : notes) {
                    ids.add(insert(note));
                }
                return ids;
            }
            GeneratedKeyHolder keys = new GeneratedKeyHolder();
            template.batchUpdate(
                    connection -> connection.prepareStatement(INSERT, new String[] {"id"}), setter(notes, false), keys);
            keys.getKeyList().forEach(key -> ids.add(((Number) key.get("id")).longValue()));
            return ids;
        });
    }

    @Override
    public long updateAll(List<Note> notes) {
        transactions.executeWithoutResult(status -> template.batchUpdate(UPDATE, setter(notes, true)));
        return notes.size();
    }

    private static BatchPreparedStatementSetter setter(List<Note> notes, boolean withId) {
        return new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int i) throws SQLException {
                JdbcSubject.bind(statement, notes.get(i), 1);
                if (withId) {
                    statement.setLong(6, notes.get(i).id());
                }
            }

            @Override
            public int getBatchSize() {
                return notes.size();
            }
        };
    }
}
