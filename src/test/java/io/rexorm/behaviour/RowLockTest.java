package io.rexorm.behaviour;

import static io.rexorm.behaviour.BlogDatabase_PostTable.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that a query locks are left alone by others until the end of the transaction. */
@EachDatabase
class RowLockTest {
    private final TestDatabase database;
    private Rex db;

    RowLockTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = BlogDatabase.open(database);
        BlogDatabase.fill(db, 1, 4, 0);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatSomebodyElseHasLockedIsLeftOutOrRefused() {
        if (database.kind() == DatabaseKind.SQLITE) {
            assertThatThrownBy(() -> db.tx(() -> db.from(POST).forUpdate().list()))
                    .hasMessage("SQLite locks no rows: forUpdate and forShare are not for it");
            return;
        }
        db.tx(() -> {
            assertThat(db.from(POST).orderBy(POST.id.asc()).limit(2).forUpdate().list())
                    .hasSize(2);
            CompletableFuture.runAsync(() -> {
                        assertThat(db.<Integer, RuntimeException>tx(() -> db.from(POST)
                                        .where(POST.author().name.startsWith("author"))
                                        .orderBy(POST.id.asc())
                                        .forUpdate()
                                        .skipLocked()
                                        .list()
                                        .size()))
                                .isEqualTo(2);
                        assertThatThrownBy(() -> db.tx(
                                        () -> db.from(POST).forShare().noWait().list()))
                                .isInstanceOf(QueryException.class);
                        assertThat(db.from(POST).list()).hasSize(4);
                    })
                    .join();
        });
    }

    @Test
    void locksNeedATransaction() {
        assertThatThrownBy(() -> db.from(POST).forUpdate().list())
                .hasMessage("rows are locked until the end of the transaction, and none is open");
        assertThatThrownBy(() -> db.from(POST).skipLocked())
                .hasMessage("a query that locks no rows says what to do with locked ones");
    }
}
