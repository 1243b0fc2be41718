package io.rexorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.dialect.postgres.PostgresDdl;
import io.rexorm.schema.SchemaChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"users", "_x", "a1", "name", "key", "role", "value", "status", "type", "date"})
    void leavesPlainNamesWithoutQuotesWherePeopleRead(String name) {
        assertThat(Identifiers.READABLE.write(name)).isEqualTo(name);
        assertThat(Identifiers.QUOTED.write(name)).isEqualTo('"' + name + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "user", "group", "index", "transaction", "Users", "1a", "a-b", "é", "a b", ""})
    void quotesEveryNameThatNeedsIt(String name) {
        assertThat(Identifiers.READABLE.write(name)).isEqualTo('"' + name + '"');
    }

    @Test
    void doublesAQuoteWithinAName() {
        assertThat(Identifiers.READABLE.write("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(Identifiers.QUOTED.write("a\"b")).isEqualTo("\"a\"\"b\"");
    }

    @Test
    void quotesEverythingInStatementsThatRun() {
        assertThat(new PostgresDdl().render(new SchemaChange.RenameColumn("users", "a", "b")))
                .containsExactly("ALTER TABLE \"users\" RENAME COLUMN \"a\" TO \"b\"");
    }
}
