package io.rexorm.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.UnsupportedChangeException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a migration's name means; the golden folders hold what is written for it. */
class MigrationScaffoldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Create",
                "BackfillEmails",
                "CreateIndexOnUsersEmail",
                "CreateActiveUsersView",
                "AddEmailToUsers",
                "AddIndexToUsers",
                "AddTo",
                "RemoveDuplicatesFromUsers",
                "RemoveFrom",
                "RenameUsers",
                "RenameTo",
                "DropColumnAge",
                "DropTable"
            })
    void leavesSectionsEmptyWhereTheNameDoesNotSayEnough(String name) {
        assertThat(Scaffolds.migration(name).text()).isEqualTo("-- migrate:up\n\n-- migrate:down\n");
    }

    @ParameterizedTest
    @CsvSource({
        "CreateTableBlogPosts, CREATE TABLE blog_posts (",
        "CreateUser, CREATE TABLE users (",
        "create_users_table, CREATE TABLE users (",
        "CreateRoles, CREATE TABLE roles (",
        "CreateUsersPostsJoinTable, CREATE TABLE user_posts (",
        "CreateJoinTableBlogPostsAndHashTags, CREATE TABLE blog_post_hash_tags (",
        "DropTableOldUsers, DROP TABLE old_users;",
        "RenameAnswerToQuestionToReplyInBlogPost, ALTER TABLE blog_posts RENAME COLUMN answer TO question_to_reply;",
        "AddEmailIndexToUsers, CREATE INDEX users_email_idx ON users (email);",
        "AddLastNameAndAgeIndexToUser, 'CREATE INDEX users_last_name_age_idx ON users (last_name, age);'",
        "RemoveUniqueEmailIndexFromUsers, DROP INDEX users_email_key;"
    })
    void findsTableAndColumnsInTheName(String name, String sql) {
        assertThat(Scaffolds.migration(name).text()).contains("\n" + sql);
    }

    @Test
    void takesTheNameForATableWhereThereAreFields() {
        assertThat(Scaffolds.migration("CreateProductType", "name:string").text())
                .contains("CREATE TABLE product_types (");
    }

    @Test
    void refusesATableWhoseNamePostgresWouldCutOff() {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> Scaffolds.migration("Create" + "Long".repeat(20)))
                .withMessageContaining("would have 100 characters in the database");
    }

    @Test
    void namesTheFileByVersionAndSnakeCase() {
        assertThat(Scaffolds.migration("AddEmailToUsers").path())
                .isEqualTo("migrations/20261122093000_add_email_to_users.sql");
    }

    @Test
    void usesATableInTheSingularWhereThatIsWhatThereIs() {
        GeneratedFile file = new MigrationScaffold(new Templates(null), Scaffolds.LAYOUT, Scaffolds.TARGETS)
                .generate(
                        new MigrationRequest("RenameMailToEmailInPerson", List.of(), MigrationRequest.Form.SQL),
                        new KnownNames(model -> false, Set.of("person")::contains),
                        "1");

        assertThat(file.text()).contains("ALTER TABLE person RENAME");
    }

    @Test
    void writesOneSectionWhereThereIsOneDatabase() {
        GeneratedFile file = new MigrationScaffold(
                        new Templates(null), Scaffolds.LAYOUT, List.of(Scaffolds.TARGETS.get(1)))
                .generate(
                        new MigrationRequest("CreateUsers", List.of(), MigrationRequest.Form.SQL),
                        KnownNames.none(),
                        "1");

        assertThat(file.text()).isEqualTo("""
                        -- migrate:up
                        CREATE TABLE users (
                            id INTEGER PRIMARY KEY
                        );

                        -- migrate:down
                        DROP TABLE users;
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "a/b", "../x", "a.sql", "drop;"})
    void refusesANameThatIsNoName(String name) {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> Scaffolds.migration(name))
                .withMessage("\"" + name + "\" is no name for a migration.")
                .matches(failure -> failure.code() == ErrorCode.USAGE);
    }

    @Test
    void refusesFieldsThatTheNameGivesNoPlace() {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> Scaffolds.migration("BackfillEmails", "email:string"))
                .withMessageContaining("does not say what to do with the fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CreateJoinTable", "CreateJoinTablePosts", "CreateJoinTableABC", "CreateJoinTableAAnd"})
    void refusesAJoinTableWhoseTwoTablesItCannotTell(String name) {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> Scaffolds.migration(name))
                .withMessageContaining("which two tables");
    }

    @Test
    void refusesAJoinTableThatCannotBe() {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> Scaffolds.migration("CreateJoinTableUsersUsers"))
                .withMessageContaining("two columns of one name");
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> Scaffolds.migration("CreateJoinTablePostsTags", "a:int"))
                .withMessageContaining("no fields of its own");
    }

    @Test
    void refusesAColumnThatOneOfTheDatabasesCannotAdd() {
        assertThatExceptionOfType(UnsupportedChangeException.class)
                .isThrownBy(() -> Scaffolds.migration("AddSeenToUsers", "seen:instant:default=now"))
                .withMessageContaining("users.seen with a default that is not a constant");
    }
}
