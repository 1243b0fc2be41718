package bench;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep5;
import org.jooq.Record;
import org.jooq.Record6;
import org.jooq.SQLDialect;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** jOOQ, with fields as its generator declares them. A batch of it gives no keys, so many rows are statements of 1,000 with RETURNING. */
final class JooqSubject implements Subject {
    private static final int ROWS = 1_000;
    private static final Table<Record> NOTES = table(name("notes"));
    private static final Field<Long> ID = field(name("id"), SQLDataType.BIGINT);
    private static final Field<Long> AUTHOR = field(name("author"), SQLDataType.BIGINT);
    private static final Field<String> TITLE = field(name("title"), SQLDataType.CLOB);
    private static final Field<String> BODY = field(name("body"), SQLDataType.CLOB);
    private static final Field<Integer> RATING = field(name("rating"), SQLDataType.INTEGER);
    private static final Field<Double> SCORE = field(name("score"), SQLDataType.DOUBLE);

    private final HikariDataSource pool;
    private final DSLContext jooq;
    private final boolean postgres;

    JooqSubject(Target target) {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        pool = target.pool();
        postgres = target.isPostgres();
        SQLDialect dialect = postgres ? SQLDialect.POSTGRES : SQLDialect.SQLITE;
        jooq = DSL.using(pool, dialect, new Settings().withExecuteLogging(false).withDiagnosticsLogging(false));
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public void execute(String sql) {
        jooq.execute(sql);
    }

    private SelectJoinStep<Record6<Long, Long, String, String, Integer, Double>> notes() {
        return jooq.select(ID, AUTHOR, TITLE, BODY, RATING, SCORE).from(NOTES);
    }

    @Override
    public long find(long id) {
        return notes().where(ID.eq(id)).fetchOne(mapping(Note.Plain::new)).id();
    }

    @Override
    public long select(int rows) {
        return Note.sum(notes().where(ID.le((long) rows)).fetch(mapping(Note.Plain::new)));
    }

    private static InsertValuesStep5<Record, Long, String, String, Integer, Double> into(DSLContext jooq) {
        return jooq.insertInto(NOTES, AUTHOR, TITLE, BODY, RATING, SCORE);
    }

    private static InsertValuesStep5<Record, Long, String, String, Integer, Double> add(
            InsertValuesStep5<Record, Long, String, String, Integer, Double> insert, Note note) {
        return insert.values(note.author(), note.title(), note.body(), note.rating(), note.score());
    }

    @Override
    public long insert(Note note) {
        return add(into(jooq), note).returningResult(ID).fetchOne().value1();
    }

    @Override
    public long update(Note note) {
        jooq.update(NOTES)
                .set(AUTHOR, note.author())
                .set(TITLE, note.title())
                .set(BODY, note.body())
                .set(RATING, note.rating())
                .set(SCORE, note.score())
                .where(ID.eq(note.id()))
                .execute();
        return note.id();
    }

    /** On SQLite the driver gives the last key only, and jOOQ asks it: rows go one by one. */
    @Override
    public List<Long> insertAll(List<Note> notes) {
        int most = postgres ? ROWS : 1;
        return jooq.transactionResult(transaction -> {
            List<Long> ids = new ArrayList<>(notes.size());
            for (int from = 0; from < notes.size(); from += most) {
                InsertValuesStep5<Record, Long, String, String, Integer, Double> insert = into(transaction.dsl());
                for (Note note : notes.subList(from, Math.min(notes.size(), from + most))) {
                    insert = add(insert, note);
                }
                ids.addAll(insert.returningResult(ID).fetch(ID));
            }
            return ids;
        });
    }

    @Override
    public long updateAll(List<Note> notes) {
        jooq.transaction(transaction -> {
            BatchBindStep batch = transaction.dsl().batch(transaction.dsl()
                    .update(NOTES)
                    .set(AUTHOR, (Long) null)
                    .set(TITLE, (String) null)
                    .set(BODY, (String) null)
                    .set(RATING, (Integer) null)
                    .set(SCORE, (Double) null)
                    .where(ID.eq((Long) null)));
            for (Note note : notes) {
                batch = batch.bind(
                        note.author(), note.title(), note.body(), note.rating(), note.score(), note.id());
            }
            batch.execute();
        });
        return notes.size();
    }
}
