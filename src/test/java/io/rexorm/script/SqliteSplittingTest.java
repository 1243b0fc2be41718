package io.rexorm.script;

import static io.rexorm.script.Scripts.SQLITE;
import static io.rexorm.script.Scripts.split;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSplittingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create trigger t after insert on u begin update v set a = case when b then 1 end; delete from w; end",
                "create trigger t instead of insert on v when (case new.a when 1 then 1 end) begin select 1; end",
                "create trigger t after insert on u begin select '); END;'; end",
                "create trigger begin after insert on u begin select 1; end",
                "create trigger \"begin\" after insert on begin begin select 1; end",
                "create trigger t before update of begin, end on u begin update u set end = 1; select end; end",
                "create trigger t after insert on u when new.begin > 1 begin select new.end; end",
                "create trigger [begin;] after insert on `u;` begin select 1; end",
                "create temp trigger if not exists t after delete on u begin select 1; end",
                "CREATE TRIGGER s.t AFTER DELETE ON u FOR EACH ROW BEGIN\n  SELECT 1;\r\nEND",
                "create trigger t before insert on u begin select raise(abort, 'a;b'); end",
                "create trigger t after insert on u begin -- begin;\n select 1; /* end; */ end",
            })
    void readsTheBodyOfATrigger(String text) {
        assertOne(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select [a;b], `a;b`, \"a;b\", `a``;`, [a''\"b]",
                "select /* a /* b */ 1",
                "select x'3b'",
                "pragma foreign_keys",
                "pragma foreign_keys = on",
                "pragma table_info('a;b')",
                "create virtual table t using fts5(a, tokenize=\"porter ; x\")",
                "explain query plan select 1",
                "create table t (begin text, end text, \"case\" text)",
                "select begin, end from t",
                "select e'\\', $a, @b, :c, ?1, #d from t",
                "select $$, $1$ from t",
                "select a->>'$.b', a->'c', 1 << 2, a || b, a <> b, a == b from t",
                "select '\\'",
            })
    void leavesOneStatementAsItIs(String text) {
        assertOne(text);
    }

    @Test
    void takesBeginAtTopLevelForAStatement() {
        assertThat(split(SQLITE, "BEGIN IMMEDIATE; select 1; END TRANSACTION;"))
                .containsExactly("BEGIN IMMEDIATE", "select 1", "END TRANSACTION");
    }

    @Test
    void doesNotNestComments() {
        assertThat(split(SQLITE, "/* a /* b */ select 1;")).containsExactly("select 1");
    }

    @Test
    void acceptsACommentThatIsOpenAtTheEnd() {
        assertThat(split(SQLITE, "select 1; /* and so on; select 2;")).containsExactly("select 1");
    }

    @Test
    void givesTheWordsOfAPragma() {
        assertThat(Scripts.statements(SQLITE, "pragma journal_mode = 'wal'")
                        .get(0)
                        .words())
                .containsExactly("PRAGMA", "JOURNAL_MODE", "=", "'wal'");
    }

    private static void assertOne(String text) {
        assertThat(split(SQLITE, text + ";\nselect 'next';\n" + text)).containsExactly(text, "select 'next'", text);
    }
}
