package io.rexorm.schema;

/**
 * How the names of Java become those of the database. Stateless and thread-safe.
 *
 * <pre>{@code
 * NamingStrategy.STANDARD.table("BlogPost")        // blog_posts
 * NamingStrategy.STANDARD.column("createdAt")      // created_at
 * NamingStrategy.STANDARD.reference("author")      // author_id
 * }</pre>
 */
public interface NamingStrategy {

    /** Snake case, tables in the plural, references with {@code _id}. */
    NamingStrategy STANDARD = new NamingStrategy() {
        @Override
        public String table(String entity) {
            return Inflection.plural(Words.snakeCase(entity));
        }

        @Override
        public String column(String property) {
            return Words.snakeCase(property);
        }

        @Override
        public String reference(String property) {
            return Words.snakeCase(property) + "_id";
        }
    };

    /** The table of an entity, by the entity's simple name. */
    String table(String entity);

    /** The column of a property. */
    String column(String property);

    /** The column that holds the key of the row a property refers to. */
    String reference(String property);
}
