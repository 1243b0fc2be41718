package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.BlogDatabase.Author;
import io.rexorm.behaviour.BlogDatabase.Person;
import io.rexorm.behaviour.BlogDatabase.Post;
import io.rexorm.behaviour.BlogDatabase.Profile;
import io.rexorm.behaviour.BlogDatabase.Tag;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Many;
import io.rexorm.orm.NotFoundException;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rows refer to is loaded for all that were read together, with as many statements for a thousand rows as for one. */
@EachDatabase
@EachMapper
class RelationTest {
    private final TestDatabase database;
    private Rex db;
    private SqlWatch watch;

    RelationTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = BlogDatabase.open(database);
        watch = db.watch();
    }

    @AfterEach
    void close() {
        watch.close();
        db.close();
    }

    @Test
    void rowsAreLoadedOnDemandForAllSiblings() {
        BlogDatabase.fill(db, 7, 5, 3);
        watch.clear();

        List<Author> authors = db.from(Author.class).orderBy("id").list();
        for (Author author : authors) {
            assertThat(author.posts().list()).hasSize(5);
            for (Post post : author.posts()) {
                assertThat(post.author().get().name()).isEqualTo(author.name());
                assertThat(post.tags().stream().map(Tag::name)).hasSize(3);
                assertThat(post.tags().list().get(0).posts().list())
                        .extracting(Post::title)
                        .contains(post.title());
            }
        }
        watch.assertStatements(5).assertNoRepeats();
    }

    @Test
    void rowsAreLoadedAfterTheTransactionToo() {
        BlogDatabase.fill(db, 2, 2, 0);
        List<Post> posts = db.tx(() -> db.from(Post.class).orderBy("id").list());

        assertThat(posts.get(0).author().isLoaded()).isFalse();
        assertThat(posts.get(0).author().get().name()).isEqualTo("author0");
        assertThat(posts).allMatch(post -> post.author().isLoaded());
        assertThat(posts.get(0).tags().isEmpty()).isTrue();
    }

    @Test
    void aPlanLoadsWithAStatementForEachProperty() {
        BlogDatabase.fill(db, 7, 5, 3);
        watch.clear();

        List<Post> posts = db.from(Post.class)
                .fetch("author.profile")
                .fetch("tags")
                .orderBy("id")
                .limit(20)
                .list();
        watch.assertStatements(4);
        assertThat(posts)
                .hasSize(20)
                .allMatch(post -> post.author().isLoaded() && post.tags().isLoaded());
        assertThat(posts.get(0).author().get().profile().get().bio()).isEqualTo("bio of author0");
        assertThat(posts.get(0).tags()).hasSize(3);
        watch.assertStatements(4);
    }

    @Test
    void aPlanFiltersAndOrdersTheRowsOfEach() {
        BlogDatabase.fill(db, 3, 6, 0);

        List<Author> authors = db.from(Author.class)
                .fetch(
                        "posts",
                        posts -> posts.where("published", "=", true).orderBy("title", io.rexorm.orm.Direction.DESC))
                .orderBy("id")
                .list();
        assertThat(authors.get(1).posts()).extracting(Post::title).containsExactly("post1.4", "post1.2", "post1.0");
    }

    @Test
    void aLimitIsForEachOfTheRowsThatOthersBelongTo() {
        BlogDatabase.fill(db, 3, 6, 3);
        watch.clear();

        List<Author> authors = db.from(Author.class)
                .fetch(
                        "posts",
                        posts -> posts.orderBy("title").offset(1).limit(2).fetch("tags", tags -> tags.limit(1)))
                .orderBy("id")
                .list();
        watch.assertStatements(3);
        for (int i = 0; i < 3; i++) {
            assertThat(authors.get(i).posts())
                    .extracting(Post::title)
                    .containsExactly("post" + i + ".1", "post" + i + ".2");
            assertThat(authors.get(i).posts()).allMatch(post -> post.tags().size() == 1);
        }
    }

    @Test
    void aPlanNeedsAsManyStatementsForOneRowAsForAThousand() {
        BlogDatabase.fill(db, 1_000, 2, 2);
        watch.clear();

        for (int limit : new int[] {1, 1_000}) {
            List<Author> authors = db.from(Author.class)
                    .fetch("posts.tags")
                    .fetch("profile")
                    .limit(limit)
                    .list();
            assertThat(authors).hasSize(limit).allMatch(author -> author.posts().size() == 2);
            watch.assertStatements(4).clear();
        }
        assertThat(db.from(Author.class)
                        .where("name", "=", "nobody")
                        .fetch("posts.tags")
                        .list())
                .isEmpty();
        watch.assertStatements(1);
    }

    @Test
    void aRowAloneComesWithItsPlan() {
        BlogDatabase.fill(db, 2, 2, 1);
        watch.clear();

        assertThat(db.from(Author.class)
                        .fetch("posts")
                        .orderBy("id")
                        .first()
                        .orElseThrow()
                        .posts()
                        .isLoaded())
                .isTrue();
        assertThat(db.from(Author.class)
                        .fetch("posts")
                        .where("name", "=", "author1")
                        .one()
                        .posts())
                .hasSize(2);
        watch.assertStatements(4).clear();
        assertThat(db.from(Author.class).fetch("posts").exists()).isTrue();
        watch.assertStatements(1);
    }

    @Test
    void streamsLoadForManyRowsAtATime() {
        BlogDatabase.fill(db, 1_234, 1, 0);
        watch.clear();

        List<String> titles = new ArrayList<>();
        db.tx(() -> db.from(Author.class)
                .orderBy("id")
                .each(author -> author.posts().forEach(p -> titles.add(p.title()))));
        assertThat(titles).hasSize(1_234);
        watch.assertStatements(4).clear();

        long loaded = db.tx(() -> db.from(Author.class).fetch("posts.author").stream(
                authors -> authors.filter(author -> author.posts().isLoaded()).count()));
        assertThat(loaded).isEqualTo(1_234);
        watch.assertStatements(7);
    }

    @Test
    void rowsReferToOthersOfTheirOwnTable() {
        Person root = db.insert(new Person(null, "root", null, Many.none(), Many.none()));
        Person child = db.insert(new Person(null, "child", Ref.of(root), Many.none(), Many.none()));
        db.insert(new Person(null, "grandchild", Ref.of(child), Many.none(), Many.none()));
        db.execute("INSERT INTO friendships (person_id, friend_id) VALUES (?, ?)", root.id(), child.id());

        Person read = db.from(Person.class)
                .fetch("children.children")
                .where("name", "=", "root")
                .one();
        assertThat(read.boss()).isNull();
        assertThat(read.children().list().get(0).children())
                .extracting(Person::name)
                .containsExactly("grandchild");
        assertThat(read.children().list().get(0).boss().get().name()).isEqualTo("root");
        assertThat(read.friends()).extracting(Person::name).containsExactly("child");
        assertThat(child.friends()).isEmpty();
    }

    @Test
    void oneRowReferringToAnotherIsFoundFromThere() {
        BlogDatabase.fill(db, 2, 0, 0);
        Author lonely = db.insert(new Author(null, "lonely", Many.none(), null));

        List<Author> authors = db.from(Author.class).orderBy("id").list();
        Ref<Profile> profile = authors.get(0).profile();
        assertThatThrownBy(profile::id).hasMessageContaining("Ref[Author.profile of 1] has no key by itself");
        assertThat(profile.get().bio()).isEqualTo("bio of author0");
        assertThat(profile.id()).isEqualTo(profile.get().id());
        assertThat(authors.get(2).profile().isLoaded()).isTrue();
        assertThat(authors.get(2).profile().find()).isEmpty();
        assertThatThrownBy(() -> lonely.profile().get())
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Author.profile refers to the Profile of Author " + lonely.id() + ", which is not there");
    }

    @Test
    void whatIsInsertedLoadsLikeWhatIsRead() {
        Author ann = db.insert(new Author(null, "Ann", Many.none(), null));
        Post post = db.insert(new Post(null, "Hello", true, Ref.to(ann.id()), Many.none()));

        assertThat(ann.posts()).containsExactly(post);
        assertThat(post.author().get()).isEqualTo(ann);
        assertThat(db.get(Post.class, post.id())).isEqualTo(post);
        Post changed = db.update(new Post(post.id(), "Hi", true, Ref.to(ann.id()), Many.none()));
        assertThat(changed.author().get().posts()).extracting(Post::title).containsExactly("Hi");
    }

    @Test
    void whatIsWrittenTogetherLoadsTogether() {
        List<Author> given = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            given.add(new Author(null, "author" + i, Many.none(), null));
        }
        List<Author> authors = db.insertAll(given);
        watch.clear();
        assertThat(authors).allMatch(author -> author.posts().isEmpty());
        watch.assertStatements(1).clear();

        List<Post> posts = new ArrayList<>();
        authors.forEach(author -> posts.add(new Post(null, "post", true, Ref.to(author.id()), Many.none())));
        List<Post> inserted = db.insertAll(posts);
        watch.clear();
        assertThat(inserted).allMatch(post -> post.author().get().name().startsWith("author"));
        watch.assertStatements(1);
    }

    @Test
    void strictLoadingSaysWhatToFetch() {
        BlogDatabase.fill(db, 1, 1, 1);
        Post post = db.from(Post.class).strictLoading().fetch("tags").one();

        assertThat(post.tags()).hasSize(1);
        assertThatThrownBy(() -> post.author().get())
                .isInstanceOf(QueryException.class)
                .hasMessage("Post.author is not loaded, and nothing is loaded on demand here: strictLoading is on");
        assertThatThrownBy(() -> post.tags().list().get(0).posts().list())
                .hasMessageContaining("Tag.posts is not loaded");

        try (Rex strict = Rex.builder().url(database.url()).strictLoading(true).build()) {
            assertThatThrownBy(() -> strict.get(Post.class, post.id()).author().get())
                    .hasMessageContaining("Post.author is not loaded");
        }
    }

    @Test
    void aRowThatIsNotThereIsNotEmpty() throws Exception {
        BlogDatabase.fill(db, 1, 1, 0);
        Post post = db.from(Post.class).one();
        db.execute("DELETE FROM profiles");
        db.execute("DELETE FROM posts");
        db.execute("DELETE FROM authors");

        assertThatThrownBy(() -> post.author().get())
                .isInstanceOf(NotFoundException.class)
                .hasMessage("Post.author refers to Author " + post.author().id() + ", which is not there");
        assertThat(post.author().find()).isEmpty();
    }

    @Test
    void aKeyAloneLoadsNothing() {
        assertThatThrownBy(() -> Ref.to(7).get()).hasMessage("Ref[7] was made by Ref.to, and is a key and no more");
        assertThatThrownBy(() -> Ref.of(new Author(null, "Ann", Many.none(), null)))
                .hasMessage("the Author has no key to refer to");
        assertThat(Ref.of(new Author(3L, "Ann", Many.none(), null)).get().name())
                .isEqualTo("Ann");
        assertThat(Many.of(1, 2))
                .hasToString("Many[2 rows]")
                .isEqualTo(Many.of(1, 2))
                .isNotEqualTo(Many.none());
    }

    @Test
    void plansThatSayNothingGoodAreRefused() {
        assertThatThrownBy(() -> db.from(Author.class).fetch("pots")).hasMessage("Author has no relation 'pots'");
        assertThatThrownBy(() -> db.from(Author.class).fetch("posts").fetch("posts"))
                .hasMessage("Author.posts is fetched twice");
        assertThatThrownBy(() -> db.from(Post.class).fetch("author", a -> a.where("name", "=", "Ann")))
                .hasMessageContaining("Post.author is one row");
        assertThatThrownBy(() -> db.from(Author.class).fetch("posts.athor")).hasMessage("Post has no relation 'athor'");
    }

    @Test
    void whatRowsReferToIsReadFromRawSqlToo() {
        BlogDatabase.fill(db, 3, 2, 0);
        watch.clear();
        List<Post> posts =
                db.query("SELECT * FROM posts ORDER BY id").as(Post.class).list();
        assertThat(posts).allMatch(post -> post.author().get().name().startsWith("author"));
        watch.assertStatements(2);
    }

    @Test
    void theWatchTellsWhatItHasSeen() {
        BlogDatabase.fill(db, 1, 0, 0);
        watch.clear();
        db.get(Author.class, 1L);
        db.get(Author.class, 1L);
        assertThatThrownBy(() -> watch.assertStatements(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected 1 statement, and there were 2:\n  SELECT ");
        assertThatThrownBy(watch::assertNoRepeats).hasMessageContaining("2 times: SELECT ");
    }
}
