package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class JsonWriterTest {

    @Test
    void writesObjectsAndArrays() {
        JsonWriter json = new JsonWriter().open('{');
        json.name("number").value(-7);
        json.name("truth").value(true);
        json.name("text").value("x");
        json.name("nothing").nothing();
        json.name("noText").value(null);
        json.name("list").open('[');
        json.item().value("a");
        json.item().open('{').name("b").value(2).close('}');
        json.close(']');
        json.name("empty").open('[').close(']');
        json.name("none").open('{').close('}');
        json.close('}');

        assertThat(json).hasToString("""
                {
                  "number": -7,
                  "truth": true,
                  "text": "x",
                  "nothing": null,
                  "noText": null,
                  "list": [
                    "a",
                    {
                      "b": 2
                    }
                  ],
                  "empty": [],
                  "none": {}
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"`, `\"\\\"\"`",
                "`\\`, `\"\\\\\"`",
                "`a\nb`, `\"a\\nb\"`",
                "`a\r\nb`, `\"a\\r\\nb\"`",
                "`\t`, `\"\\t\"`",
                "`\u0001`, `\"\\u0001\"`",
                "`\u001b[0m`, `\"\\u001b[0m\"`",
                "`é 😀 \u2028`, `\"é 😀 \u2028\"`",
            })
    void escapesWhatJsonForbids(String value, String expected) {
        assertThat(new JsonWriter().value(value)).hasToString(expected + "\n");
    }

    @Test
    void everyCharacterComesBack() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x7f; c++) {
            all.append(c);
        }
        // YAML reads JSON.
        String back = new Yaml().load(new JsonWriter().value(all.toString()).toString());
        assertThat(back).isEqualTo(all.toString());
    }
}
