package io.rexorm.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.schema.ColumnDefault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldParserTest {

    private static Field parse(String argument) {
        return FieldParser.parse(List.of(argument)).get(0);
    }

    @Test
    void readsNameTypeArgumentsAndOptions() {
        assertThat(parse("email:string(320)?:unique:sensitive"))
                .isEqualTo(new Field(
                        "email",
                        new FieldType.Text(320),
                        Set.of(FieldOption.OPTIONAL, FieldOption.UNIQUE, FieldOption.SENSITIVE),
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price:decimal(10,2)? | price:decimal=10,2:optional",
                "price:decimal(10,2)? | price:decimal?(10,2)",
                "price:decimal(10,2)? | price:decimal( 10 , 2 )?",
                "role:enum(a,b):index | role:enum=a,b:index",
                "author:references(User)? | author:references=User?",
                "company:references | company:references(Company)",
                "a:string | a:text",
                "a:bool | a:boolean",
                "a:instant | a:timestamp",
                "a:int | a:INTEGER",
                "createdAt:date | created_at:date"
            })
    void readsWhatShellsLeaveAloneAlike(String one, String other) {
        assertThat(parse(other)).isEqualTo(parse(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:string:default=x:y=z | x:y=z",
                "a:string(9):default= | ''",
                "a:json:default={\"a\":1} | {\"a\":1}",
                "a:date:default=2026-11-22 | 2026-11-22",
                "a:time:default=09:30 | 09:30",
                "a:datetime:default=2026-11-22T09:30 | 2026-11-22T09:30",
                "a:instant:default=2026-11-22T09:30:00Z | 2026-11-22T09:30:00Z",
                "a:enum(x,y):default=y | y"
            })
    void takesTheRestOfTheArgumentAsTheDefault(String argument, String value) {
        assertThat(parse(argument).defaultValue()).isEqualTo(ColumnDefault.of(value));
    }

    @Test
    void readsDefaultsByTheFieldsType() {
        assertThat(parse("a:int:default=-7").defaultValue()).isEqualTo(ColumnDefault.of(-7));
        assertThat(parse("a:decimal(3,1):default=1.5").defaultValue())
                .isEqualTo(ColumnDefault.of(new BigDecimal("1.5")));
        assertThat(parse("a:bool:default=true").defaultValue()).isEqualTo(ColumnDefault.of(true));
        assertThat(parse("a:instant:default=now").defaultValue()).isEqualTo(ColumnDefault.now());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "age:itn | There is no type \"itn\" (character 5 of \"age:itn\"). | Did you mean int?",
                "age:strnig(3) | There is no type \"strnig\" (character 5 | Did you mean string?",
                "age:xylophone | There is no type \"xylophone\" (character 5 | The types are string",
                "age: | There is no type \"\" (character 5 | The types are string",
                "age | A colon and a type are missing (character 4 of \"age\"). | age:string",
                "a:int:uniqe | There is no option \"uniqe\" (character 7 | Did you mean unique?",
                "a:int:defualt=1 | There is no option \"defualt\" (character 7 | Did you mean default=",
                "a:int:default | There is no option \"default\" (character 7 | default=",
                "a:string(80 | The bracket is not closed (character 9 | quotes",
                "a:string(80)x | A colon and an option are missing (character 13 | a:string(80):unique",
                "a:string(many) | \"many\" is not a number from 1 to 10485760 (character 10 | ",
                "a:string(0) | \"0\" is not a number from 1 to 10485760 (character 10 | ",
                "a:string() | \"\" is not a number from 1 to 10485760 (character 10 | ",
                "a:string(1,2) | The type string takes one length (character 3 | string(80)",
                "a:decimal | The type decimal takes its digits in all and those after the point (character 3 | 10,2",
                "a:decimal(2,3) | \"3\" is not a number from 0 to 2 (character 13 | ",
                "a:decimal(99999999999999999999,3) | is not a number from 1 to 1000 (character 11 | ",
                "a:int(3) | The type int takes nothing in brackets (character 3 | ",
                "a:enum | The type enum takes its values (character 3 | enum(admin,member)",
                "a:enum(x,,y) | \"\" gives no name for a constant (character 10 | letter",
                "a:enum(x,2y) | \"2y\" gives no name for a constant (character 10 | letter",
                "a:enum(x,y\u0007z) | gives no name for a constant (character 10 | letter",
                "a:enum(a-b,a_b) | The constant A_B is there twice (character 12 | ",
                "a:references(A,B) | The type references takes one model (character 3 | references(User)",
                "a:references(A b) | \"A b\" is no name for a model. | BlogPost",
                ":int | There is no name (character 1 of \":int\"). | letter",
                "1a:int | The name \"1a\" has a wrong character (character 1 | letter",
                "na-me:int | The name \"na-me\" has a wrong character (character 3 | letter",
                "größe:int | has a wrong character (character 3 | letter"
            })
    void saysWhereAFieldIsWrongAndWhatToWrite(String argument, String message, String hint) {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> parse(argument))
                .withMessageContaining(message)
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.USAGE);
                    if (hint != null) {
                        assertThat(failure.hint()).contains(hint);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:int:default=x | \"x\" is no whole number from -2147483648 to 2147483647 (character 15",
                "a:short:default=40000 | \"40000\" is no whole number from -32768 to 32767 (character 17",
                "a:double:default=x | \"x\" is no number (character 18",
                "a:bool:default=yes | \"yes\" is neither true nor false (character 16",
                "a:date:default=tomorrow | \"tomorrow\" is neither now nor a time in ISO form (character 16",
                "a:enum(x):default=y | \"y\" is none of the enum's values (character 19",
                "a:references:default=1 | A reference has no default: it would name one row for all (character 22",
                "a:uuid:default=1 | A field of type uuid has no default (character 16",
                "a:string:default=x:unique | The default is not the last of the options (character 10"
            })
    void refusesADefaultThatTheTypeCannotHave(String argument, String message) {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> parse(argument))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "int", "Default", "hash_code", "toString", "null"})
    void refusesWordsThatJavaKeepsForItself(String name) {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> parse(name + ":string"))
                .withMessageContaining("Java keeps the word for itself");
    }

    @Test
    void refusesAFieldForTheKeyThatIsThereAnyway() {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> parse("id:long"))
                .withMessageContaining("id is there in every model");
    }

    @Test
    void refusesANameThatPostgresWouldCutOff() {
        parse("a".repeat(63) + ":int");

        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> parse("a".repeat(61) + ":references(User)"))
                .withMessageContaining("would have 64 characters in the database");
    }

    @ParameterizedTest
    @CsvSource({"created_at:date, createdAt:int", "company:references, companyId:long", "a:references, a:int"})
    void refusesTwoFieldsOfOneNameOrOneColumn(String one, String other) {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> FieldParser.parse(List.of(one, other)))
                .withMessageStartingWith("Two of the fields are called");
    }
}
