package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.mapping.Mappers;
import io.rexorm.mapping.MappingException;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.Compilation;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entity with as many columns as a table of PostgreSQL can have. */
@EachDatabase
class WideEntityTest {
    @TempDir
    Path classes;

    private final TestDatabase database;

    WideEntityTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void isWrittenAndRead() throws Exception {
        Class<?> type = wide(1600);
        ShopDatabase.create(database, type);
        try (Rex db = Rex.builder().url(database.url()).entities(type).build()) {
            db.insert(wide(type, 1));
            db.insertAll(List.of(wide(type, 2), wide(type, 3)));
            db.update(wide(type, 1));

            Object read = db.get(type, 3L);
            assertThat(type.getField("c1599").get(read)).isEqualTo(3);
            assertThat(db.from(type).where("c1599", ">", 1).list()).hasSize(2);
        }
    }

    @Test
    void isRefusedWithOneColumnMore() throws Exception {
        Class<?> type = wide(1601);

        assertThatThrownBy(() -> Rex.builder()
                        .url(database.url())
                        .entities(String.class, type)
                        .build())
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("java.lang.String cannot be an entity")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .asString()
                        .contains("it has 1601 columns, and a table has at most 1600"));
        assertThatThrownBy(() -> Mappers.of(type)).isInstanceOf(MappingException.class);
    }

    private static Object wide(Class<?> type, int value) throws Exception {
        Object entity = type.getConstructor().newInstance();
        type.getField("id").set(entity, (long) value);
        for (int i = 1; i < 1600; i++) {
            type.getField("c" + i).set(entity, value);
        }
        return entity;
    }

    private Class<?> wide(int columns) throws Exception {
        StringBuilder source = new StringBuilder("@io.rexorm.annotation.Entity public class Wide {")
                .append(" @io.rexorm.annotation.PrimaryKey public long id;");
        for (int i = 1; i < columns; i++) {
            source.append(" public int c").append(i).append(';');
        }
        assertThat(Compilation.withoutProcessor().source("Wide", source + "}").to(classes))
                .isEmpty();
        URL[] urls = {classes.toUri().toURL()};
        return new URLClassLoader(urls, getClass().getClassLoader()).loadClass("Wide");
    }
}
