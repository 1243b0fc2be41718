package io.rexorm.behaviour;

import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.Dialects;
import io.rexorm.jdbc.Session;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SchemaChange;
import io.rexorm.script.Direction;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import java.util.function.Consumer;

/** Does on a database what is described with the schema builder, and undoes it, as a migration would. */
final class BuilderRun {
    private final Dialects dialects = Dialects.load();
    private final Dialect dialect;
    private final TestDatabase database;

    BuilderRun(TestDatabase database) {
        this.database = database;
        this.dialect = dialects.named(database.dialect());
    }

    /** Does it in one transaction. */
    void run(Consumer<SchemaBuilder> code) {
        run(SchemaBuilder.collect(dialect.name(), code));
    }

    /** Does in one transaction what undoes it. */
    void undo(Consumer<SchemaBuilder> code) {
        run(SchemaChange.inverse(SchemaBuilder.collect(dialect.name(), code)));
    }

    /** A name as it stands in SQL. */
    String quote(String name) {
        return dialect.sql().quote(name);
    }

    private void run(List<SchemaChange> changes) {
        try (Session session = dialect.connect(dialects.parseUrl(database.url()), Access.WRITE);
                ChangeSequence sequence = dialect.changes(session)) {
            StringBuilder script = new StringBuilder();
            for (ChangeSequence.RenderedChange change : sequence.render(changes)) {
                change.statements().forEach(sql -> script.append(sql).append(";\n"));
            }
            session.begin();
            try {
                for (Section section : new ScriptParser(dialect.name(), dialects.lexicalRules())
                        .parse(ScriptSource.ofText("script", script.toString()))
                        .sections(Direction.UP)) {
                    for (Statement statement : section.statements()) {
                        session.execute(statement.text());
                    }
                }
                session.commit();
            } catch (Throwable e) {
                session.rollbackAfter(e);
                throw e;
            }
        }
    }
}
