package io.rexorm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.testkit.Compilation;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class that the processor has not seen and that is no good entity: every problem is named when it is first used. */
class EntityProblemsTest {
    @TempDir
    Path classes;

    @Test
    void everyProblemIsNamedAtOnce() throws Exception {
        assertThatThrownBy(() -> use("""
                        @Entity public class A {
                            @PrimaryKey(generated = Generation.IDENTITY) String first;
                            @PrimaryKey String second;
                            @Version String version;
                            @CreatedAt int created;
                            @Convert(Nothing.class) Integer converted;
                            Thread thread;
                            @Column(name = "a_name_that_is_longer_than_what_postgresql_keeps_of_the_name_of_a_column") int named;
                            @ManyToOne Ref<String> text;
                            final int fixed = 1;
                            @Embedded String embedded;
                            @Embedded A itself;
                            Ref<A> unmarked;
                            Twice twice;
                            @Column(length = 3) int sized;
                            int[][] square;
                            enum Twice { @EnumValue("x") ONE, @EnumValue("x") OTHER }
                            @Column(name = "ctid") int system;
                            @OneToMany(mappedBy = "a") io.rexorm.orm.Many<A> others;
                            static final class Nothing implements TypeConverter<Integer, Thread> {
                                public Thread toColumn(Integer value) { return null; }
                                public Integer toProperty(Thread value) { return null; }
                            }
                        }
                        """))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("first: a key that the database numbers is a Long or an Integer")
                .hasMessageContaining("two keys: one that is generated has to be the only one")
                .hasMessageContaining("version: a @Version is an int or a long")
                .hasMessageContaining("created: a time that is set by itself is an Instant")
                .hasMessageContaining("converted: A$Nothing converts to java.lang.Thread")
                .hasMessageContaining("thread: java.lang.Thread is no type of a column; @Json, @Convert or @Ignore it")
                .hasMessageContaining("square: int[][] is no type of a column; @Json, @Convert or @Ignore it")
                .hasMessageContaining("named: the name a_name_that_is_longer")
                .hasMessageContaining("text: refers to String, which is no entity")
                .hasMessageContaining("fixed: a final field cannot be read from a row")
                .hasMessageContaining("embedded: @Embedded is for records and classes of your own")
                .hasMessageContaining("itself.itself: A would be embedded in itself")
                .hasMessageContaining("unmarked: io.rexorm.orm.Ref is no type of a column; write @ManyToOne before it")
                .hasMessageContaining(
                        "twice: Twice has two constants that are kept as 'x'; give one another @EnumValue")
                .hasMessageContaining("sized: only a String has a length; leave it out of @Column")
                .hasMessageContaining(
                        "others: is mapped by A.a, which is no reference to A; give A a @ManyToOne Ref<A>")
                .hasMessageContaining("system: PostgreSQL has a column ctid in every table");
    }

    @Test
    void ofAClassOfJavaOnlyThatIsTold() {
        assertThatThrownBy(() -> Mappers.of(String.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("java.lang.String cannot be an entity:\n"
                        + "it is a class of Java's own; give an object or a class of yours that has @Entity");
    }

    @Test
    void anInnerClassIsNone() {
        assertThatThrownBy(() -> use("public class A { @Entity public class B { @PrimaryKey long id; } }", "A$B"))
                .hasMessageContaining("B is an inner class; make it static");
    }

    @Test
    void whatWasGeneratedForAnotherFormOfAnEntityIsNotUsed() throws Exception {
        assertThat(Compilation.withProcessor()
                        .source("A", imports("@Entity public record A(@PrimaryKey long id, String name) {}"))
                        .to(classes))
                .isEmpty();
        assertThat(mapper("A").getClass().getName()).isEqualTo("ATable$Mapper");

        assertThat(use("@Entity public record A(@PrimaryKey long id, int name) {}"))
                .isInstanceOf(ReflectiveMapper.class);
    }

    private EntityMapper<?> use(String source) throws IOException, ClassNotFoundException {
        return use(source, "A");
    }

    private EntityMapper<?> use(String source, String name) throws IOException, ClassNotFoundException {
        assertThat(Compilation.withoutProcessor().source("A", imports(source)).to(classes))
                .isEmpty();
        return mapper(name);
    }

    private EntityMapper<?> mapper(String name) throws IOException, ClassNotFoundException {
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            return Mappers.of(loader.loadClass(name));
        }
    }

    private static String imports(String source) {
        return "import io.rexorm.annotation.*;import io.rexorm.mapping.*;import io.rexorm.orm.*;\n" + source;
    }
}
