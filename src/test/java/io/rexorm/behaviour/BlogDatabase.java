package io.rexorm.behaviour;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.ManyToMany;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.OneToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.Many;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A blog: entities with relations of every kind, records and classes. */
final class BlogDatabase {
    private BlogDatabase() {}

    @Entity("authors")
    record Author(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            String name,
            @OneToMany(mappedBy = "author") Many<Post> posts,
            @OneToOne(mappedBy = "author") @Nullable Ref<Profile> profile) {}

    /** A class whose fields are its properties. */
    @Entity("profiles")
    static class Profile {
        @PrimaryKey(generated = Generation.IDENTITY)
        private @Nullable Long id;

        @OneToOne
        private Ref<Author> author;

        private String bio;

        Profile() {}

        Profile(Ref<Author> author, String bio) {
            this.author = author;
            this.bio = bio;
        }

        @Nullable
        Long id() {
            return id;
        }

        String bio() {
            return bio;
        }
    }

    @Entity("posts")
    record Post(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            String title,
            boolean published,
            @ManyToOne Ref<Author> author,
            @ManyToMany(through = "post_tags") Many<Tag> tags) {}

    @Entity("tags")
    static class Tag {
        @PrimaryKey
        String name = "";

        @ManyToMany(through = "post_tags")
        Many<Post> posts = Many.none();

        Tag() {}

        Tag(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        Many<Post> posts() {
            return posts;
        }
    }

    @Entity("people")
    record Person(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            String name,
            @ManyToOne @Nullable Ref<Person> boss,
            @OneToMany(mappedBy = "boss") Many<Person> children,

            @ManyToMany(through = "friendships", to = "friend_id")
            Many<Person> friends) {}

    static Rex open(TestDatabase database) throws Exception {
        ShopDatabase.create(database, Author.class, Profile.class, Tag.class, Post.class, Person.class);
        database.execute(
                "CREATE TABLE post_tags (post_id bigint NOT NULL REFERENCES posts (id), tag_id text NOT NULL"
                        + " REFERENCES tags (name), PRIMARY KEY (post_id, tag_id))",
                "CREATE TABLE friendships (person_id bigint NOT NULL REFERENCES people (id), friend_id bigint NOT NULL"
                        + " REFERENCES people (id), PRIMARY KEY (person_id, friend_id))");
        return Rex.open(database.url());
    }

    /** Authors with a profile, each with posts of which the first and every other one is published, each with the first tags. */
    static void fill(Rex db, int authors, int posts, int tags) {
        List<Author> writers = new ArrayList<>();
        List<Tag> allTags = new ArrayList<>();
        for (int i = 0; i < authors; i++) {
            writers.add(new Author(null, "author" + i, Many.none(), null));
        }
        for (int i = 0; i < tags; i++) {
            allTags.add(new Tag("tag" + i));
        }
        writers = db.insertAll(writers);
        db.insertAll(allTags);
        List<Profile> profiles = new ArrayList<>();
        List<Post> written = new ArrayList<>();
        for (Author author : writers) {
            profiles.add(new Profile(Ref.of(author), "bio of " + author.name()));
            for (int i = 0; i < posts; i++) {
                String title = "post" + author.name().substring("author".length()) + "." + i;
                written.add(new Post(null, title, i % 2 == 0, Ref.of(author), Many.none()));
            }
        }
        db.insertAll(profiles);
        List<List<Object>> links = new ArrayList<>();
        for (Post post : db.insertAll(written)) {
            for (Tag tag : allTags) {
                links.add(List.of(post.id(), tag.name()));
            }
        }
        if (!links.isEmpty()) {
            db.executeAll("INSERT INTO post_tags (post_id, tag_id) VALUES (?, ?)", links);
        }
    }
}
