package io.rexorm.script;

import static io.rexorm.script.Scripts.BOTH;
import static io.rexorm.script.Scripts.POSTGRES;
import static io.rexorm.script.Scripts.SQLITE;
import static io.rexorm.script.Scripts.at;
import static io.rexorm.script.Scripts.failure;
import static io.rexorm.script.Scripts.parse;
import static io.rexorm.script.Scripts.split;
import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionMarkerTest {

    @Test
    void readsAnUpAndADown() {
        Script script = parse(SQLITE, "-- a note\n-- migrate:up\nselect 1;\n-- migrate:down\nselect 2;\n");

        assertThat(script.sections()).hasSize(2);
        Section up = script.sections().get(0);
        assertThat(up.direction()).isEqualTo(Direction.UP);
        assertThat(up.dialect()).isNull();
        assertThat(up.transactional()).isTrue();
        assertThat(up.blank()).isFalse();
        assertThat(up.position()).isEqualTo(at(2, 1));
        assertThat(up.text()).isEqualTo("select 1;\n");
        assertThat(up.statements()).extracting(Statement::text).containsExactly("select 1");
        Section down = script.sections().get(1);
        assertThat(down.direction()).isEqualTo(Direction.DOWN);
        assertThat(down.position()).isEqualTo(at(4, 1));
        assertThat(down.text()).isEqualTo("select 2;\n");
        assertThat(script.repeatable()).isFalse();
    }

    @Test
    void takesAFileWithoutMarkersForOneUpSection() {
        String text = "-- a note\r\nselect 1;\r\n";
        Script script = parse(SQLITE, "\uFEFF" + text);

        assertThat(script.sections()).hasSize(1);
        Section up = script.sections().get(0);
        assertThat(up.direction()).isEqualTo(Direction.UP);
        assertThat(up.position()).isEqualTo(at(1, 1));
        assertThat(up.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--migrate:down",
                "-- migrate:down",
                "--\t migrate:down \t",
                "-- MIGRATE:Down",
                "-- migrate:down\r",
                "-- migrate:down transaction:true",
            })
    void acceptsEachSpellingOfAMarker(String marker) {
        for (ScriptParser parser : BOTH) {
            Script script = parse(parser, "--Migrate:UP\nselect 1;\n" + marker + "\nselect 2");

            assertThat(script.sections(Direction.UP)).hasSize(1);
            assertThat(script.sections(Direction.DOWN)).hasSize(1);
            assertThat(script.sections().get(1).text()).isEqualTo("select 2");
        }
    }

    @Test
    void readsTheOptions() {
        Script script = parse(
                POSTGRES,
                "-- migrate:up transaction:false\n-- migrate:up dialect:sqlite\n"
                        + "-- migrate:down Transaction:TRUE\tDIALECT:Postgres\n-- migrate:down transaction:true");

        assertThat(script.sections()).extracting(Section::transactional).containsExactly(false, true, true, true);
        assertThat(script.sections()).extracting(Section::dialect).containsExactly(null, "sqlite", "postgres", null);
    }

    @Test
    void givesTheSectionsOfTheConnectedDialectOnly() {
        String text = "-- migrate:up\nselect 1;\n-- migrate:up dialect:sqlite\nselect 2;\n"
                + "-- migrate:up dialect:postgres\nselect 3;\n-- migrate:down\nselect 4;\n";

        assertThat(parse(SQLITE, text).sections(Direction.UP))
                .flatExtracting(Section::statements)
                .extracting(Statement::text)
                .containsExactly("select 1", "select 2");
        assertThat(parse(POSTGRES, text).sections(Direction.UP))
                .flatExtracting(Section::statements)
                .extracting(Statement::text)
                .containsExactly("select 1", "select 3");
    }

    @Test
    void readsEachSectionByTheRulesOfItsDialect() {
        String text = "-- migrate:up dialect:sqlite\nselect [a;b]; /* x /* y */\n"
                + "-- migrate:up dialect:postgres\nselect $$;$$ /* x /* y */ ; */;\n"
                + "-- migrate:down\nselect 1;";

        for (ScriptParser parser : BOTH) {
            assertThat(split(parser, text)).containsExactly("select [a;b]", "select $$;$$", "select 1");
        }
    }

    @Test
    void reportsMistakesInASectionForAnotherDialect() {
        ScriptException failure =
                failure(SQLITE, "-- migrate:up\nselect 1;\n-- migrate:up dialect:postgres\nselect $$;");

        assertThat(failure.position()).isEqualTo(at(4, 8));
    }

    @Test
    void acceptsSeveralPairs() {
        Script script = parse(SQLITE, "-- migrate:up\n-- migrate:down\n-- migrate:up\n-- migrate:down");

        assertThat(script.sections())
                .extracting(Section::direction)
                .containsExactly(Direction.UP, Direction.DOWN, Direction.UP, Direction.DOWN);
    }

    @Test
    void endsAnUnfinishedStatementAtAMarker() {
        assertThat(split(SQLITE, "-- migrate:up\nselect 1\n-- migrate:down\nselect 2"))
                .containsExactly("select 1", "select 2");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "' \r\n\t', true", "'-- nothing to do', false", "'/* */', false", "';', false"})
    void tellsABlankSectionFromOneThatIsCommented(String down, boolean blank) {
        Script script = parse(SQLITE, "-- migrate:up\nselect 1;\n-- migrate:down\n" + down);

        assertThat(script.sections().get(1).blank()).isEqualTo(blank);
        assertThat(script.sections().get(1).statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select '\n-- migrate:down\n'",
                "select \"\n-- migrate:down\n\"",
                "select $$\n-- migrate:down\n$$",
                "select /*\n-- migrate:down\n*/ 1",
                "create function f() returns int begin atomic\n-- migrate:down\nselect 1; end",
            })
    void takesAMarkerInsideOtherTextForThatText(String statement) {
        assertThat(split(POSTGRES, "-- migrate:up\n" + statement)).containsExactly(statement);
    }

    @Test
    void takesAMarkerInATriggerForAComment() {
        String trigger = "create trigger t after insert on u begin\n-- migrate:down\nselect 1; end";

        assertThat(split(SQLITE, "-- migrate:up\n" + trigger)).containsExactly(trigger);
    }

    @Test
    void readsARepeatableScript() {
        Script script = parse(SQLITE, "-- migrate:repeatable transaction:false\ncreate view v as select 1;");

        assertThat(script.repeatable()).isTrue();
        assertThat(script.sections(Direction.UP)).hasSize(1);
        assertThat(script.sections().get(0).transactional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-- migrate:dwon | 2 | 1 | Unknown directive migrate:dwon. | Did you mean migrate:down?",
                "-- migrate: down | 2 | 1 | Unknown directive migrate:. | Did you mean migrate:down?",
                "-- migrate:up transacton:false | 2 | 15 | Unknown option transacton:false. | Did you mean transaction:false?",
                "-- migrate:up  transaction:no | 2 | 16 | Unknown option transaction:no. | Known are transaction:true, transaction:false",
                "--migrate:up dialect:postgresql | 2 | 14 | Unknown option dialect:postgresql. | Did you mean dialect:postgres?",
                "-- migrate:up -- now | 2 | 15 | Unknown option --. | Known are transaction:true, transaction:false, dialect:postgres, dialect:sqlite.",
                "-- migrate:up dialect:sqlite dialect:postgres | 2 | 30 | The option dialect is given twice. | Keep one",
            })
    void refusesAMarkerItDoesNotKnow(String marker, int line, int column, String message, String hint) {
        ScriptException failure = failure(SQLITE, "-- migrate:up\n" + marker + "\nselect 1;");

        assertThat(failure.code()).isEqualTo(ErrorCode.SCRIPT_INVALID);
        assertThat(failure).hasMessage(message);
        assertThat(failure.hint()).startsWith(hint);
        assertThat(failure.position()).isEqualTo(at(line, column));
        assertThat(failure.sourceLine()).isEqualTo(marker);
    }

    @ParameterizedTest
    @ValueSource(strings = {" -- migrate:down", "\t-- migrate:down", "select 1; -- migrate:down"})
    void refusesAMarkerThatDoesNotStandInColumnOne(String line) {
        ScriptException failure = failure(SQLITE, "-- migrate:up\n" + line);

        assertThat(failure).hasMessageContaining("column 1");
        assertThat(failure.position().line()).isEqualTo(2);
        assertThat(failure.hint()).isNotNull();
    }

    @Test
    void takesProseAboutMigratingForAComment() {
        assertThat(split(SQLITE, "create table t (\n  a int -- migrate: from the old table\n);"))
                .hasSize(1);
    }

    @Test
    void refusesANoBreakSpaceInAMarker() {
        ScriptException failure = failure(SQLITE, "--\u00A0migrate:up\nselect 1;");

        assertThat(failure).hasMessageContaining("U+00A0");
        assertThat(failure.position()).isEqualTo(at(1, 3));
    }

    @Test
    void refusesStatementsBeforeTheFirstMarker() {
        ScriptException failure = failure(SQLITE, "-- fine\n  select 1;\n-- migrate:up\nselect 2;");

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INVALID);
        assertThat(failure.position()).isEqualTo(at(2, 3));
        assertThat(failure.hint()).contains("-- migrate:up");
    }

    @Test
    void refusesADownBeforeAnyUp() {
        ScriptException failure = failure(SQLITE, "\n-- migrate:down\nselect 2;\n-- migrate:up\n");

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INVALID);
        assertThat(failure.position()).isEqualTo(at(2, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- migrate:repeatable\n-- migrate:down",
                "-- migrate:repeatable\n-- migrate:up",
                "-- migrate:up\n-- migrate:repeatable",
            })
    void refusesARepeatableSectionBesideOthers(String text) {
        ScriptException failure = failure(SQLITE, text);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INVALID);
        assertThat(failure.position()).isEqualTo(at(2, 1));
    }
}
