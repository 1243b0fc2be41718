import io.rexorm.orm.Rex;
import java.util.ArrayList;
import java.util.List;

/** Rex-ORM. Whether its mapper is generated or reflective depends on how {@link Note} was compiled. */
record RexSubject(Rex db) implements Subject {
    @Override
    public long find(long id) {
        return db.get(Note.class, id).id();
    }

    @Override
    public long select(int rows) {
        return Subject.sum(db.from(Note.class).where("id", "<=", (long) rows).list());
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
