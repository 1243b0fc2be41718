package io.rexorm.behaviour;

import static io.rexorm.behaviour.BlogDatabase_AuthorTable.AUTHOR;
import static io.rexorm.behaviour.BlogDatabase_PersonTable.PERSON;
import static io.rexorm.behaviour.BlogDatabase_PostTable.POST;
import static io.rexorm.behaviour.BlogDatabase_ProfileTable.PROFILE;
import static io.rexorm.behaviour.BlogDatabase_TagTable.TAG;
import static io.rexorm.orm.Functions.allOf;
import static io.rexorm.orm.Functions.avg;
import static io.rexorm.orm.Functions.caseWhen;
import static io.rexorm.orm.Functions.cast;
import static io.rexorm.orm.Functions.coalesce;
import static io.rexorm.orm.Functions.count;
import static io.rexorm.orm.Functions.countDistinct;
import static io.rexorm.orm.Functions.exists;
import static io.rexorm.orm.Functions.lag;
import static io.rexorm.orm.Functions.length;
import static io.rexorm.orm.Functions.lower;
import static io.rexorm.orm.Functions.max;
import static io.rexorm.orm.Functions.min;
import static io.rexorm.orm.Functions.notExists;
import static io.rexorm.orm.Functions.on;
import static io.rexorm.orm.Functions.orderBy;
import static io.rexorm.orm.Functions.partitionBy;
import static io.rexorm.orm.Functions.rank;
import static io.rexorm.orm.Functions.rowNumber;
import static io.rexorm.orm.Functions.sum;
import static io.rexorm.orm.Functions.upper;
import static io.rexorm.orm.Functions.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.BlogDatabase.Author;
import io.rexorm.behaviour.BlogDatabase.Person;
import io.rexorm.behaviour.BlogDatabase.Post;
import io.rexorm.orm.DerivedTable;
import io.rexorm.orm.Expr;
import io.rexorm.orm.Many;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries with typed columns, of any tables, give what the SQL gives that they stand for. */
@EachDatabase
class TypedSelectTest {
    private final TestDatabase database;
    private Rex db;

    TypedSelectTest(TestDatabase database) {
        this.database = database;
    }

    record Top(String name, long posts) {}

    record Numbered(String title, long number) {}

    record Named(String name, @Nullable String other) {}

