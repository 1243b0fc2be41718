package com.example.model;

import static io.rexorm.annotation.Generation.IDENTITY;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.EnumValue;
import io.rexorm.annotation.PrimaryKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code blog_posts}. */
@Entity("blog_posts")
public class BlogPost {
    @PrimaryKey(generated = IDENTITY)
    private Long id;

    @Column(length = 80)
    private String title;

    private State state;

    private @Nullable Instant publishedAt;

    private @Nullable String body;

    private byte @Nullable [] cover;

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    public @Nullable Instant getPublishedAt() {
        return publishedAt;
    }

    public void setPublishedAt(@Nullable Instant publishedAt) {
        this.publishedAt = publishedAt;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public byte @Nullable [] getCover() {
        return cover;
    }

    public void setCover(byte @Nullable [] cover) {
        this.cover = cover;
    }

    /** What {@code state} can be. */
    public enum State {
        @EnumValue("draft")
        DRAFT,
        @EnumValue("published")
        PUBLISHED
    }
}
