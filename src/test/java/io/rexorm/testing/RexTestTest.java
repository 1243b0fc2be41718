package io.rexorm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Unique;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.jdbc.TransactionException;
import io.rexorm.migration.Actor;
import io.rexorm.migration.Migrate;
import io.rexorm.migration.MigrateSelection;
import io.rexorm.migration.MigrationListener;
import io.rexorm.migration.MigrationOptions;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.RunContext;
import io.rexorm.migration.StopRequest;
import io.rexorm.orm.Many;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.orm.TxOptions;
import io.rexorm.orm.UniqueException;
import io.rexorm.testkit.EachDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link RexTest}: tests that are run within these. */
class RexTestTest {
    private static final String URL = "rexorm.test.url";
    private static final String MIGRATIONS = "src/test/resources/testing/migrations";

    @Entity("houses")
    record House(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            @Unique String name,
            @OneToMany(mappedBy = "house") Many<Tenant> tenants) {
        static House named(String name) {
            return new House(null, name, Many.none());
        }
    }

    /** Refers to a house and to another tenant. */
    @Entity("tenants")
    record Tenant(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            String name,
            @ManyToOne Ref<House> house,
            @ManyToOne @Nullable Ref<Tenant> guarantor,
            @ManyToMany(through = "tenant_pets") Many<Pet> pets) {}

    /** Pets and their favourite toys refer to each other. */
    @Entity("pets")
    record Pet(@PrimaryKey String name, @ManyToOne @Nullable Ref<Toy> favourite) {}

    @Entity("toys")
    record Toy(@PrimaryKey String name, @ManyToOne @Nullable Ref<Pet> owner) {}

    @RexTest(entities = Tenant.class)
    static class InMemory {
        @BeforeEach
        void fill(Rex db) {
            assertThat(db.count(House.class)).isZero();
            db.insert(House.named("before"));
        }

        @AfterEach
        void look(Rex db) {
            assertThat(db.count(House.class)).isEqualTo(2);
        }

        @RepeatedTest(2)
        void whatTestsWriteIsUndone(Rex db, SqlWatch watch) {
            House house = db.insert(House.named("one"));
            watch.assertStatements(1).clear();
            assertThatThrownBy(() -> db.insert(House.named("one"))).isInstanceOf(UniqueException.class);
            db.tx(
                    TxOptions.serializable().retry(3),
                    () -> assertThat(db.get(House.class, house.id())).isNotNull());
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "y"})
        void parametersOfOthersComeFirst(String name, Rex db) {
            Tenant tenant = new Tenant(null, name, Ref.of(db.insert(House.named(name))), null, Many.none());
            assertThat(db.insert(tenant).id()).isPositive();
        }

