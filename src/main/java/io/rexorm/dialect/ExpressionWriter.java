package io.rexorm.dialect;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllColumns;
import io.rexorm.sql.Expression.AllOf;
import io.rexorm.sql.Expression.AnyOf;
import io.rexorm.sql.Expression.BoundList;
import io.rexorm.sql.Expression.Call;
import io.rexorm.sql.Expression.Case;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Exists;
import io.rexorm.sql.Expression.Filter;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Not;
import io.rexorm.sql.Expression.NullTest;
import io.rexorm.sql.Expression.Over;
import io.rexorm.sql.Expression.Subquery;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Expression.ValueList;
import io.rexorm.sql.Operator;
import io.rexorm.sql.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the expressions of one statement. What is an operand of something else is put in parentheses where it has to be. */
final class ExpressionWriter {
    private final SqlRenderer dialect;
    private final StringBuilder sql;
    private final StatementWriter statement;

    ExpressionWriter(SqlRenderer dialect, StringBuilder sql, StatementWriter statement) {
        this.dialect = dialect;
        this.sql = sql;
        this.statement = statement;
    }

    void write(Expression expression) {
        if (expression instanceof TableColumn column) {
            table(statement.written(column));
            sql.append(dialect.column(column.name()));
        } else if (expression instanceof Column column) {
            table(column.table());
            sql.append(dialect.column(column.name()));
        } else if (expression instanceof Value value) {
            statement.bind(value.value());
        } else if (expression instanceof Comparison comparison) {
            comparison(comparison);
        } else if (expression instanceof NullTest test) {
            operand(test.operand());
            sql.append(test.isNull() ? " IS NULL" : " IS NOT NULL");
        } else if (expression instanceof AllOf all) {
            junction("", " AND ", all.conditions());
        } else if (expression instanceof AnyOf any) {
            junction("", " OR ", any.conditions());
        } else if (expression instanceof Call call) {
            call(call);
        } else {
            writeRarer(expression);
        }
    }

    private void writeRarer(Expression expression) {
        if (expression instanceof Not not) {
            sql.append("NOT ");
            operand(not.condition());
        } else if (expression instanceof ValueList values) {
            sql.append('(');
            list(values.elements());
            sql.append(')');
        } else if (expression instanceof Subquery query) {
            subquery(query.select());
        } else if (expression instanceof Exists exists) {
            sql.append("EXISTS ");
            subquery(exists.select());
        } else if (expression instanceof Filter filter) {
            write(filter.aggregate());
            sql.append(" FILTER (WHERE ");
            write(filter.condition());
            sql.append(')');
        } else if (expression instanceof Case choice) {
            choice(choice);
        } else if (expression instanceof Over over) {
            over(over);
        } else if (expression instanceof AllColumns all) {
            table(all.table());
            sql.append('*');
        } else if (expression instanceof Fragment fragment) {
            fragment(fragment);
        }
    }

    private void comparison(Comparison comparison) {
        operand(comparison.left());
        sql.append(' ');
        if (comparison.right() instanceof BoundList list) {
            statement.list(comparison.operator() == Operator.IN, list);
        } else {
            sql.append(comparison.operator().text()).append(' ');
            operand(comparison.right());
        }
    }

    /** Expressions with commas between them. */
    void list(List<Expression> expressions) {
        String separator = "";
        for (Expression expression : expressions) {
            sql.append(separator);
            write(expression);
            separator = ", ";
        }
    }

    /** Conditions that all have to hold, after a word; nothing where there are none. */
    void conditions(String word, List<Expression> conditions) {
        if (!conditions.isEmpty()) {
            junction(word, " AND ", conditions);
        }
    }

    private void junction(String before, String word, List<Expression> conditions) {
        String separator = before;
        for (Expression condition : conditions) {
            sql.append(separator);
            if (conditions.size() == 1 || condition instanceof Comparison || condition instanceof NullTest) {
                write(condition);
            } else {
                operand(condition);
            }
            separator = word;
        }
    }

    /** What has operators in it stands in parentheses. */
    private void operand(Expression expression) {
        boolean open = expression instanceof Comparison
                || expression instanceof NullTest
                || expression instanceof AllOf
                || expression instanceof AnyOf
                || expression instanceof Not
                || expression instanceof Fragment;
        sql.append(open ? "(" : "");
        write(expression);
        sql.append(open ? ")" : "");
    }

    private void call(Call call) {
        sql.append(call.function().text()).append(call.distinct() ? "(DISTINCT " : "(");
        list(call.arguments());
        sql.append(')');
    }

    private void choice(Case choice) {
        sql.append("CASE");
        for (Case.Branch branch : choice.branches()) {
            sql.append(" WHEN ");
            write(branch.condition());
            sql.append(" THEN ");
            write(branch.result());
        }
        if (choice.otherwise() != null) {
            sql.append(" ELSE ");
            write(choice.otherwise());
        }
        sql.append(" END");
    }

    private void over(Over over) {
        write(over.function());
        sql.append(" OVER (");
        if (!over.partitionBy().isEmpty()) {
            sql.append("PARTITION BY ");
            list(over.partitionBy());
        }
        statement.orderBy(over.partitionBy().isEmpty() ? "ORDER BY " : " ORDER BY ", over.orderBy());
        sql.append(')');
    }

    private void subquery(Select select) {
        sql.append('(');
        statement.select(select);
        sql.append(')');
    }

    private void fragment(Fragment fragment) {
        for (int i = 0; i < fragment.parts().size(); i++) {
            sql.append(fragment.texts().get(i));
            operand(fragment.parts().get(i));
        }
        sql.append(fragment.texts().get(fragment.parts().size()));
    }

    private void table(@Nullable String table) {
        if (table != null) {
            sql.append(dialect.column(table)).append('.');
        }
    }
}
