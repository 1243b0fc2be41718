package bench;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.hibernate.cfg.Configuration;

/**
 * Hibernate ORM with a StatelessSession, its faster way: nothing is remembered and compared. On PostgreSQL its numbers come from a
 * sequence in steps of 500, as it batches no inserts that the database numbers.
 */
final class HibernateSubject implements Subject {
    private static final int AT_ONCE = 500;

    private final HikariDataSource pool;
    private final SessionFactory sessions;
    private final boolean postgres;
    private final Class<? extends Row> type;

    @MappedSuperclass
    abstract static class Row implements Note {
        long author;
        String title;
        String body;
        Integer rating;
        double score;

        abstract void id(Long id);

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

    @Entity(name = "Numbered")
    @Table(name = "notes")
    static class Numbered extends Row {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Override
        public Long id() {
            return id;
        }

        @Override
        void id(Long other) {
            id = other;
        }
    }

    @Entity(name = "Sequenced")
    @Table(name = "notes")
    static class Sequenced extends Row {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notes")
        @SequenceGenerator(name = "notes", sequenceName = "notes_steps", allocationSize = AT_ONCE)
        Long id;

        @Override
        public Long id() {
            return id;
        }

        @Override
        void id(Long other) {
            id = other;
        }
    }

    HibernateSubject(Target target) {
        pool = target.pool();
        postgres = target.isPostgres();
        type = postgres ? Sequenced.class : Numbered.class;
        if (postgres) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP SEQUENCE IF EXISTS notes_steps");
                statement.execute("CREATE SEQUENCE notes_steps START 1000000000 INCREMENT " + AT_ONCE);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        Configuration configuration = new Configuration().addAnnotatedClass(type);
        configuration.getProperties().put("hibernate.connection.datasource", pool);
        if (!postgres) {
            configuration.setProperty("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
        }
        configuration.setProperty("hibernate.jdbc.batch_size", String.valueOf(AT_ONCE));
        configuration.setProperty("hibernate.cache.use_second_level_cache", "false");
        sessions = configuration.buildSessionFactory();
    }

    @Override
    public void close() {
        sessions.close();
        pool.close();
    }

    @Override
    public void execute(String sql) {
        changing(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    @Override
    public Note note(Long id, long author, String title, String body, Integer rating, double score) {
        Row row = postgres ? new Sequenced() : new Numbered();
        row.id(id);
        row.author = author;
        row.title = title;
        row.body = body;
        row.rating = rating;
        row.score = score;
        return row;
    }

    private interface Work {
        void in(StatelessSession session);
    }

    private void changing(Work work) {
        try (StatelessSession session = sessions.openStatelessSession()) {
            Transaction transaction = session.beginTransaction();
            work.in(session);
            transaction.commit();
        }
    }

    @Override
    public long find(long id) {
        try (StatelessSession session = sessions.openStatelessSession()) {
            return session.get(type, id).id();
        }
    }

    @Override
    public long select(int rows) {
        try (StatelessSession session = sessions.openStatelessSession()) {
            return Note.sum(session.createSelectionQuery("from " + type.getSimpleName() + " where id <= :rows", type)
                    .setParameter("rows", (long) rows)
                    .getResultList());
        }
    }

    @Override
    public long insert(Note note) {
        changing(session -> session.insert(note));
        return note.id();
    }

    @Override
    public long update(Note note) {
        changing(session -> session.update(note));
        return note.id();
    }

    @Override
    public List<Long> insertAll(List<Note> notes) {
        changing(session -> {
            session.setJdbcBatchSize(AT_ONCE);
            session.insertMultiple(notes);
        });
        List<Long> ids = new ArrayList<>(notes.size());
        for (Note note : notes) {
            ids.add(note.id());
        }
        return ids;
    }

    @Override
    public long updateAll(List<Note> notes) {
        changing(session -> {
            session.setJdbcBatchSize(AT_ONCE);
            session.updateMultiple(notes);
        });
        return notes.size();
    }
}
