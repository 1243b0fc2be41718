package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Within one process; {@code ConcurrencyTest} has several. */
class SqliteMigrationLockTest {
    @TempDir
    Path folder;

    private MigrationLock lock() {
        return new SqliteMigrationLock(folder.resolve("shop.db"));
    }

    @Test
    void isHeldByOneAtATime() {
        MigrationLock first = lock();
        MigrationLock second = lock();
        assertThat(first.tryAcquire()).isTrue();
        assertThat(second.tryAcquire()).isFalse();
        first.release();
        assertThat(second.tryAcquire()).isTrue();
        second.release();
    }

    @Test
    void saysWhoHoldsIt() {
        MigrationLock first = lock();
        MigrationLock second = lock();
        assertThat(second.holder()).isNull();
        first.tryAcquire();
        String me = "process " + ProcessHandle.current().pid() + " of " + System.getProperty("user.name");
        assertThat(second.holder()).isEqualTo(me);
        second.tryAcquire();
        assertThat(second.holder()).isEqualTo(me);
        first.release();
        assertThat(second.holder()).isNull();
        second.release();
    }

    @Test
    void releasesNothingThatIsNotHeld() {
        MigrationLock first = lock();
        MigrationLock second = lock();
        first.tryAcquire();
        second.tryAcquire();
        second.release();
        assertThat(first.holder()).isNotNull();
        assertThat(lock().tryAcquire()).isFalse();
        first.release();
        first.release();
    }

    @Test
    void leavesItsFileSoThatNobodyLocksAnother() throws IOException {
        MigrationLock lock = lock();
        lock.tryAcquire();
        lock.release();
        assertThat(folder.resolve("shop.db-rexorm-lock")).isEmptyFile();
        assertThat(Files.exists(folder.resolve("shop.db"))).isFalse();
    }

    @Test
    void saysWhatItCannotLock() {
        MigrationLock lock = new SqliteMigrationLock(folder.resolve("missing").resolve("shop.db"));
        assertThatThrownBy(lock::tryAcquire)
                .isInstanceOfSatisfying(
                        RexException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                .hasMessageContaining("cannot lock", "shop.db-rexorm-lock");
    }

    @Test
    void aDatabaseInMemoryIsNobodyElses() {
        SqliteDialect dialect = new SqliteDialect();
        ConnectionSettings settings = dialect.parseUrl(":memory:");
        try (Session session = dialect.connect(settings, Dialect.Access.WRITE)) {
            MigrationLock lock = dialect.migrations().lock(session, settings, new TableName(null, "rex_migrations"));
            assertThat(lock.tryAcquire()).isTrue();
            assertThat(lock.holder()).isNull();
            lock.release();
        }
    }
}
