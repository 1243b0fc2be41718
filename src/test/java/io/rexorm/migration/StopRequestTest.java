package io.rexorm.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ctrl-C may come at any instant, also just before the statement that it is to stop has reached the database. */
class StopRequestTest {
    private final StopRequest stop = new StopRequest();
    private final List<String> given = new ArrayList<>();

    @Test
    void isRepeatedForAStatementThatTheFirstOneDidNotMeet() {
        stop.attach(() -> given.add("up"));
        stop.begin();
        assertThat(stop.request()).isTrue();
        stop.repeat();
        assertThat(given).hasSize(2);
    }

    @Test
    void isNotRepeatedForTheRollbackThatFollows() {
        stop.attach(() -> given.add("up"));
        stop.begin();
        stop.request();
        stop.end();
        stop.repeat();
        assertThat(given).hasSize(1);
    }

    @Test
    void letsNoOtherStatementBegin() {
        stop.attach(() -> given.add("up"));
        stop.request();
        assertThatThrownBy(stop::begin).hasMessageContaining("given up, as it was asked for");
        stop.repeat();
        assertThat(given).hasSize(1);
    }

    @Test
    void isRepeatedForNobodyWhereNoRunIsAtWork() {
        assertThat(stop.request()).isFalse();
        stop.repeat();
        assertThat(given).isEmpty();
    }
}