    @BeforeEach
    void open() throws Exception {
        db = BlogDatabase.open(database);
        BlogDatabase.fill(db, 3, 4, 2);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Person person(String name, @Nullable Person boss) {
        return db.insert(new Person(null, name, boss == null ? null : Ref.of(boss), Many.none(), Many.none()));
    }

    @Test
    void columnsBecomeWhatTheConstructorTakes() {
        List<Top> found = db.select(AUTHOR.name, AUTHOR.id)
                .from(AUTHOR)
                .where(AUTHOR.name.ne("author1"))
                .orderBy(AUTHOR.id.desc())
                .map(Top::new)
                .list();
        assertThat(found).extracting(Top::name).containsExactly("author2", "author0");
        assertThat(db.select(AUTHOR.name)
                        .from(AUTHOR)
                        .orderBy(AUTHOR.name.asc())
                        .values()
                        .first())
                .contains("author0");
        assertThat(db.select(AUTHOR.name, AUTHOR.id)
                        .from(AUTHOR)
                        .limit(1)
                        .offset(2)
                        .rows()
                        .list())
                .hasSize(1);
        assertThat(db.select(AUTHOR.name).from(AUTHOR).count()).isEqualTo(3);
    }

    @Test
    void tablesAreJoinedByRelationsOfEveryKind() {
        assertThat(db.select(AUTHOR.name, count(POST.id))
                        .from(POST)
                        .join(POST.author, AUTHOR)
                        .where(POST.published.eq(true))
                        .groupBy(AUTHOR.id, AUTHOR.name)
                        .having(count(POST.id).gt(1L))
                        .orderBy(AUTHOR.name.asc())
                        .map(Top::new)
                        .list())
                .containsExactly(new Top("author0", 2), new Top("author1", 2), new Top("author2", 2));
        assertThat(db.select(AUTHOR.name, countDistinct(TAG.name))
                        .from(AUTHOR)
                        .join(AUTHOR.posts, POST)
                        .join(POST.tags, TAG)
                        .groupBy(AUTHOR.id)
                        .orderBy(AUTHOR.name.desc())
                        .map(Top::new)
                        .first())
                .contains(new Top("author2", 2));
        assertThat(db.select(PROFILE.bio)
                        .from(AUTHOR)
                        .join(AUTHOR.profile, PROFILE)
                        .values()
                        .list())
                .hasSize(3);
    }

    @Test
    void aTableIsThereTwiceUnderAnotherName() {
        Person root = person("root", null);
        person("child", root);
        var boss = PERSON.as("b");

        assertThat(db.select(PERSON.name, boss.name.orNull())
                        .from(PERSON)
                        .leftJoin(PERSON.boss, boss)
                        .orderBy(PERSON.id.asc())
                        .map(Named::new)
                        .list())
                .containsExactly(new Named("root", null), new Named("child", "root"));
        assertThat(db.select(PERSON.name, boss.name.orElse("nobody"))
                        .from(PERSON)
                        .leftJoin(boss, on(PERSON.boss, PERSON.boss), on(boss.name, value("none")))
                        .map(Named::new)
                        .list())
                .containsExactlyInAnyOrder(new Named("root", "nobody"), new Named("child", "nobody"));
        assertThatThrownBy(() -> db.select(PERSON.name)
                        .from(PERSON)
                        .join(PERSON, on(PERSON.id, PERSON.id))
                        .sql())
                .hasMessage("the query has two tables that are called people");
    }

    @Test
    void whatMayBeMissingIsSaid() {
        assertThatThrownBy(() -> db.select(POST.title, AUTHOR.name)
                        .from(POST)
                        .leftJoin(POST.author, AUTHOR)
                        .map(Named::new)
                        .list())
                .hasMessage("Author.name comes from authors, which need not have a row here, and may be null then");
        assertThatThrownBy(() -> db.select(max(POST.id))
                        .from(POST)
                        .where(POST.title.eq("none"))
                        .values()
                        .one())
                .hasMessageContaining("the query gives null for a value of type Long, which is not nullable");
        assertThat(db.select(max(POST.id).orElse(-1L))
                        .from(POST)
                        .where(POST.title.eq("none"))
                        .values()
                        .one())
                .isEqualTo(-1L);
    }

    @Test
    void whatIsNeitherGroupedNorInAnAggregateIsRefused() {
        assertThatThrownBy(() -> db.select(POST.title, count())
                        .from(POST)
                        .groupBy(POST.author)
                        .sql())
                .hasMessage("the query is grouped, and posts.title is neither grouped by nor in an aggregate");
        assertThatThrownBy(() -> db.select(POST.title, count()).from(POST).sql())
                .hasMessageContaining("posts.title");
        assertThatThrownBy(() -> db.select(POST.title).from(AUTHOR).sql())
                .hasMessage("the query names the column title of posts, and has no such table");
        assertThatThrownBy(() -> db.select(POST.title).sql()).hasMessage("the query does not say from which table");
    }

    @Test
    void functionsAreComputed() {
        record Row(long rows, double average, String first, String last, long total) {}
        assertThat(db.select(
                                count(),
                                avg(length(POST.title)),
                                min(upper(POST.title)),
                                max(lower(POST.title)),
                                sum(cast(length(POST.title), Long.class)))
                        .from(POST)
                        .map(Row::new)
                        .one())
                .isEqualTo(new Row(12, 7, "POST0.0", "post2.3", 84));
        assertThat(db.select(count().filter(POST.published.eq(true)))
                        .from(POST)
                        .values()
                        .one())
                .isEqualTo(6);
        assertThat(db.select(coalesce(AUTHOR.name, value("?")))
                        .from(AUTHOR)
                        .where(lower(AUTHOR.name).like("%2"))
                        .values()
                        .one())
                .isEqualTo("author2");
    }

    @Test
    void aChoiceIsMadeByConditions() {
        Expr<Post, String> state = caseWhen(POST.published.eq(true), "out")
                .when(POST.title.endsWith("3"), "last")
                .otherwise("draft");
        assertThat(db.select(state)
                        .from(POST)
                        .orderBy(POST.id.asc())
                        .limit(4)
                        .values()
                        .list())
                .containsExactly("out", "draft", "out", "last");
        assertThat(db.select(state, count())
                        .from(POST)
                        .groupBy(state)
                        .orderBy(state.asc())
                        .map(Top::new)
                        .list())
                .containsExactly(new Top("draft", 3), new Top("last", 3), new Top("out", 6));
    }

    @Test
    void windowsLookAtOtherRows() {
        assertThat(db.select(
                                POST.title,
                                rowNumber().over(partitionBy(POST.author).orderBy(POST.title.desc())))
                        .from(POST)
                        .orderBy(POST.title.asc())
                        .limit(2)
                        .map(Numbered::new)
                        .list())
                .containsExactly(new Numbered("post0.0", 4), new Numbered("post0.1", 3));
        assertThat(db.select(lag(POST.title).over(orderBy(POST.id.asc())).orElse("none"))
                        .from(POST)
                        .orderBy(POST.id.asc())
                        .limit(2)
                        .values()
                        .list())
                .containsExactly("none", "post0.0");
        assertThat(db.select(POST.title, count().over(partitionBy(POST.author)))
                        .from(POST)
                        .map(Numbered::new)
                        .list())
                .hasSize(12)
                .allMatch(each -> each.number() == 4);
        assertThat(db.select(rank().over(orderBy(POST.published.asc())))
                        .from(POST)
                        .distinct()
                        .values()
                        .list())
                .containsExactlyInAnyOrder(1L, 7L);
    }

    @Test
    void queriesStandInQueries() {
        var posts = count(POST.id).as("posts");
        DerivedTable counted = db.select(POST.author, posts)
                .from(POST)
                .where(POST.published.eq(true))
                .groupBy(POST.author)
                .named("c");
        assertThat(db.select(counted.column(posts)).from(counted).values().list())
                .containsExactly(2L, 2L, 2L);

        Long newest = db.select(max(POST.id)).from(POST).values().one();
        assertThat(db.from(POST)
                        .where(POST.id.eq(db.select(max(POST.id)).from(POST).asValue()))
                        .one()
                        .id())
                .isEqualTo(newest);
        assertThat(db.from(AUTHOR)
                        .where(AUTHOR.name.in(
                                db.select(AUTHOR.name).from(AUTHOR).where(AUTHOR.id.gt(1L))))
                        .list())
                .hasSize(2);
        assertThat(db.from(AUTHOR)
                        .where(AUTHOR.id.notIn(db.select(AUTHOR.id).from(AUTHOR)))
                        .list())
                .isEmpty();
        var other = POST.as("other");
        assertThat(db.select(POST.title)
                        .from(POST)
                        .where(notExists(db.select(other.id)
                                .from(other)
                                .where(
                                        on(other.author, POST.author),
                                        other.title
                                                .gt(max(POST.title).orElse(""))
                                                .not())))
                        .sql())
                .contains("NOT EXISTS");
        assertThat(db.select(POST.title)
                        .from(POST)
                        .where(notExists(db.select(other.id)
                                .from(other)
                                .where(
                                        on(other.author, POST.author),
                                        allOf(
                                                on(other.published, POST.published)
                                                        .not(),
                                                other.id.gt(9L)))))
                        .values()
                        .list())
                .isNotEmpty();
        assertThat(db.from(AUTHOR).where(exists(db.select(TAG.name).from(TAG))).count())
                .isEqualTo(3);
    }

    @Test
    void queriesStandInFrontOfQueries() {
        var posts = count(POST.id).as("posts");
        DerivedTable counted =
                db.with("counted", db.select(POST.author, posts).from(POST).groupBy(POST.author));
        assertThat(db.select(counted.column(posts))
                        .from(counted)
                        .limit(1)
                        .values()
                        .list())
                .containsExactly(4L);

        Person root = person("root", null);
        Person child = person("child", root);
        person("grandchild", child);
        DerivedTable tree = db.withRecursive(
                "tree",
                db.select(PERSON.id, PERSON.name).from(PERSON).where(PERSON.name.eq("root")),
                found -> db.select(PERSON.id, PERSON.name)
                        .from(PERSON)
                        .join(found, io.rexorm.orm.Fragment.sql("{} = {}", PERSON.boss, found.column(PERSON.id))));
        assertThat(db.select(tree.column(PERSON.name)).from(tree).values().list())
                .containsExactlyInAnyOrder("root", "child", "grandchild");
    }

    @Test
    void rowsOfQueriesArePutTogether() {
        var first = db.select(AUTHOR.name).from(AUTHOR).where(AUTHOR.name.ne("author0"));
        var second = db.select(TAG.name).from(TAG);
        assertThat(first.union(second)
                        .orderBy(AUTHOR.name.desc())
                        .limit(3)
                        .values()
                        .list())
                .containsExactly("tag1", "tag0", "author2");
        assertThat(first.unionAll(first).values().list()).hasSize(4);
        assertThat(first.intersect(db.select(AUTHOR.name).from(AUTHOR).where(AUTHOR.name.ne("author1")))
                        .values()
                        .list())
                .containsExactly("author2");
        assertThat(first.except(db.select(AUTHOR.name).from(AUTHOR).where(AUTHOR.name.ne("author1")))
                        .values()
                        .list())
                .containsExactly("author1");
        assertThatThrownBy(() -> first.union(second.limit(1)).sql())
                .hasMessage("a query with an order or a limit is put together with another one");
    }

    @Test
    void rowsAreFoundByWhatTheyReferTo() {
        try (SqlWatch watch = db.watch()) {
            List<Post> posts = db.from(POST)
                    .where(POST.author().name.eq("author1"), POST.author().name.startsWith("auth"))
                    .orderBy(POST.author().name.asc(), POST.id.asc())
                    .fetch(POST.tags)
                    .limit(3)
                    .list();
            assertThat(posts).hasSize(3).extracting(Post::title).containsExactly("post1.0", "post1.1", "post1.2");
            assertThat(posts.get(0).tags()).hasSize(2);
            watch.assertStatements(2);
            assertThat(watch.statements().get(0)).containsOnlyOnce("JOIN");
        }
        assertThat(db.from(POST).where(POST.author().name.eq("author1")).count())
                .isEqualTo(4);
        assertThat(db.from(AUTHOR)
                        .fetch(
                                AUTHOR.posts,
                                p -> p.where(POST.author().name.eq("author1")).limit(1))
                        .orderBy(AUTHOR.id.asc())
                        .list())
                .extracting(author -> author.posts().size())
                .containsExactly(0, 1, 0);
        Person root = person("root", null);
        person("grandchild", person("child", root));
        assertThat(db.from(PERSON).where(PERSON.boss().boss().name.eq("root")).list())
                .extracting(Person::name)
                .containsExactly("grandchild");
        assertThat(db.from(PERSON).where(PERSON.boss().name.isNull()).list())
                .extracting(Person::name)
                .containsExactly("root");
        assertThat(db.select(PERSON.name, PERSON.boss().name.orNull())
                        .from(PERSON)
                        .orderBy(PERSON.id.asc())
                        .map(Named::new)
                        .list())
                .containsExactly(new Named("root", null), new Named("child", "root"), new Named("grandchild", "child"));
        assertThatThrownBy(() -> db.deleteFrom(POST)
                        .where(POST.author().name.eq("author1"))
                        .run())
                .hasMessageContaining("joins its table, which an update, a deletion or a part of a condition cannot");
    }

    @Test
    void rowsAreFoundByTheRowsThatBelongToThem() {
        db.insert(new Author(null, "lonely", Many.none(), null));
        assertThat(db.from(AUTHOR).where(AUTHOR.posts.none()).list())
                .extracting(Author::name)
                .containsExactly("lonely");
        assertThat(db.from(AUTHOR)
                        .where(AUTHOR.posts.any(POST.title.eq("post1.2")))
                        .one()
                        .name())
                .isEqualTo("author1");
        assertThat(db.from(AUTHOR)
                        .where(AUTHOR.posts.any(POST.tags.any(TAG.name.eq("tag1"))))
                        .count())
                .isEqualTo(3);
        assertThat(db.from(POST)
                        .where(POST.author().posts.any(POST.title.eq("post1.2")))
                        .count())
                .isEqualTo(4);
        assertThat(db.from(AUTHOR)
                        .where(AUTHOR.posts.any(POST.author().name.eq("author2")))
                        .count())
                .isEqualTo(1);
        assertThat(db.from(TAG).where(TAG.posts.none()).count()).isZero();

        Person root = person("root", null);
        Person child = person("child", root);
        db.execute("INSERT INTO friendships (person_id, friend_id) VALUES (?, ?)", root.id(), child.id());
        assertThat(db.from(PERSON)
                        .where(PERSON.children.any(PERSON.name.eq("child")))
                        .one()
                        .name())
                .isEqualTo("root");
        assertThat(db.from(PERSON)
                        .where(PERSON.children.any(PERSON.children.none()))
                        .one()
                        .name())
                .isEqualTo("root");
        assertThat(db.from(PERSON)
                        .where(PERSON.friends.any(PERSON.name.eq("child")))
                        .one()
                        .name())
                .isEqualTo("root");
        assertThat(db.deleteFrom(AUTHOR)
                        .where(AUTHOR.name.eq("lonely"), AUTHOR.posts.none())
                        .run())
                .isEqualTo(1);
    }
}
