package io.rexorm.orm;

import io.rexorm.sql.Join;
import io.rexorm.sql.Select;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables of a query that need not have a row: their columns can be null, although none in the table is.
 *
 * @param select the query
 */
record OptionalTables(Select select) {

    /** Sees that nobody takes a value for granted that may be missing. */
    void check(List<Expr<?, ?>> selected) {
        Set<String> optional = names();
        for (Expr<?, ?> expr : selected) {
            for (String table : expr.needs()) {
                if (optional.contains(table) && !expr.isNullable()) {
                    throw StoredEntity.invalid(
                            expr + " comes from " + table + ", which need not have a row here, and may be null then",
                            "select it with orNull() or orElse(…), or join the table with join");
                }
            }
        }
    }

    private Set<String> names() {
        Set<String> before = new HashSet<>();
        Set<String> optional = new HashSet<>();
        before.add(select.from().reference());
        for (Join join : select.joins()) {
            String joined = join.source().reference();
            if (join.kind() == Join.Kind.RIGHT || join.kind() == Join.Kind.FULL) {
                optional.addAll(before);
            }
            if (join.kind() == Join.Kind.LEFT || join.kind() == Join.Kind.FULL) {
                optional.add(joined);
            }
            before.add(joined);
        }
        return optional;
    }
}
