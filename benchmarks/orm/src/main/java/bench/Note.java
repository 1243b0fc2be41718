package bench;

/** The row that is measured, as every way of doing the work sees it. */
public interface Note {
    Long id();

    long author();

    String title();

    String body();

    Integer rating();

    double score();

    /** As plain SQL libraries take and make it. */
    record Plain(Long id, long author, String title, String body, Integer rating, double score) implements Note {}

    /** Something that depends on every row. */
    static long sum(Iterable<? extends Note> notes) {
        long sum = 0;
        for (Note note : notes) {
            sum += note.id() + note.title().length();
        }
        return sum;
    }
}
