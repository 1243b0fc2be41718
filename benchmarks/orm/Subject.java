import java.util.List;

/** A way to do the work. Each gives something that depends on every row, so that the ways can be compared. */
interface Subject {
    long find(long id) throws Exception;

    long select(int rows) throws Exception;

    long insert(Note note) throws Exception;

    long update(Note note) throws Exception;

    /** The ids, in the order of the rows. */
    List<Long> insertAll(List<Note> notes) throws Exception;

    long updateAll(List<Note> notes) throws Exception;

    static long sum(List<Note> notes) {
        long sum = 0;
        for (Note note : notes) {
            sum += note.id() + note.title().length();
        }
        return sum;
    }
}
