package io.rexorm.scaffold;

import io.rexorm.schema.Column;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import io.rexorm.schema.Inflection;
import io.rexorm.schema.ReferentialAction;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import java.util.List;

/**
 * The table between two others: {@code post_tags} between {@code posts} and {@code tags}. Its key is the pair, so that no
 * pair is there twice; a second index leads from the other side. A row goes with either of the two it links.
 */
final class JoinTable {
    private JoinTable() {}

    /** @param words the words of both tables' names, with "and" between them where they are more than two */
    static Table between(List<String> words, List<String> fields) {
        int and = words.indexOf("and");
        int end = and < 0 && words.size() == 2 ? 1 : and;
        int begin = and < 0 ? 1 : and + 1;
        if (end < 1 || begin >= words.size()) {
            throw Usage.error(
                    "The migration's name does not say which two tables the join table is between.",
                    "Call it CreateJoinTablePostsTags, or CreateJoinTableBlogPostsAndTags.");
        }
        if (!fields.isEmpty()) {
            throw Usage.error(
                    "A join table has no fields of its own.", "With fields it is a model: rexorm generate:model.");
        }
        String left = Inflection.singular(String.join("_", words.subList(0, end)));
        String right = Inflection.singular(String.join("_", words.subList(begin, words.size())));
        if (left.equals(right)) {
            throw Usage.error("A join table between " + left + " and itself would have two columns of one name.", null);
        }
        String name = left + "_" + Inflection.plural(right);
        return Table.named(name)
                .with(Column.required(left + "_id", SqlType.Plain.BIGINT))
                .with(Column.required(right + "_id", SqlType.Plain.BIGINT))
                .withPrimaryKey(left + "_id", right + "_id")
                .with(foreignKey(name, left))
                .with(foreignKey(name, right))
                .with(Index.of(name, right + "_id"));
    }

    private static ForeignKey foreignKey(String table, String side) {
        return ForeignKey.of(table, side + "_id", Inflection.plural(side), TableDesign.KEY)
                .onDelete(ReferentialAction.CASCADE);
    }
}
