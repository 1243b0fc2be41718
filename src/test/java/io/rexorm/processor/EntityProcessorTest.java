package io.rexorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an entity is reported on the element that is wrong, with class, property and what to write instead. */
class EntityProcessorTest {
    private static final String IMPORTS = "import io.rexorm.annotation.*;import io.rexorm.mapping.*;"
            + "import io.rexorm.orm.*;import java.util.*;import java.time.*;import org.jspecify.annotations.*;\n";

    @TempDir
    Path classes;

    @Test
    void letsAGoodEntityPassWithoutAWord() {
        assertThat(compile("@Entity record A(@PrimaryKey Long id, @ManyToOne Ref<A> parent) {}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "record A(Long id) {} | 2: A: no property has @PrimaryKey; write it before",
                "interface A {} | 2: A: A is neither a record nor a class of which there are objects",
                "abstract class A { @PrimaryKey Long id; } | 2: A: A is neither a record nor a class",
                "class A { @PrimaryKey Long id; A(int x) {} } | 2: A: A is a class without a constructor that takes no",
                "class A { @PrimaryKey final Long id = 1L; } | 2: A.id: a final field cannot be read from a row; leave",
                "record A(@PrimaryKey Long id, String s, @Column(name = \"S\") String t) {} | 2: A.t: the column S is there twice, for s too; give",
                "record A(@PrimaryKey(generated = Generation.IDENTITY) String id) {} | 2: A.id: a key that the database numbers is a Long",
                "record A(@PrimaryKey(generated = Generation.UUID7) Long id) {} | 2: A.id: a key that is a UUID of version 7",
                "record A(@PrimaryKey(generated = Generation.IDENTITY) Long id, @PrimaryKey Long b) {} | 2: A: two keys: one that is",
                "record A(@PrimaryKey Long id, @Version int a, @Version int b) {} | 2: A.b: a second @Version; leave out",
                "record A(@PrimaryKey Long id, @Version String a) {} | 2: A.a: a @Version is an int or a long",
                "record A(@PrimaryKey Long id, @CreatedAt LocalDate a) {} | 2: A.a: a time that is set by itself is an",
                "record A(@PrimaryKey Long id, @Nullable int a) {} | 2: A.a: is never null, as it is int; leave out @Nullable",
                "record A(@PrimaryKey Long id, Thread t) {} | 2: A.t: java.lang.Thread is no type of a column; @Json, @Convert or",
                "record A(@PrimaryKey Long id, List<String> t) {} | 2: A.t: java.util.List is no type of a column; @Json",
                "record A(@PrimaryKey Long id, short[] t) {} | 2: A.t: short[] is no type of a column; @Json, @Convert or @Ignore it",
                "record A(@PrimaryKey Long id, Plain t) {} | 2: A.t: Plain is no type of a column; @Json, @Embedded, @Convert",
                "record A(@PrimaryKey Long id, Other t) {} | 2: A.t: Other is no type of a column; refer to it with @ManyToOne Ref<Other>",
                "record A(@PrimaryKey Long id, @EnumAs(EnumAs.Storage.TEXT) String t) {} | 2: A.t: @EnumAs is for enums",
                "record A(@PrimaryKey Long id, @Convert(Plain.class) Plain t) {} | 2: A.t: Plain is no TypeConverter",
                "record A(@PrimaryKey Long id, @Convert(Numbers.class) Long t) {} | 2: A.t: Numbers converts Plain, not java.lang.Long",
                "record A(@PrimaryKey Long id, @Convert(Threads.class) Plain t) {} | 2: A.t: Threads converts to java.lang.Thread, which",
                "record A(@PrimaryKey Long id, @ManyToOne Ref<String> b) {} | 2: A.b: refers to String, which is no entity",
                "record A(@PrimaryKey Long id, @ManyToOne Ref<?> b) {} | 2: A.b: a reference is a Ref with the other entity as its",
                "record A(@PrimaryKey Long id, @ManyToOne Other b) {} | 2: A.b: a reference is a Ref with the other entity as its argument; write Ref<Other>",
                "record A(@PrimaryKey Long id, @ManyToOne Ref<Pair> b) {} | 2: A.b: Pair has no primary key of one column",
                "record A(@PrimaryKey Long id, @OneToMany(mappedBy = \"b\") Many<Child> c) {} | 2: A.c: is mapped by Child.b, which is no reference to A; write mappedBy = \"a\"",
                "record A(@PrimaryKey Long id, @OneToMany(mappedBy = \"a\") Many<Pair> c) {} | 2: A.c: is mapped by Pair.a, which is no reference to A; give Pair a @ManyToOne Ref<A>",
                "record A(@PrimaryKey Long id, @OneToMany(mappedBy = \"a\") Many<String> c) {} | 2: A.c: does not say which entity",
                "record A(@PrimaryKey Long id, @ManyToOne @OneToOne Ref<Other> c) {} | 2: A.c: is @ManyToOne and @OneToOne; leave out one",
                "record A(@PrimaryKey Long id, @ManyToOne @Column(name = \"x\") Ref<Other> c) {} | 2: A.c: names its column in @Column; write it in the annotation",
                "record A(@PrimaryKey Long id, @Json @EnumAs(EnumAs.Storage.TEXT) DayOfWeek c) {} | 2: A.c: is @Json and @EnumAs; leave out one",
                "record A(@PrimaryKey(generated = Generation.IDENTITY) @Json Long id) {} | 2: A.id: a key that is generated is kept as it is",
                "record A(@PrimaryKey Long id, @ManyToOne @OneToMany(mappedBy = \"b\") Many<Child> c) {} | 2: A.c: is @ManyToOne and rows of another entity",
                "record A(@PrimaryKey Long id, @ManyToOne Ref<B> c) { @Entity record B(@PrimaryKey @OneToOne Ref<Other> d) {} } | 2: A.c: refers to B, whose key is a reference itself",
                "record A(@PrimaryKey Long id, @ManyToMany(through = \"\") Many<Other> c) {} | 2: A.c: names no table between",
                "record A(@PrimaryKey Long id, @ManyToMany(through = \"a\") List<Other> c) {} | 2: A.c: rows of another entity are a Many; write Many<Other>",
                "record A(@PrimaryKey Long id, @ManyToMany(through = \"a\") Many<A> c) {} | 2: A.c: both columns of a are called a_id; name one of them",
                "record A(@PrimaryKey Long id, @ManyToMany(through = \"a\", cascade = Cascade.SAVE_AND_DELETE) Many<Other> c) {} | 2: A.c: deletes rows that may be linked to others too; write cascade = Cascade.SAVE",
                "record A(@PrimaryKey Long id, @OneToOne(cascade = Cascade.SAVE) Ref<Other> c) {} | 2: A.c: cascades to the row that it refers to; cascade belongs to the other side",
                "record A(@PrimaryKey Long id, @OneToOne(mappedBy = \"a\") Many<Child> c) {} | 2: A.c: a row of another entity is a Ref; write Ref<Child>",
                "record A(@PrimaryKey Long id, @Embedded String c) {} | 2: A.c: @Embedded is for records and classes of your own",
                "record A(@PrimaryKey Long id, @Embedded A c) {} | 2: A.c.c: A would be embedded in itself",
                "record A(@PrimaryKey Long id, @Embedded Inward c) {} | A.c.thread: java.lang.Thread is no type of a column",
                "record A(@PrimaryKey Long id, Ref<Other> b) {} | 2: A.b: io.rexorm.orm.Ref is no type of a column; write @ManyToOne before it",
                "record A(@PrimaryKey Long id, Twice c) {} | 2: A.c: Twice has two constants that are kept as 'x'; give one another @EnumValue",
                "record A(@PrimaryKey Long id, Empty c) {} | 2: A.c: Empty has no constants; give it one, or @Ignore",
                "record A(@PrimaryKey Long id, @Embedded @Json Inward c) {} | 2: A.c: is @Embedded and @Json; leave out one of them",
                "record A(@PrimaryKey Long id, @Convert(Numbers.class) @Json Plain c) {} | 2: A.c: is @Json and @Convert; leave out one",
                "record A(@PrimaryKey @Nullable Long id) {} | 2: A.id: a key that nobody generates is never null; leave out @Nullable",
                "record A(@PrimaryKey @Version long id) {} | 2: A.id: is @PrimaryKey and @Version, and a key does not change",
                "record A(@PrimaryKey Long id, @CreatedAt Instant a, @CreatedAt Instant b) {} | 2: A.b: a second @CreatedAt; leave out one",
                "record A(@PrimaryKey Long id, @CreatedAt @UpdatedAt Instant a) {} | 2: A.a: is @CreatedAt and @UpdatedAt; leave out one",
                "record A(@PrimaryKey @CreatedAt Instant id) {} | 2: A.id: is @PrimaryKey and @CreatedAt, and a key does not",
                "record A(@PrimaryKey Long id, @Version @Json int a) {} | 2: A.a: a @Version is set by itself, and kept as it is",
                "record A(@PrimaryKey Long id, @Embedded @Unique Plain c) {} | 2: A.c: is @Embedded, and @Unique is for one column; write it in Plain",
                "record A(@PrimaryKey Long id, @Embedded @Column(name = \"x\") Plain c) {} | 2: A.c: is @Embedded, and @Column is for one",
                "record A(@PrimaryKey Long id, @ManyToOne @Json Ref<Other> c) {} | 2: A.c: refers to another entity, whose key is its",
                "record A(@PrimaryKey Long id, @Embedded @ManyToOne Ref<Other> c) {} | 2: A.c: is @Embedded and refers to another",
                "record A(@PrimaryKey(generated = Generation.IDENTITY) @ManyToOne Ref<Other> id) {} | 2: A.id: a key that the database numbers is",
                "record A(@PrimaryKey Long id, @Column(length = -1) String c) {} | 2: A.c: a length of -1; give 1 or more",
                "record A(@PrimaryKey Long id, @Column(length = 9) int c) {} | 2: A.c: only a String has a length; leave it out",
                "record A(@PrimaryKey Long id, @Column(precision = 9) int c) {} | 2: A.c: only a BigDecimal has a precision",
                "record A(@PrimaryKey Long id, @Column(precision = 2, scale = 3) java.math.BigDecimal c) {} | 2: A.c: a precision of 2 with a scale of 3; give 1 digit",
                "record A(@PrimaryKey Long id, @Column(name = \" \") int c) {} | 2: A.c: the column's name is blank; write one",
                "record A(@PrimaryKey Long id, @Column(name = \"ctid\") int c) {} | 2: A.c: PostgreSQL has a column ctid in every",
                "record A(@PrimaryKey Long id, @Column(name = \"a_name_that_is_longer_than_what_postgresql_keeps_of_the_name_of_a_column\") int c) {} | 2: A.c: the name a_name_that_is_longer",
            })
    void reports(String entity, String message) {
        assertThat(amongOthers("@Entity " + entity).to(classes))
                .singleElement()
                .asString()
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' ' | A: the table's name is blank",
                "sqlite_users | A: SQLite keeps names like sqlite_users for itself"
            })
    void reportsANameThatATableCannotHave(String name, String message) {
        assertThat(compile("@Entity(\"" + name + "\") record A(@PrimaryKey Long id) {}"))
                .singleElement()
                .asString()
                .contains(message);
    }

