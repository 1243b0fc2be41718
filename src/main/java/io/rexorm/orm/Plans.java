package io.rexorm.orm;

import io.rexorm.RexException;
import io.rexorm.dialect.PlanSupport;
import io.rexorm.dialect.QueryPlan;
import io.rexorm.jdbc.Binding;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.mapping.MappingException;
import io.rexorm.mapping.ValueException;
import io.rexorm.script.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the database how it would run statements. They are not run, no watch sees what is sent for it, and nothing of it stays. */
final class Plans {
    private static final Set<String> PLANNED =
            Set.of("SELECT", "WITH", "VALUES", "TABLE", "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "(");
    private static final String SAVEPOINT = "rex_plan";

    private final Database database;
    private final PlanSupport support;

    Plans(Database database) {
        this.database = database;
        this.support = database.dialect().entities().plans();
    }

    /** One index of a table: the columns by their names, null for an expression. */
    record TableIndex(String name, List<@Nullable String> columns, boolean partial) {}

    /**
     * The plans of statements. Those of which databases make no plan, such as CREATE TABLE, are left out.
     *
     * @throws AssertionError when the database cannot say how it would run one of them
     */
    List<SeenPlan> of(List<BoundStatement> statements) {
        return database.aside(session -> {
            List<SeenPlan> plans = new ArrayList<>();
            for (BoundStatement statement : statements) {
                if (isPlanned(statement.sql().text())) {
                    plans.add(explain(session, statement));
                }
            }
            return plans;
        });
    }

    private boolean isPlanned(String sql) {
        for (SqlToken token : SqlToken.of(sql, database.dialect().lexicalRules())) {
            if (!token.isLayout()) {
                return PLANNED.stream().anyMatch(token::is);
            }
        }
        return false;
    }

    private SeenPlan explain(Session session, BoundStatement statement) {
        String sql = statement.sql().text();
        List<QueryPlan> plans = new ArrayList<>();
        for (List<String> preferences : support.preferIndexes()) {
            session.execute("SAVEPOINT " + SAVEPOINT);
            try {
                preferences.forEach(session::execute);
                plans.add(session.read(support.explain(sql), statement, row -> support.read(row, sql)));
            } catch (QueryException e) {
                throw unexplained(sql, database.failures().of(e, statement));
            } catch (MappingException e) {
                throw unexplained(sql, database.failures().of(e, statement));
            } catch (ValueException e) {
                throw unexplained(sql, database.failures().of(e, statement));
            } finally {
                session.execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
                session.execute("RELEASE SAVEPOINT " + SAVEPOINT);
            }
        }
        return new SeenPlan(sql, plans);
    }

    private static AssertionError unexplained(String sql, RexException why) {
        return new AssertionError(
                "the database does not tell how it would run a statement that was seen; clear() the watch behind what "
                        + "cannot be run any more\n  " + sql + "\n    " + why.getMessage(),
                why);
    }

    /** The columns of a table; none where there is no such table. */
    List<String> columnsOf(String table) {
        return texts(support.columnsOf(), table);
    }

    /** The table that an index is on, or null where there is no such index. */
    @Nullable
    String tableOf(String index) {
        List<String> tables = texts(support.tableOf(), index);
        return tables.isEmpty() ? null : tables.get(0);
    }

    List<TableIndex> indexesOf(String table) {
        return database.aside(session -> session.read(support.indexesOf(), named(table), row -> {
            List<TableIndex> indexes = new ArrayList<>();
            while (row.next()) {
                String name = row.requiredText(1);
                TableIndex last = indexes.isEmpty() ? null : indexes.get(indexes.size() - 1);
                if (last == null || !last.name.equals(name)) {
                    last = new TableIndex(name, new ArrayList<>(), row.flag(3));
                    indexes.add(last);
                }
                last.columns.add(row.text(2));
            }
            return indexes;
        }));
    }

    private List<String> texts(String query, String name) {
        return database.aside(session -> session.read(query, named(name), row -> {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.requiredText(1));
            }
            return texts;
        }));
    }

    private static Binding named(String name) {
        return to -> to.text(1, name);
    }
}
