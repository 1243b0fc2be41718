package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** MyBatis 3: a mapper by annotations, results by constructor, its executor for batches. */
final class MyBatisSubject implements Subject {
    private final HikariDataSource pool;
    private final SqlSessionFactory sessions;
    private final boolean postgres;

    /** MyBatis reads and writes properties, and sets the key in the object. */
    public static final class Row implements Note {
        private Long id;
        private final long author;
        private final String title;
        private final String body;
        private final Integer rating;
        private final double score;

        public Row(Long id, Long author, String title, String body, Integer rating, Double score) {
            this.id = id;
            this.author = author;
            this.title = title;
            this.body = body;
            this.rating = rating;
            this.score = score;
        }

        @Override
        public Long id() {
            return id;
        }

        @Override
        public long author() {
            return author;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public String body() {
            return body;
        }

        @Override
        public Integer rating() {
            return rating;
        }

        @Override
        public double score() {
            return score;
        }
    }

    public interface Rows {
        String VALUES = "#{author}, #{title}, #{body}, #{rating}, #{score}";

        @Results(id = "row")
        @Arg(column = "id", javaType = Long.class, id = true)
        @Arg(column = "author", javaType = Long.class)
        @Arg(column = "title", javaType = String.class)
        @Arg(column = "body", javaType = String.class)
        @Arg(column = "rating", javaType = Integer.class)
        @Arg(column = "score", javaType = Double.class)
        @Select(SELECT + "= #{id}")
        Row find(long id);

        @ResultMap("row")
        @Select(SELECT + "<= #{rows}")
        List<Row> upTo(long rows);

        @Insert("INSERT INTO notes (" + COLUMNS + ") VALUES (" + VALUES + ")")
        @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
        int insert(Note note);

        @Update("UPDATE notes SET author = #{author}, title = #{title}, body = #{body}, rating = #{rating}, score = #{score}"
                + " WHERE id = #{id}")
        int update(Note note);
    }

    MyBatisSubject(Target target) {
        pool = target.pool();
        postgres = target.isPostgres();
        Configuration configuration =
                new Configuration(new Environment("benchmark", new JdbcTransactionFactory(), pool));
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.addMapper(Rows.class);
        sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    @Override
    public void close() {
        pool.close();
    }

    @Override
    public void execute(String sql) throws Exception {
        try (SqlSession session = sessions.openSession(true)) {
            session.getConnection().createStatement().execute(sql);
        }
    }

    @Override
    public Note note(Long id, long author, String title, String body, Integer rating, double score) {
        return new Row(id, author, title, body, rating, score);
    }

    @Override
    public long find(long id) {
        try (SqlSession session = sessions.openSession(true)) {
            return session.getMapper(Rows.class).find(id).id();
        }
    }

    @Override
    public long select(int rows) {
        try (SqlSession session = sessions.openSession(true)) {
            return Note.sum(session.getMapper(Rows.class).upTo(rows));
        }
    }

    @Override
    public long insert(Note note) {
        try (SqlSession session = sessions.openSession(true)) {
            session.getMapper(Rows.class).insert(note);
        }
        return note.id();
    }

    @Override
    public long update(Note note) {
        try (SqlSession session = sessions.openSession(true)) {
            session.getMapper(Rows.class).update(note);
        }
        return note.id();
    }

    /** The driver of SQLite gives the key of the last row only: one by one. */
    @Override
    public List<Long> insertAll(List<Note> notes) {
        try (SqlSession session = sessions.openSession(postgres ? ExecutorType.BATCH : ExecutorType.REUSE, false)) {
            Rows rows = session.getMapper(Rows.class);
            notes.forEach(rows::insert);
            session.commit();
        }
        List<Long> ids = new ArrayList<>(notes.size());
        for (Note note : notes) {
            ids.add(note.id());
        }
        return ids;
    }

    @Override
    public long updateAll(List<Note> notes) {
        try (SqlSession session = sessions.openSession(ExecutorType.BATCH, false)) {
            Rows rows = session.getMapper(Rows.class);
            notes.forEach(rows::update);
            session.commit();
        }
        return notes.size();
    }
}