    @Test
    void reportsAnInnerClass() {
        assertThat(compile("class A {\n@Entity class B { @PrimaryKey Long id; } }"))
                .singleElement()
                .asString()
                .contains("3: B: B is an inner class; make it static");
    }

    @Test
    void reportsEveryMistakeOfEveryEntityInOneRun() {
        assertThat(compile(
                        "@Entity record A(\nThread t,\n@ManyToOne Ref<String> s) {}\n@Entity record B(\nThread t) {}"))
                .hasSize(5)
                .satisfiesOnlyOnce(each -> assertThat(each).startsWith("ERROR 2: A: no property"))
                .satisfiesOnlyOnce(each -> assertThat(each).startsWith("ERROR 3: A.t: "))
                .satisfiesOnlyOnce(each -> assertThat(each).startsWith("ERROR 4: A.s: "))
                .satisfiesOnlyOnce(each -> assertThat(each).startsWith("ERROR 5: B: no property"))
                .satisfiesOnlyOnce(each -> assertThat(each).startsWith("ERROR 6: B.t: "));
    }

    @Test
    void believesWhoSaysThatAServiceConvertsAType() {
        assertThat(amongOthers("@Entity record A(@PrimaryKey Long id, Plain plain) {}")
                        .option("-Arexorm.converted=Plain")
                        .to(classes))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "class A { @PrimaryKey private Long id; } | NOTE 2: A: ATable has no mapper, and rows are read by reflection: A.id is private, and has no methods of its type to read and write it",
                "class A { @PrimaryKey Long id; private A() {} } | NOTE 2: A: ATable has no mapper, and rows are read by reflection: the constructor of A is private",
                "record A<T>(@PrimaryKey Long id, @Json T t) {} | NOTE 2: A: ATable is not generated, and rows are read by reflection: it has type parameters",
            })
    void saysWhatOnlyReflectionCanReach(String entity, String note) {
        assertThat(compile("@Entity " + entity)).singleElement().asString().startsWith(note);
    }

    @Test
    void leavesATableOfVeryManyColumnsToReflection() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 249; i++) {
            fields.append(" String c").append(i).append(';');
        }
        String head = "@Entity class A { @PrimaryKey Long id;";

        assertThat(compile(head + fields + " }")).isEmpty();
        assertThat(compile(head + fields + " String more; }"))
                .singleElement()
                .asString()
                .endsWith("rows are read by reflection: it has more than 250 columns");
    }

    @Test
    void reportsMoreColumnsThanATableCanHave() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 1600; i++) {
            fields.append(" String c").append(i).append(';');
        }
        assertThat(compile("@Entity class A { @PrimaryKey Long id;" + fields + " }"))
                .singleElement()
                .asString()
                .endsWith("A: it has 1601 columns, and a table has at most 1600");
    }

    @Test
    void waitsForATypeThatAnotherProcessorMakes() {
        Compilation compilation = Compilation.withProcessor()
                .source("A", IMPORTS + "@Entity record A(@PrimaryKey Long id, Late late) {}")
                .source("B", IMPORTS + "@Entity record B(@PrimaryKey Long id, @Embedded E e) {}")
                .source("E", "record E(Late late) {}")
                .source(
                        "C",
                        IMPORTS + "@Entity class C extends LateBase { @PrimaryKey Long id; @Json List<Late> json;"
                                + " @Convert(LateConverter.class) Thread thread; @ManyToOne Ref<LateEntity> other; }")
                .option("-processor")
                .option(LateProcessor.class.getName() + "," + EntityProcessor.class.getName());

        assertThat(compilation.to(classes)).isEmpty();
        for (String entity : List.of("A", "B", "C", "LateEntity")) {
            assertThat(classes.resolve(entity + "Table.class")).exists();
        }
    }

    @Test
    void leavesTheEntitiesOfOthersAlone() {
        assertThat(compileWithJakarta("@jakarta.persistence.Entity class A { List<String> names; }"))
                .isEmpty();
        assertThat(classes.resolve("ATable.class")).doesNotExist();
    }

    @Test
    void understandsJakartasAnnotationsOfAProperty() {
        assertThat(
                        compileWithJakarta(
                                "@Entity record A(@jakarta.persistence.Id Long id, @jakarta.persistence.Transient Object o) {}"))
                .isEmpty();
        assertThat(classes.resolve("ATable.class")).exists();
    }

    @Test
    void saysWhichTypeCannotBeNamed() {
        assertThat(compile("class A { private enum L { LOW } @Entity record B(@PrimaryKey Long id, L l) {} }"))
                .singleElement()
                .asString()
                .startsWith("NOTE 2: B: A_BTable is not generated, and rows are read by reflection: the type of l");
    }

    private List<String> compile(String source) {
        return Compilation.withProcessor().source("A", IMPORTS + source).to(classes);
    }

    /** Whose annotations nobody claims, which is no fault of ours. */
    private List<String> compileWithJakarta(String source) {
        return Compilation.withProcessor()
                .option("-Xlint:-processing")
                .source("A", IMPORTS + source)
                .to(classes);
    }

    private static Compilation amongOthers(String source) {
        Compilation compilation = Compilation.withProcessor();
        if (source.contains("Child")) {
            compilation.source("Child", IMPORTS + "@Entity record Child(@PrimaryKey Long id, @ManyToOne Ref<A> a) {}");
        }
        return compilation
                .source("A", IMPORTS + source)
                .source("Plain", "record Plain(int x) {}")
                .source("Inward", "record Inward(Thread thread) {}")
                .source("Other", IMPORTS + "@Entity record Other(@PrimaryKey Long id) {}")
                .source("Pair", IMPORTS + "@Entity record Pair(@PrimaryKey Long a, @PrimaryKey Long b) {}")
                .source("Twice", IMPORTS + "enum Twice { @EnumValue(\"x\") ONE, @EnumValue(\"x\") OTHER }")
                .source("Empty", "enum Empty {}")
                .source("Numbers", converter("Numbers", "Long", "1L"))
                .source("Threads", converter("Threads", "Thread", "Thread.currentThread()"));
    }

    private static String converter(String name, String column, String value) {
        return "class " + name + " implements io.rexorm.mapping.TypeConverter<Plain, " + column + "> {\npublic "
                + column
                + " toColumn(Plain p) { return " + value + "; }\npublic Plain toProperty(" + column
                + " c) { return new Plain(1); } }";
    }
}
