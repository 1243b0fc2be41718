import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** The row that is measured. */
@Entity("notes")
public record Note(
        @PrimaryKey(generated = Generation.IDENTITY) @Nullable Long id,
        long author,
        String title,
        String body,
        @Nullable Integer rating,
        double score) {

    static Note numbered(long i) {
        return new Note(null, i % 1000, "title " + i, "the body of note " + i, i % 3 == 0 ? null : (int) (i % 5), i / 2.0);
    }

    Note scored(double other) {
        return new Note(id, author, title, body, rating, other);
    }
}
