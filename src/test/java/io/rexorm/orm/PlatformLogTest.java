package io.rexorm.orm;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.ClassesWithout;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Where SLF4J is not on the class path the library works, and logs with the platform. */
class PlatformLogTest {

    @Test
    void aProgramWithoutSlf4jFindsStatementsInTheLogsOfThePlatform() throws Exception {
        Lines lines = new Lines();
        Logger logger = Logger.getLogger("io.rexorm.sql");
        logger.addHandler(lines);
        logger.setLevel(Level.FINE);
        try {
            Class<?> program = new ClassesWithout("org.slf4j.").loadClass(Program.class.getName());
            Method run = program.getDeclaredMethod("run");
            run.setAccessible(true);
            assertThat(run.invoke(null)).isEqualTo("PlatformLog");
        } finally {
            logger.removeHandler(lines);
            logger.setLevel(null);
        }
        assertThat(lines.all).hasSize(1);
        assertThat(lines.all.get(0)).matches("FINE [0-9.]+ ms, 1 row: select 1 at .*");
    }

    /** A program that uses the library. */
    static final class Program {
        private Program() {}

        static String run() {
            try (Rex db = Rex.open("sqlite::memory:")) {
                db.query("select 1").list();
            }
            return Log.named("io.rexorm.sql").getClass().getSimpleName();
        }
    }

    private static final class Lines extends Handler {
        final List<String> all = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
