package bench;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.Rex;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rex-ORM. */
final class RexSubject<N extends Note> implements Subject {
    private final Rex db;
    private final Class<N> type;
    private final Maker<N> maker;

    private RexSubject(Target target, Class<N> type, Maker<N> maker) {
        this.db = Rex.open(target.url());
        this.type = type;
        this.maker = maker;
    }

    private interface Maker<N> {
        N make(Long id, long author, String title, String body, Integer rating, double score);
    }

    @Entity("notes")
    record Processed(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable Long id,
            long author,
            String title,
            String body,
            @Nullable Integer rating,
            double score) implements Note {}

    /** Private, so that the processor cannot make a mapper. */
    @Entity("notes")
    private record Hidden(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable Long id,
            long author,
            String title,
            String body,
            @Nullable Integer rating,
            double score) implements Note {}

    static RexSubject<?> generated(Target target) {
        return new RexSubject<>(target, Processed.class, Processed::new);
    }

    static RexSubject<?> reflective(Target target) {
        return new RexSubject<>(target, Hidden.class, Hidden::new);
    }

    @Override
    public void close() {
        db.close();
    }

    @Override
    public void execute(String sql) {
        db.execute(sql);
    }

    @Override
    public Note note(Long id, long author, String title, String body, Integer rating, double score) {
        return maker.make(id, author, title, body, rating, score);
    }

    @Override
    public long find(long id) {
        return db.get(type, id).id();
    }

    @Override
    public long select(int rows) {
        return Note.sum(db.from(type).where("id", "<=", (long) rows).list());
    }

    @Override
    public long insert(Note note) {
        return db.insert(note).id();
    }

    @Override
    public long update(Note note) {
        return db.update(note).id();
    }

    @Override
    public List<Long> insertAll(List<Note> notes) {
        List<Long> ids = new ArrayList<>(notes.size());
        for (Note note : db.insertAll(notes)) {
            ids.add(note.id());
        }
        return ids;
    }

    @Override
    public long updateAll(List<Note> notes) {
        return db.updateAll(notes).size();
    }
}
