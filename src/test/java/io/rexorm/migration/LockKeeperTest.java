package io.rexorm.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.jdbc.SessionListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockKeeperTest {
    private final StopRequest stop = new StopRequest();
    private final List<String> heard = new ArrayList<>();
    private final MigrationListener listener = new MigrationListener() {
        @Override
        public void waiting(String holder) {
            heard.add("waiting for " + holder);
        }

        @Override
        public void warned(String message) {
            heard.add("warned: " + message);
        }
    };

    /** A lock that somebody else holds for the first so many times that it is asked for. */
    private static final class BusyLock implements MigrationLock {
        private final int busy;
        private int asked;
        private int released;
        private RexException failure;

        BusyLock(int busy) {
            this.busy = busy;
        }

        @Override
        public boolean tryAcquire() {
            return ++asked > busy;
        }

        @Override
        public void release() {
            released++;
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public String holder() {
            return "somebody";
        }

        @Override
        public boolean endHolder() {
            return false;
        }
    }

    private RunContext context() {
        Actor actor = new Actor("ann", "host", "1");
        return new RunContext(actor, InstantSource.system(), listener, SessionListener.NONE, stop, null);
    }

    private String hold(BusyLock lock, Duration wait) {
        return new LockKeeper(lock, wait, context()).hold(() -> {
            assertThat(lock.released).isZero();
            return "done";
        });
    }

    @Test
    void worksAtOnceWhereTheLockIsFree() {
        BusyLock lock = new BusyLock(0);
        assertThat(hold(lock, Duration.ZERO)).isEqualTo("done");
        assertThat(lock.asked).isEqualTo(1);
        assertThat(lock.released).isEqualTo(1);
        assertThat(heard).isEmpty();
    }

    @Test
    void saysOnceForWhomItWaits() {
        BusyLock lock = new BusyLock(5);
        assertThat(hold(lock, Duration.ofMinutes(1))).isEqualTo("done");
        assertThat(lock.asked).isEqualTo(6);
        assertThat(heard).containsExactly("waiting for somebody");
    }

    @Test
    void saysNothingOfAShortWait() {
        assertThat(hold(new BusyLock(1), Duration.ofMinutes(1))).isEqualTo("done");
        assertThat(heard).isEmpty();
    }

    @Test
    void givesUpAfterItsTime() {
        BusyLock lock = new BusyLock(Integer.MAX_VALUE);
        long start = System.nanoTime();
        assertThatThrownBy(() -> hold(lock, Duration.ofMillis(150)))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LOCK_NOT_OBTAINED))
                .hasMessage("waited 150 ms, and the migration lock is still held by somebody");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(150), Duration.ofSeconds(10));
        assertThat(lock.released).isEqualTo(1);
    }

    @Test
    void asksOnceWhereItMayNotWait() {
        BusyLock lock = new BusyLock(Integer.MAX_VALUE);
        assertThatThrownBy(() -> hold(lock, Duration.ZERO)).isInstanceOf(MigrationException.class);
        assertThat(lock.asked).isEqualTo(1);
    }

    @Test
    void stopsWhenItIsInterrupted() {
        BusyLock lock = new BusyLock(Integer.MAX_VALUE);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> hold(lock, Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void stopsWaitingWhenItIsAskedTo() {
        stop.request();
        assertThatThrownBy(() -> hold(new BusyLock(Integer.MAX_VALUE), Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERRUPTED));
    }

    @Test
    void givesTheLockBackWhateverHappens() {
        BusyLock lock = new BusyLock(0);
        IllegalStateException failure = new IllegalStateException("the work failed");
        assertThatThrownBy(() -> new LockKeeper(lock, Duration.ZERO, context()).hold(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(lock.released).isEqualTo(1);
    }

    @Test
    void whatTheWorkSaysMattersMoreThanTheLock() {
        BusyLock lock = new BusyLock(0);
        lock.failure = new RexException(ErrorCode.CONNECTION_FAILED, "the connection is gone", null);
        assertThat(hold(lock, Duration.ZERO)).isEqualTo("done");
        assertThat(heard)
                .containsExactly(
                        "warned: the migration lock could not be given back, it ends with this process: the connection is gone");
    }
}