        @Test
        void relationsHaveTheirTables(Rex db) {
            Pet pet = db.insert(new Pet("Rex", null));
            db.insert(new Toy("bone", Ref.of(pet)));
            Tenant ann = db.insert(new Tenant(null, "Ann", Ref.of(db.insert(House.named("one"))), null, Many.none()));
            db.insertInto("tenant_pets")
                    .set("tenant_id", ann.id())
                    .set("pet_id", "Rex")
                    .run();
            assertThat(db.get(Tenant.class, ann.id()).pets())
                    .extracting(Pet::name)
                    .containsExactly("Rex");
        }
    }

    @Test
    void eachTestHasTheDatabaseForItself() {
        assertThat(TestRun.of(InMemory.class)).satisfies(run -> {
            assertThat(run.failures()).isEmpty();
            assertThat(run.passed()).hasSize(5);
        });
    }

    @RexTest(entities = House.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        private static @Nullable Rex opened;
        private final Rex db;
        private final SqlWatch watch;

        OneInstance(Rex db, SqlWatch watch) {
            this.db = db;
            this.watch = watch;
        }

        @BeforeAll
        void forAll() {
            opened = db;
            db.insert(House.named("for all"));
        }

        @RepeatedTest(2)
        void seesItsOwnStatements(Rex same) {
            assertThat(same).isSameAs(db);
            assertThat(db.count(House.class)).isEqualTo(1);
            watch.assertStatements(1);
            db.insert(House.named("mine"));
        }

        @Nested
        class Inner {
            private final SqlWatch own;

            Inner(SqlWatch own) {
                this.own = own;
            }

            @Test
            void seesTheSameDatabase(Rex same) {
                assertThat(same).isSameAs(db);
                assertThat(db.count(House.class)).isEqualTo(1);
                own.assertStatements(1);
            }
        }

        @Nested
        @RexTest(entities = Pet.class)
        class Other {
            @Test
            void hasItsOwnDatabase(Rex other) {
                assertThat(other).isNotSameAs(db);
                assertThat(other.count(Pet.class)).isZero();
            }
        }
    }

    @Test
    void constructorsAndNestedClassesHaveTheSameDatabaseUntilItIsClosed() {
        TestRun run = TestRun.of(OneInstance.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSize(4);
        assertThatThrownBy(() -> OneInstance.opened.count(House.class)).isInstanceOf(ConnectionException.class);
        assertThat(TestRun.of(OneInstance.class).failures())
                .as("in memory, a new one for each run of the class")
                .isEmpty();
    }

    @RexTest(entities = House.class)
    static class Constructed {
        private final Rex db;
        private final SqlWatch watch;

        Constructed(Rex db, SqlWatch watch) {
            this.db = db;
            this.watch = watch;
        }

        @RepeatedTest(2)
        void works(SqlWatch same) {
            assertThat(same).isSameAs(watch);
            assertThat(db.count(House.class)).isZero();
            db.insert(House.named("one"));
            watch.assertStatements(2);
        }
    }

    @RexTest(entities = House.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface HouseTest {}

    @HouseTest
    static class Composed {
        @Test
        void works(Rex db) {
            assertThat(db.count(House.class)).isZero();
        }
    }

    @Test
    void anAnnotationMayStandForIt() {
        TestRun run = TestRun.of(Constructed.class, Composed.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSize(3);
    }

    @RexTest(entities = House.class)
    static class AtOnce {
        @RepeatedTest(8)
        void writesWhileNoOtherDoes(Rex db) throws Exception {
            assertThat(db.count(House.class)).isZero();
            db.insert(House.named("one"));
            Thread.sleep(1);
            assertThat(db.count(House.class)).isEqualTo(1);
        }
    }

    @Test
    void testsThatRunAtTheSameTimeTakeTurnsInMemory() {
        TestRun run = TestRun.atOnce(AtOnce.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSize(8);
    }

    @RexTest(migrations = MIGRATIONS)
    static class Migrated {
        @RepeatedTest(2)
        void findsTheTablesOfTheMigrations(Rex db, SqlWatch watch) {
            db.insertInto("shelves").set("label", "A").run();
            assertThat(db.query("select label from shelves where room = ?", 7).list())
                    .isEmpty();
            watch.assertNoFullScan("shelves").assertUsesIndex("shelves_room_idx");
            assertThat(db.query("select count(*) from shelves").as(Long.class).one())
                    .isEqualTo(1);
        }
    }

    @Test
    void migrationsAreRunInMemory() {
        TestRun run = TestRun.of(Migrated.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSize(2);
    }

    @RexTest(url = "${rexorm.test.url}", migrations = MIGRATIONS, entities = House.class)
    static class ByUrl {
        @RepeatedTest(2)
        void leavesNothing(Rex db) {
            db.insert(House.named("one"));
            db.insertInto("shelves").set("label", "A").run();
            assertThat(db.count(House.class)).isEqualTo(1);
            assertThat(db.query("select count(*) from shelves").as(Long.class).one())
                    .isEqualTo(1);
        }
    }

    @EachDatabase
    void aDatabaseOfAUrlKeepsTheMigrationsAndNothingElse(io.rexorm.testkit.TestDatabase database) throws Exception {
        TestRun run = withUrl(database.url(), ByUrl.class);
        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).hasSize(2);
        assertThat(database.schema("rex_migrations")).contains("shelves").doesNotContain("houses");
        assertThat(database.rows("SELECT * FROM shelves")).isEmpty();
        assertThat(withUrl(database.url(), ByUrl.class).failures()).isEmpty();
    }

    private static TestRun withUrl(String url, Class<?> type) {
        System.setProperty(URL, url);
        try {
            return TestRun.of(type);
        } finally {
            System.clearProperty(URL);
        }
    }

    @RexTest(entities = House.class)
    static class Unended {
        @Test
        void forgets(Rex db) {
            db.begin();
        }

        @Test
        void isNotDisturbed(Rex db) {
            db.insert(House.named("one"));
        }
    }

    @Test
    void aTransactionThatIsNotEndedFailsItsTestAndNoOther() {
        TestRun run = TestRun.of(Unended.class);
        assertThat(run.passed()).containsExactly("isNotDisturbed");
        assertThat(run.failures())
                .singleElement()
                .isInstanceOf(TransactionException.class)
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("a transaction was begun in the rehearsal and not ended: it was begun at")
                .contains("$Unended.forgets(");
    }

    @RexTest(url = "${REXORM_NO_SUCH_URL}")
    static class WithoutUrl {
        @Test
        void neverRuns(Rex db) {}
    }

    @RexTest(migrations = "src/test/resources/testing/no-such-folder")
    static class WithoutFolder {
        @Test
        void neverRuns(Rex db) {}
    }

    @RexTest(migrations = MIGRATIONS, entities = Shelf.class)
    static class Doubled {
        @Test
        void neverRuns(Rex db) {}
    }

    @Entity("shelves")
    record Shelf(@PrimaryKey long id) {}

    @RexTest(entities = String.class)
    static class NoEntity {
        @Test
        void neverRuns(Rex db) {}
    }

    @Test
    void mistakesFailTheClassWithASentence() {
        assertThat(failure(WithoutUrl.class))
                .isEqualTo("the url of @RexTest on " + WithoutUrl.class.getName()
                        + " needs REXORM_NO_SUCH_URL, and there is no"
                        + " such system property or environment variable");
        assertThat(failure(WithoutFolder.class)).contains("there is no folder").contains("no-such-folder");
        assertThat(failure(Doubled.class))
                .startsWith("the tables of the entities of @RexTest on " + Doubled.class.getName()
                        + " could not be created: ")
                .contains("shelves");
        assertThat(failure(NoEntity.class)).contains("String");
    }

    private static String failure(Class<?> type) {
        TestRun run = TestRun.of(type);
        assertThat(run.passed()).isEmpty();
        assertThat(run.failures()).singleElement().isInstanceOf(RexException.class);
        return run.failures().get(0).getMessage();
    }

    @Test
    void aDatabaseThatServesProductionIsRefused(@TempDir Path folder) {
        String place = "sqlite:" + folder.resolve("shop.db");
        RunContext production = new RunContext(
                new Actor("ann", "shop", "1"),
                InstantSource.system(),
                MigrationListener.NONE,
                SessionListener.NONE,
                new StopRequest(),
                "production");
        new Migrate(MigrationProject.of(place, Path.of(MIGRATIONS)), MigrationOptions.DEFAULT, production)
                .run(new MigrateSelection.Latest());

        assertThatThrownBy(() -> new TestMigrations(place, RexTestTest.class).run(List.of(MIGRATIONS)))
                .isInstanceOf(RexException.class)
                .hasMessage(
                        "@RexTest on io.rexorm.testing.RexTestTest: the database is stamped as production, where no tests"
                                + " are run");
    }

    @Test
    void migrationsThatFailAreNamedWithTheirPlace(@TempDir Path folder) throws Exception {
        String place = "sqlite:" + folder.resolve("test.db");
        TestMigrations migrations = new TestMigrations(place, RexTestTest.class);
        assertThatThrownBy(() -> migrations.run(List.of(folder.toString())))
                .isInstanceOfSatisfying(
                        RexException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID))
                .hasMessageStartingWith("@RexTest on io.rexorm.testing.RexTestTest: there are no migrations in ");

        Files.writeString(
                folder.resolve("0001_broken.sql"), "CREATE TABLE a (id bigint);\nCREATE TABEL b (id bigint);\n");
        assertThatThrownBy(() -> migrations.run(List.of(folder.toString())))
                .isInstanceOf(RexException.class)
                .hasMessageStartingWith("@RexTest on io.rexorm.testing.RexTestTest: the migration ")
                .hasMessageContaining("0001_broken.sql:2:8 failed: ");
    }
}
