package io.rexorm.behaviour;

import static io.rexorm.orm.Fragment.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Rex;
import io.rexorm.orm.RexBuilder;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.RecordedLogs;
import io.rexorm.testkit.TestDatabase;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.event.Level;

/** What the library tells the logs of SLF4J. */
@EachDatabase
@Isolated("the logs are those of the process")
class LoggingTest {
    private static final String TIME = "[0-9]+\\.[0-9] ms";
    private static final String PLACE = " at .*LoggingTest\\.java:[0-9]+\\)";

    private final TestDatabase database;

    LoggingTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void create() throws Exception {
        RecordedLogs.clear();
        ShopDatabase.create(database, Customer.class);
    }

    @AfterEach
    void clear() {
        RecordedLogs.clear();
    }

    private RexBuilder builder() {
        return Rex.builder().url(database.url());
    }

    @Test
    void aStatementIsToldWithItsTimeAndRowsInOneLine() {
        try (Rex db = builder().build()) {
            RecordedLogs.keep("io.rexorm.sql", Level.DEBUG);
            db.insert(Customer.named("Ann"));
            db.query("select name\nfrom customers").list();
            db.execute("update customers set name = ? where name = ?", "Ben", "nobody");
            assertThatThrownBy(() -> db.execute("update nowhere set x = 1")).isInstanceOf(QueryException.class);
        }
        List<String> lines = RecordedLogs.lines();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).matches("DEBUG io.rexorm.sql: " + TIME + ".*: INSERT INTO \"customers\" .*" + PLACE);
        assertThat(lines.get(1))
                .matches("DEBUG io.rexorm.sql: " + TIME + ", 1 row: select name from customers" + PLACE);
        assertThat(lines.get(2)).matches("DEBUG io.rexorm.sql: " + TIME + ", 0 rows: update customers .*" + PLACE);
        assertThat(lines.get(3)).matches("DEBUG io.rexorm.sql: " + TIME + ", failed: update nowhere .*" + PLACE);
    }

    @Test
    void whatIsBoundIsToldByTypeAndSize() {
        RecordedLogs.keep("io.rexorm.sql.params", Level.TRACE);
        try (Rex db = builder().build()) {
            db.insert(Customer.named("Ann"));
        }
        assertThat(RecordedLogs.lines()).hasSize(1);
        assertThat(RecordedLogs.lines().get(0))
                .startsWith("TRACE io.rexorm.sql.params: name text(3), email (sensitive), age Integer");
    }

    @Test
    void valuesAreToldWhereTheyAreAskedForButSensitiveOnesNever() {
        RecordedLogs.keep("io.rexorm.sql.params", Level.TRACE);
        try (Rex db = builder().showValues(true).build()) {
            db.insert(Customer.named("Ann\nBen"));
            db.from(Customer.class)
                    .where(sql("lower(email) = {}", "ann@example.org"))
                    .list();
        }
        assertThat(RecordedLogs.lines().get(1)).contains("text(15)").doesNotContain("example.org");
        assertThat(RecordedLogs.lines().get(0))
                .contains("name 'Ann Ben', email (sensitive), age 30")
                .doesNotContain("example.org");
    }

    @Test
    void aSlowStatementIsWarnedOfWithThePlaceInTheProgram() {
        RecordedLogs.keep("io.rexorm.slow", Level.WARN);
        try (Rex db = builder().slowAfter(Duration.ofNanos(1)).build()) {
            db.tx(() -> db.find(Customer.class, 7L));
        }
        try (Rex db = builder().slowAfter(Duration.ofMinutes(1)).build()) {
            db.find(Customer.class, 8L);
        }
        assertThat(RecordedLogs.lines()).hasSize(1);
        assertThat(RecordedLogs.lines().get(0)).matches("WARN io.rexorm.slow: " + TIME + ", 0 rows: SELECT .*" + PLACE);
    }

    @Test
    void theLevelsAreTheProgramsToChoose() {
        RecordedLogs.keep("io.rexorm.sql", Level.INFO);
        RecordedLogs.keep("io.rexorm.sql.params", Level.TRACE);
        try (Rex db = builder()
                .statementLevel(Logger.Level.INFO)
                .parameterLevel(Logger.Level.OFF)
                .build()) {
            db.find(Customer.class, 7L);
        }
        assertThat(RecordedLogs.lines()).hasSize(1).allMatch(line -> line.startsWith("INFO io.rexorm.sql: "));
    }

    @Test
    void nothingIsToldWhereNobodyAsks() {
        try (Rex db = builder().build()) {
            db.insert(Customer.named("Ann"));
        }
        assertThat(RecordedLogs.lines()).isEmpty();
    }
}
