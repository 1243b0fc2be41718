package io.rexorm.orm;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.mapping.MappingException;
import io.rexorm.testkit.ClassesWithout;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where nothing on the class path knows JSON, that is told of the property which wants it. */
class JsonAbsentTest {

    @Test
    void thePropertyThatWantsJsonIsNamed() throws Exception {
        Class<?> program = new ClassesWithout("com.fasterxml.jackson.").loadClass(Program.class.getName());
        Method run = program.getDeclaredMethod("run");
        run.setAccessible(true);

        String why = " is JSON, and nothing on the class path reads and writes that; add"
                + " com.fasterxml.jackson.core:jackson-databind, or a service for io.rexorm.mapping.JsonFormat";
        assertThat(run.invoke(null)).isEqualTo(List.of("Note.tags of the row with id 1" + why, "Note.tags" + why));
    }

    @Entity("notes")
    record Note(
            @PrimaryKey long id,
            @Json List<String> tags,
            @Json String text) {}

    /** A program that uses the library. */
    static final class Program {
        private Program() {}

        static List<String> run() {
            try (Rex db = Rex.open("sqlite::memory:")) {
                db.execute("create table notes (id integer primary key, tags text not null, text text not null)");
                db.execute("insert into notes values (1, '[]', '{}')");
                return List.of(
                        message(() -> db.find(Note.class, 1L)),
                        message(() -> db.insert(new Note(2, List.of("a"), "{}"))));
            }
        }

        private static String message(Runnable use) {
            try {
                use.run();
            } catch (MappingException e) {
                return String.valueOf(e.getMessage());
            }
            return "";
        }
    }
}
