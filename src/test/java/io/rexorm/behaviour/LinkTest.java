package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Sensitive;
import io.rexorm.behaviour.BlogDatabase.Author;
import io.rexorm.behaviour.BlogDatabase.Person;
import io.rexorm.behaviour.BlogDatabase.Post;
import io.rexorm.behaviour.BlogDatabase.Tag;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.ForeignKeyException;
import io.rexorm.orm.Many;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Relinked;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links of many-to-many relations are made, deleted and replaced, with as many statements for many as for one. */
@EachDatabase
@EachMapper
class LinkTest {
    private final TestDatabase database;
    private Rex db;

    LinkTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = BlogDatabase.open(database);
        BlogDatabase.fill(db, 1, 2, 3);
        db.execute("DELETE FROM post_tags");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void linksAreMadeOnce() {
        Post post = first();
        List<Tag> tags = tags();

        assertThat(db.link(post, "tags", tags.get(0), tags.get(1))).isEqualTo(2);
        assertThat(db.link(post, "tags", tags)).isEqualTo(1);
        assertThat(db.link(post, "tags", tags.get(0), tags.get(0))).isZero();
        assertThat(db.link(post, "tags")).isZero();
        assertThat(linked(post)).containsExactly("tag0", "tag1", "tag2");
        assertThat(db.link(tags.get(0), "posts", db.from(Post.class).list())).isEqualTo(1);
    }

    @Test
    void linksAreDeletedWhereTheyAre() {
        Post post = first();
        List<Tag> tags = tags();
        db.link(post, "tags", tags.get(0), tags.get(1));

        assertThat(db.unlink(post, "tags", tags.subList(1, 3))).isEqualTo(1);
        assertThat(db.unlink(post, "tags", List.of())).isZero();
        assertThat(linked(post)).containsExactly("tag0");
        assertThat(db.count(Tag.class)).isEqualTo(3);
    }

    @Test
    void linksBecomeThoseThatAreWanted() {
        Post post = first();
        List<Tag> tags = tags();
        db.link(post, "tags", tags.get(0), tags.get(1));
        Post other = db.from(Post.class).orderBy("id").offset(1).first().orElseThrow();
        db.link(other, "tags", tags);

        assertThat(db.relink(post, "tags", tags.subList(1, 3))).isEqualTo(new Relinked(1, 1));
        assertThat(linked(post)).containsExactly("tag1", "tag2");
        assertThat(db.relink(post, "tags", tags.subList(1, 3))).isEqualTo(new Relinked(0, 0));
        assertThat(db.relink(post, "tags", List.of())).isEqualTo(new Relinked(0, 2));
        assertThat(linked(post)).isEmpty();
        assertThat(linked(other)).hasSize(3);
    }

    @Test
    void aLinkThatIsWantedIsLeftAlone() throws Exception {
        database.execute("ALTER TABLE post_tags ADD COLUMN remark text");
        Post post = first();
        db.link(post, "tags", tags().get(1));
        db.execute("UPDATE post_tags SET remark = 'kept'");

        db.relink(post, "tags", tags());
        assertThat(db.query("SELECT tag_id FROM post_tags WHERE remark = 'kept'")
                        .as(String.class)
                        .one())
                .isEqualTo("tag1");
    }

    @Test
    void aTableWithoutAUniqueKeyGetsEachLinkOnceToo() throws Exception {
        database.execute(
                "ALTER TABLE post_tags RENAME TO old_tags", "CREATE TABLE post_tags (post_id bigint, tag_id text)");
        Post post = first();
        List<Tag> tags = tags();

        assertThat(db.link(post, "tags", tags.get(0), tags.get(1), tags.get(0))).isEqualTo(2);
        assertThat(db.link(post, "tags", tags)).isEqualTo(1);
        assertThat(db.relink(post, "tags", tags.subList(0, 1))).isEqualTo(new Relinked(0, 2));
        assertThat(linked(post)).containsExactly("tag0");
    }

    @Test
    void aUniqueKeyOfOtherColumnsIsNotOverlooked() throws Exception {
        database.execute(
                "ALTER TABLE post_tags RENAME TO old_tags",
                "CREATE TABLE post_tags (post_id bigint, tag_id text UNIQUE, UNIQUE (tag_id, post_id))");
        List<Post> posts = db.from(Post.class).list();
        db.link(posts.get(0), "tags", tags());

        assertThatThrownBy(() -> db.link(posts.get(1), "tags", tags())).hasMessageContaining("must be unique");
    }

