package io.rexorm.migration.format;

import io.rexorm.script.MappedText;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** dbmate's files, as strict as dbmate is about markers, and as lenient about their options. */
final class DbmateFormat implements Format {

    @Override
    public void read(FolderFile file, Findings findings) {
        if (!file.isSql()) {
            return;
        }
        FileName name = FileName.leading(file.stem());
        if (name == null) {
            findings.note(file.shown() + " does not run: dbmate's files are called <number>_<name>.sql");
            return;
        }
        findings.add(new FoundScript(name, file.source().translatedBy(DbmateFormat::translate)));
    }

    private static ScriptSource translate(ScriptSource original, String text) {
        List<TextLine> lines = TextLine.of(text);
        MappedText.Builder target = new MappedText.Builder(original);
        boolean up = false;
        for (TextLine line : lines) {
            String marker = marker(line.text());
            if (marker == null) {
                target.keep(line);
            } else {
                up |= marker.contains("up");
                target.insert(marker, line, 0).end(line);
            }
        }
        if (!up) {
            TextLine first = lines.isEmpty() ? new TextLine(1, "", "") : lines.get(0);
            throw ScriptException.in(
                    original, first, 0, "The file has no -- migrate:up.", "dbmate's files have one before their SQL.");
        }
        return target.build();
    }

    /** The marker with the option that dbmate knows, without those that it passes over; null where the line is none. */
    private static @Nullable String marker(String line) {
        if (!line.startsWith("--")) {
            return null;
        }
        StringTokenizer words = new StringTokenizer(line.substring(2));
        String first = words.hasMoreTokens() ? words.nextToken() : "";
        if (!first.equals("migrate:up") && !first.equals("migrate:down")) {
            return null;
        }
        boolean outside = false;
        while (words.hasMoreTokens()) {
            outside |= words.nextToken().equals("transaction:false");
        }
        return "-- " + first + (outside ? " transaction:false" : "");
    }

    @Override
    public boolean looksIntoFolders() {
        return false;
    }
}
