package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** JDBI 3: named parameters, records by their constructors, prepared batches. */
final class JdbiSubject implements Subject {
    private static final String NAMED_INSERT =
            "INSERT INTO notes (" + COLUMNS + ") VALUES (:author, :title, :body, :rating, :score)";
    private static final String NAMED_UPDATE =
            "UPDATE notes SET author = :author, title = :title, body = :body, rating = :rating, score = :score WHERE id = :id";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean postgres;

    JdbiSubject(Target target) {
        pool = target.pool();
        postgres = target.isPostgres();
        jdbi = Jdbi.create(pool);
        jdbi.registerRowMapper(ConstructorMapper.factory(Note.Plain.class));
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public void execute(String sql) {
        jdbi.useHandle(handle -> handle.execute(sql));
    }

    @Override
    public long find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "= :id")
                .bind("id", id)
                .mapTo(Note.Plain.class)
                .one()
                .id());
    }

    @Override
    public long select(int rows) {
        return jdbi.withHandle(handle -> Note.sum(handle.createQuery(SELECT + "<= :rows")
                .bind("rows", (long) rows)
                .mapTo(Note.Plain.class)
                .list()));
    }

    @Override
    public long insert(Note note) {
        return jdbi.withHandle(handle -> handle.createUpdate(NAMED_INSERT)
                .bindMethods(note)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long update(Note note) {
        jdbi.useHandle(handle -> handle.createUpdate(NAMED_UPDATE).bindMethods(note).execute());
        return note.id();
    }

    /** The driver of SQLite gives the key of the last row only: one by one. */
    @Override
    public List<Long> insertAll(List<Note> notes) {
        return jdbi.inTransaction(handle -> {
            List<Long> ids = new ArrayList<>(notes.size());
            if (!postgres) {
                for (Note note : notes) {
                    ids.add(handle.createUpdate(NAMED_INSERT)
                            .bindMethods(note)
                            .executeAndReturnGeneratedKeys("id")
                            .mapTo(Long.class)
                            .one());
                }
                return ids;
            }
            PreparedBatch batch = handle.prepareBatch(NAMED_INSERT);
            for (Note note : notes) {
                batch.bindMethods(note).add();
            }
            return batch.executePreparedBatch("id").mapTo(Long.class).list();
        });
    }

    @Override
    public long updateAll(List<Note> notes) {
        jdbi.useTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch(NAMED_UPDATE);
            for (Note note : notes) {
                batch.bindMethods(note).add();
            }
            batch.execute();
        });
        return notes.size();
    }
}
