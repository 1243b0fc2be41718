package io.rexorm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "user, users",
        "post, posts",
        "company, companies",
        "category, categories",
        "day, days",
        "key, keys",
        "address, addresses",
        "status, statuses",
        "virus, viruses",
        "box, boxes",
        "branch, branches",
        "wish, wishes",
        "house, houses",
        "warehouse, warehouses",
        "clause, clauses",
        "case, cases",
        "size, sizes",
        "image, images",
        "person, people",
        "child, children",
        "mouse, mice",
        "analysis, analyses",
        "index, indexes",
        "quiz, quizzes",
        "movie, movies",
        "leaf, leaves",
        "cache, caches",
        "menu, menus",
        "alias, aliases",
        "bus, buses",
        "photo, photos",
        "hero, heroes",
        "news, news",
        "series, series",
        "metadata, metadata",
        "datum, data",
        "blog_post, blog_posts",
        "home_address, home_addresses",
        "sales_person, sales_people",
        "reply, replies",
        "class, classes",
        "process, processes",
        "tax, taxes",
        "waltz, waltzes",
        "invoice, invoices",
        "movie, movies"
    })
    void knowsSingularAndPluralAndLeavesEachAsItIs(String singular, String plural) {
        assertThat(Inflection.plural(singular)).isEqualTo(plural);
        assertThat(Inflection.singular(plural)).isEqualTo(singular);
        assertThat(Inflection.plural(plural)).isEqualTo(plural);
        assertThat(Inflection.singular(singular)).isEqualTo(singular);
    }
}
