package io.rexorm.migration;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.SessionListener;
import org.jspecify.annotations.Nullable;

/**
 * Looks who holds the migration lock, and ends that session where the database can. A lock ends with the process that
 * holds it, so there is never one that nobody holds.
 */
public final class Unlock implements AutoCloseable {
    private final MigrationProject project;
    private final @Nullable Session session;

    public Unlock(MigrationProject project, SessionListener sessionListener) {
        this.project = project;
        if (project.dialect().exists(project.settings())) {
            session = project.dialect().connect(project.settings(), Access.READ);
            session.listen(sessionListener);
        } else {
            session = null;
        }
    }

    /** Who holds the lock, for people, or null where nobody does. */
    public @Nullable String holder() {
        MigrationLock lock = lock();
        if (lock == null) {
            return null;
        }
        if (lock.isFree()) {
            return null;
        }
        String holder = lock.holder();
        lock.release();
        return holder == null ? "another process" : holder;
    }

    /**
     * Ends the session that holds the lock; what runs in it is rolled back.
     *
     * @return whether one was ended: false where nobody holds it, or where the database cannot end another's session
     * @throws io.rexorm.jdbc.QueryException when the role may not
     */
    public boolean endHolder() {
        MigrationLock lock = lock();
        return lock != null && lock.endHolder();
    }

    private @Nullable MigrationLock lock() {
        return session == null
                ? null
                : project.dialect().migrations().lock(session, project.settings(), project.history());
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}
