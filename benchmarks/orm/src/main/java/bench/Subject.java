package bench;

import java.util.List;

/** A way to do the work. Each gives something that depends on every row, so that the ways can be compared. */
public interface Subject extends AutoCloseable {
    String COLUMNS = "author, title, body, rating, score";
    String INSERT = "INSERT INTO notes (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)";
    String SELECT = "SELECT id, " + COLUMNS + " FROM notes WHERE id ";
    String UPDATE = "UPDATE notes SET author = ?, title = ?, body = ?, rating = ?, score = ? WHERE id = ?";

    /** Runs a statement on the database that this subject sees. */
    void execute(String sql) throws Exception;

    /** A row as this subject wants it; id is null for one that is to be inserted. */
    default Note note(Long id, long author, String title, String body, Integer rating, double score) {
        return new Note.Plain(id, author, title, body, rating, score);
    }

    long find(long id) throws Exception;

    long select(int rows) throws Exception;

    long insert(Note note) throws Exception;

    long update(Note note) throws Exception;

    /** The ids, in the order of the rows. */
    List<Long> insertAll(List<Note> notes) throws Exception;

    /** All or none. */
    long updateAll(List<Note> notes) throws Exception;

    static Subject open(String name, Target target) throws Exception {
        return switch (name) {
            case "jdbc" -> new JdbcSubject(target);
            case "tuned" -> new TunedSubject(target);
            case "rex" -> RexSubject.generated(target);
            case "reflective" -> RexSubject.reflective(target);
            case "hibernate" -> new HibernateSubject(target);
            case "jooq" -> new JooqSubject(target);
            case "jdbi" -> new JdbiSubject(target);
            case "mybatis" -> new MyBatisSubject(target);
            case "spring" -> new SpringSubject(target);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