    @Test
    void manyLinksAreAsManyStatementsAsOne() {
        List<Tag> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(new Tag("many" + i));
        }
        db.insertAll(many);
        Post post = first();
        db.link(post, "tags", many.get(0));
        try (SqlWatch watch = db.watch()) {
            assertThat(db.link(post, "tags", many.subList(0, 20))).isEqualTo(19);
            watch.assertStatements(1).clear();
            assertThat(db.relink(post, "tags", many.subList(10, 40))).isEqualTo(new Relinked(20, 10));
            watch.assertStatements(2).clear();
            assertThat(db.unlink(post, "tags", many)).isEqualTo(30);
            watch.assertStatements(1);
        }
    }

    @Test
    void moreLinksThanGoIntoAStatementAreMadeToo() {
        List<Tag> many = new ArrayList<>();
        for (int i = 0; i < 1_234; i++) {
            many.add(new Tag("many" + i));
        }
        db.insertAll(many);
        assertThat(db.link(first(), "tags", many)).isEqualTo(1_234);
    }

    @Test
    void rowsOfOneTableAreLinkedInOneDirection() {
        Person ann = db.insert(new Person(null, "Ann", null, Many.none(), Many.none()));
        Person ben = db.insert(new Person(null, "Ben", null, Many.none(), Many.none()));

        assertThat(db.link(ann, "friends", ben, ann)).isEqualTo(2);
        assertThat(ann.friends()).extracting(Person::name).containsExactly("Ann", "Ben");
        assertThat(ben.friends()).isEmpty();
    }

    @Test
    void allOrNone() {
        Post post = first();
        List<Tag> tags = tags();
        db.link(post, "tags", tags.get(0));

        assertThatThrownBy(() -> db.relink(post, "tags", List.of(tags.get(1), new Tag("unknown"))))
                .isInstanceOf(ForeignKeyException.class)
                .hasMessageContaining("refers to a row that is not there");
        assertThat(linked(post)).containsExactly("tag0");
    }

    @Test
    void whoLinksTheSameAtTheSameTimeIsNotRefused() throws Exception {
        Post post = first();
        List<Tag> tags = new ArrayList<>(tags());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Long>> made = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Collections.rotate(tags, 1);
                List<Tag> rotated = List.copyOf(tags);
                made.add(threads.submit(() -> db.link(post, "tags", rotated)));
            }
            long sum = 0;
            for (Future<Long> each : made) {
                sum += each.get();
            }
            assertThat(sum).isEqualTo(3);
        } finally {
            threads.shutdown();
        }
        assertThat(linked(post)).hasSize(3);
    }

    @Entity("secrets")
    record Secret(
            @PrimaryKey @Sensitive String code,

            @ManyToMany(through = "secret_posts") Many<Post> posts) {}

    @Test
    void sensitiveKeysAreNotShown() throws Exception {
        ShopDatabase.create(database, Secret.class);
        database.execute(
                "CREATE TABLE secret_posts (secret_id text REFERENCES secrets (code), post_id bigint CHECK (length(secret_id) < 3))");
        try (Rex open = Rex.builder().url(database.url()).showValues(true).build()) {
            Secret secret = open.insert(new Secret("hidden", Many.none()));
            assertThatThrownBy(() ->
                            open.link(secret, "posts", open.from(Post.class).list()))
                    .isInstanceOf(QueryException.class)
                    .satisfies(failure -> assertThat(trace(failure)).doesNotContain("hidden"));
        }
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void mistakesAreSentences() {
        Post post = first();
        Author author = post.author().get();
        Tag tag = tags().get(0);

        assertThatThrownBy(() -> db.link(author, "posts", post))
                .isInstanceOf(QueryException.class)
                .hasMessage("Author.posts is no @ManyToMany, and has no table of links")
                .extracting("hint")
                .isEqualTo("write the rows of Post, whose author refers to this one");
        assertThatThrownBy(() -> db.unlink(post, "author", author))
                .hasMessage("Post.author is no @ManyToMany, and has no table of links");
        assertThatThrownBy(() -> db.link(post, "tgas", tag)).hasMessage("Post has no relation 'tgas'");
        assertThatThrownBy(() -> db.relink(post, "tags", List.of("java")))
                .hasMessage("Post.tags holds entities of Tag, and was given a String");
        assertThatThrownBy(() -> db.link(new Post(null, "new", true, Ref.of(author), Many.none()), "tags", tag))
                .hasMessage("the Post has no key to link");
        assertThatThrownBy(() -> db.link(tag, "posts", new Post(null, "new", true, Ref.of(author), Many.none())))
                .hasMessage("the Post has no key to link");
        assertThatThrownBy(() -> db.link("post", "tags", tag)).hasMessageContaining("String");
    }

    private Post first() {
        return db.from(Post.class).orderBy("id").first().orElseThrow();
    }

    private List<Tag> tags() {
        return db.from(Tag.class).orderBy("name").list();
    }

    private List<String> linked(Post post) {
        return db.get(Post.class, post.id()).tags().stream().map(Tag::name).toList();
    }
}
