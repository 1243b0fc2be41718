package io.rexorm.behaviour;

import static io.rexorm.behaviour.StreamingTest_ReadingTable.READING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Query;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows that come one after the other need no more memory for being many, and their connection for no longer than they are read. */
@EachDatabase
class StreamingTest {
    private static final int ROWS = 300_000;
    private static final String TEXT = "reading ".repeat(20);

    private final TestDatabase database;

    StreamingTest(TestDatabase database) {
        this.database = database;
    }

    @Entity("readings")
    record Reading(@PrimaryKey long id, String note) {}

    /** Reads all rows in one way, in a JVM whose memory does not hold them. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            try (Rex db = Rex.open(args[0])) {
                System.out.print(read(db, args[1]));
            }
        }

        private static long read(Rex db, String way) {
            Query<Reading> raw = db.query("select * from readings").as(Reading.class);
            long[] sum = new long[1];
            switch (way) {
                case "raw rows" -> db.query("select id, note from readings").each(row -> sum[0] += row.number("id"));
                case "raw entities" -> raw.each(reading -> sum[0] += reading.id());
                case "raw in a transaction" -> db.tx(() -> raw.each(reading -> sum[0] += reading.id()));
                case "table" -> db.select("id", "note").from("readings").each(row -> sum[0] += row.number("id"));
                case "entities by names" ->
                    db.from(Reading.class).where("id", ">", 0).each(reading -> sum[0] += reading.id());
                case "entities by columns" ->
                    sum[0] = db.from(READING).where(READING.id.gt(0L)).orderBy(READING.id.asc()).stream(
                            rows -> rows.mapToLong(Reading::id).sum());
                default -> sum[0] = raw.list().size();
            }
            return sum[0];
        }
    }

    @Test
    void threeHundredThousandRowsGoThroughAHeapThatDoesNotHoldThem() throws Exception {
        ShopDatabase.create(database, Reading.class);
        database.execute(
                "insert into readings (id, note) with recursive n(i) as (select 1 union all select i + 1 from n where i < "
                        + ROWS + ") select i, '" + TEXT + "' from n");
        String sum = String.valueOf((long) ROWS * (ROWS + 1) / 2);
        for (String way : List.of(
                "raw rows",
                "raw entities",
                "raw in a transaction",
                "table",
                "entities by names",
                "entities by columns")) {
            assertThat(run(way)).as(way).isEqualTo(sum);
        }
        assertThat(run("as a list")).contains("OutOfMemoryError");
    }

    private String run(String way) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        database.url(),
                        way)
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            program.waitFor();
            return output.lines().filter(line -> !line.startsWith("WARNING")).reduce("", (a, b) -> a + b);
        } finally {
            program.destroyForcibly();
        }
    }

    @Test
    void aStreamIsOverWithTheCallThatGaveIt() throws Exception {
        try (Rex db = Rex.open(database.url())) {
            Iterator<Integer> kept =
                    db.query("select 1 as a union all select 2").as(Integer.class).stream(Stream::iterator);
            assertThatThrownBy(kept::hasNext)
                    .isInstanceOf(QueryException.class)
                    .hasMessage("the rows of a query were read after the call that gave them had ended");
            assertThat(db.query("select 1 as a").as(Integer.class).one()).isEqualTo(1);
        }
    }

    @Test
    void aStreamThatIsNotOverWhenTheDatabaseIsClosedIsNamedWithItsPlace() throws Exception {
        Rex db = Rex.open(database.url());
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Thread reader = new Thread(
                () -> db.query("select 1 as a").each(row -> {
                    reading.countDown();
                    awaitQuietly(over);
                }),
                "reader");
        // Its connection is closed under it, which it is told.
        reader.setUncaughtExceptionHandler(
                (thread, failure) -> assertThat(failure).isInstanceOf(QueryException.class));
        reader.start();
        reading.await();
        try {
            assertThatThrownBy(db::close)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("reader")
                    .hasMessageContaining("StreamingTest");
        } finally {
            over.countDown();
            reader.join();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
