package io.rexorm.migration.format;

import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small files of settings: a line {@code key = value} each, comments behind {@code #} or {@code !}, sections passed over. */
final class KeyValues {
    private KeyValues() {}

    /** Keys and values in their order, without quotes around them; the last of several with one name. */
    static Map<String, String> read(ScriptSource source) {
        Map<String, String> values = new LinkedHashMap<>();
        for (TextLine line : TextLine.of(source.wholeText())) {
            String text = line.text().strip();
            int sign = text.indexOf('=');
            if (sign > 0 && text.charAt(0) != '#' && text.charAt(0) != '!') {
                values.put(
                        text.substring(0, sign).strip(),
                        Attributes.unquoted(text.substring(sign + 1).strip()));
            }
        }
        return values;
    }
}
