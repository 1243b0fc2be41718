package io.rexorm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "User, user, User, user",
        "BlogPost, blog_post, BlogPost, blogPost",
        "blog_post, blog_post, BlogPost, blogPost",
        "blog-post, blog_post, BlogPost, blogPost",
        "createdAt, created_at, CreatedAt, createdAt",
        "HTTPServer, http_server, HttpServer, httpServer",
        "userID, user_id, UserId, userId",
        "OAuth2Token, o_auth2_token, OAuth2Token, oAuth2Token",
        "address2, address2, Address2, address2",
        "ÄrgerNis, ärger_nis, ÄrgerNis, ärgerNis"
    })
    void writesANameInEveryStyle(String name, String snake, String pascal, String camel) {
        assertThat(Words.snakeCase(name)).isEqualTo(snake);
        assertThat(Words.pascalCase(name)).isEqualTo(pascal);
        assertThat(Words.camelCase(name)).isEqualTo(camel);
    }

    @Test
    void findsNoWordsWhereThereAreNone() {
        assertThat(Words.of("")).isEmpty();
        assertThat(Words.of("__-")).isEmpty();
        assertThat(Words.camelCase("")).isEmpty();
    }

    @Test
    void namesTablesInThePluralAndReferencesWithId() {
        assertThat(NamingStrategy.STANDARD.table("BlogPost")).isEqualTo("blog_posts");
        assertThat(NamingStrategy.STANDARD.column("createdAt")).isEqualTo("created_at");
        assertThat(NamingStrategy.STANDARD.reference("mainAuthor")).isEqualTo("main_author_id");
    }
}
