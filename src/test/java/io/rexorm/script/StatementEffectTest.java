package io.rexorm.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement does with rows, and which parameters it has, as its words tell. */
class StatementEffectTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            select 1                                                             | READS
            values (1)                                                           | READS
            /* delete */ select replace('a', 'b', 'c')                           | READS
            with x as (select replace('a', 'b', 'c')) select * from x            | READS
            insert into t values (1)                                             | CHANGES
            insert into t values (1) on conflict (id) do update set a = 1        | CHANGES
            update t set a = 1                                                   | CHANGES
            delete from t                                                        | CHANGES
            replace into t values (1)                                            | CHANGES
            insert into t values (1) returning id                                | RETURNS
            Update t Set a = 1 Returning *                                       | RETURNS
            with x as (select 1) insert into t select * from x                   | CHANGES
            with x as (delete from t returning *) insert into u select * from x  | CHANGES
            with x as (delete from t returning *) select * from x                | RETURNS
            with x as (select 1) update t set a = 1 returning a                  | RETURNS
            with x as (select 1) select * into t from x                          | CHANGES
            pragma user_version                                                  | OTHER
            explain delete from t                                                | OTHER
            """)
    void isThatOfItsWords(String sql, StatementEffect effect) {
        assertThat(StatementEffect.of(SqlToken.of(sql, LexicalRules.POSTGRES))).isEqualTo(effect);
    }

    @Test
    void parametersAreNamesBehindAColon() {
        String sql = "select ':a', \":b\", a::int, x[1:2] /* :c */ from t where d = :d and e in (:e) and d < :d -- :f";

        assertThat(NamedParameters.of(SqlToken.of(sql, LexicalRules.POSTGRES))).isEqualTo(List.of("d", "e", "d"));
        assertThat(NamedParameters.of(SqlToken.of("select :a", LexicalRules.SQLITE)))
                .isEqualTo(List.of("a"));
    }
}
