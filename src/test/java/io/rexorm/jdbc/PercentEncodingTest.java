package io.rexorm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "abc-1._~, abc-1._~",
        "p@ss/w?, p%40ss%2Fw%3F",
        "100%, 100%25",
        "a b+c, a%20b%2Bc",
        "é€, %C3%A9%E2%82%AC",
        "🦖, %F0%9F%A6%96"
    })
    void encodesAndDecodes(String plain, String encoded) {
        assertThat(PercentEncoding.encode(plain)).isEqualTo(encoded);
        assertThat(PercentEncoding.decode(encoded)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"a%2fb, a/b", "é%40, é@", "a+b, a+b"})
    void decodesWhatOthersEncode(String encoded, String plain) {
        assertThat(PercentEncoding.decode(encoded)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "5%4", "%zz", "%40%", "%E9", "%+1", "50%off"})
    void leavesAloneWhatWasNeverEncoded(String text) {
        assertThat(PercentEncoding.decode(text)).isEqualTo(text);
    }
}
