package io.rexorm.script;

import static io.rexorm.script.Scripts.POSTGRES;
import static io.rexorm.script.Scripts.split;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresSplittingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select $$ ; $$",
                "select $$$$, $a$$a$",
                "do $fn$ begin execute $$ ; $$; end; $fn$",
                "do $outer$ begin execute $sql$ drop table a; $sql$; end; $outer$",
                "select $größe$ ; $größe$",
                "select $t1$ ; $t1 $t2$ $$ $t1$",
                "select $tag$ a ; $tag b $ta$tag$",
                "select $a$ ; $a$",
                "select $a$ ' \" /* -- \\ ; $a$",
                "select 1$$;$$",
                "prepare p as select $1, $2",
            })
    void readsDollarQuotes(String text) {
        assertOne(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select e'\\'; '",
                "select E'\\\\', E'a''b;'",
                "select '\\'",
                "select U&'\\0441;' UESCAPE '!'",
                "select U&\"\\0441;\" from t",
                "select B'1', X'1F', N'x;', n'\\', x'\\'",
                "select 'a'\n  ';b'\n  ';c'",
                "select e'a' -- '\n 'b;'",
            })
    void readsStringsWithPrefixes(String text) {
        assertOne(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select /* a /* b */ ; */ 1",
                "select 1 /* a ' */ + /* '*/ 2",
                "select a$b$c, d$$e, f$1 from g$h$i",
                "select data ? 'a', data ?| '{a,b}', data ?& '{a;b}', data #>> '{a}', a @@ b, a -|- b, a <-> b",
                "select a::text[], a[1:2], a[:3], :b from t",
                "create rule r as on insert to t do also (insert into u values (1); update v set a = 1)",
                "create procedure p() language sql as 'insert into t values (1); commit'",
                "create schema s create table t (a int) create view v as select * from t",
                "grant select, insert on table a, b to c, public with grant option",
                "security label for x on table t is 'a;b'",
                "create event trigger e on ddl_command_start when tag in ('DROP TABLE') execute function f()",
                "create operator === (leftarg = box, rightarg = box, function = f)",
                "create operator @#@ (rightarg = int8, procedure = f)",
                "create trigger t before insert on u for each row when (new.a > 1) execute function f()",
                "create or replace trigger t after update of a on u execute function f()",
                "copy t from '/tmp/stdin;'",
                "copy (select * from stdin) to '/tmp/file'",
            })
    void leavesOneStatementAsItIs(String text) {
        assertOne(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create function f(a int) returns int begin atomic select a; select case when a > 1 then 2 end; end",
                "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC; SELECT 1; END",
                "create function f() returns int begin atomic end",
                "create procedure p() begin /* c */ atomic -- x\n insert into t values (1);\n  delete from t;\nEND",
                "create function f() returns int begin atomic select b.end, b.case, b.begin from b; end",
                "create function f() returns int begin atomic select 1 as end; select 2 as case; end",
                "create function f() returns int begin atomic select \"end\", \"case\", \"begin\" from b; end",
                "create function \"begin\"(atomic int) returns int begin atomic select ';end;'; end",
                "create function f(a text) returns bool return a = 'x;'",
                "create function f() returns table(begin int, atomic int) language sql as 'select 1; select 2'",
            })
    void readsTheBodyOfARoutine(String text) {
        assertOne(text);
    }

    @Test
    void takesBeginAtomicForABodyInARoutineOnly() {
        assertThat(split(POSTGRES, "create view begin as select atomic from t; select 1"))
                .hasSize(2);
        assertThat(split(POSTGRES, "begin atomic; select 1; end")).hasSize(3);
    }

    @Test
    void splitsBehindAParameterThatLooksLikeADollarQuote() {
        assertThat(split(POSTGRES, "prepare p as select $1, $2; select 1;"))
                .containsExactly("prepare p as select $1, $2", "select 1");
    }

    @Test
    void takesABackslashInAPlainStringForItself() {
        assertThat(split(POSTGRES, "select '\\'; select 2;")).containsExactly("select '\\'", "select 2");
    }

    @Test
    void switchesToBackslashEscapesWhereTheScriptDoesAndWarns() {
        String text = "set standard_conforming_strings = off;\nselect '\\';', n'\\';';\n"
                + "set local standard_conforming_strings to on; select '\\'; select 1";

        Script script = Scripts.parse(POSTGRES, text);

        assertThat(split(POSTGRES, text)).contains("select '\\';', n'\\';'", "select '\\'", "select 1");
        assertThat(script.warnings()).extracting(ScriptWarning::position).containsExactly(Scripts.at(1, 1));
    }

    @Test
    void doesNotWarnOfWhatEveryDumpSets() {
        assertThat(Scripts.parse(POSTGRES, "SET standard_conforming_strings = on;")
                        .warnings())
                .isEmpty();
    }

    @Test
    void leavesOutTheGuardsOfADump() {
        assertThat(split(POSTGRES, "\\restrict aBc\n\nselect 1;\n\n\\unrestrict aBc\n"))
                .containsExactly("select 1");
    }

    @Test
    void givesTheWordsThatClassifyAStatement() {
        assertThat(words("CREATE /* c */ UNIQUE index -- c\n Concurrently i ON t (a)"))
                .containsExactly("CREATE", "UNIQUE", "INDEX", "CONCURRENTLY", "I", "ON", "T", "(", "A", ")");
        assertThat(words("select \"Vacuum\", 'vacuum' /* vacuum */ from t"))
                .containsExactly("SELECT", "\"Vacuum\"", ",", "'vacuum'", "FROM", "T");
        assertThat(words("SET a.b >= -1.5")).containsExactly("SET", "A", ".", "B", ">=", "-", "1.5");
    }

    @Test
    void givesAtMostSixteenShortWords() {
        List<String> words = words("do '" + "x".repeat(1_000) + "'" + ", a".repeat(50));

        assertThat(words).hasSize(16).element(1).isEqualTo("'" + "x".repeat(129));
    }

    private static List<String> words(String text) {
        return Scripts.statements(POSTGRES, text).get(0).words();
    }

    private static void assertOne(String text) {
        assertThat(split(POSTGRES, text + ";\nselect 'next';\n" + text)).containsExactly(text, "select 'next'", text);
    }
}
