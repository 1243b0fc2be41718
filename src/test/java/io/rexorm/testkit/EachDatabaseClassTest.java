package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
record EachDatabaseClassTest(TestDatabase database) {

    @BeforeEach
    void createTable(TestDatabase same) throws SQLException {
        assertThat(same).isSameAs(database);
        database.execute("CREATE TABLE only_once (id int)");
    }

    @Test
    void givesTheDatabaseToTheConstructor() throws SQLException {
        assertThat(database.rows("SELECT count(*) FROM only_once")).containsExactly("0");
    }

    @Test
    void givesEachTestADatabaseOfItsOwn(TestDatabase same) {
        assertThat(same).isSameAs(database);
    }
}
