package io.rexorm.migration;

import io.rexorm.jdbc.Binding;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends what changes the history: at once, or all of it at the end of a piece of work. */
final class HistoryStatements implements Consumer<RenderedSql> {
    private final Session session;
    private final HistoryProblem problem;
    private @Nullable List<RenderedSql> kept;

    HistoryStatements(Session session, HistoryProblem problem) {
        this.session = session;
        this.problem = problem;
    }

    @Override
    public void accept(RenderedSql statement) {
        if (kept == null) {
            send(List.of(statement));
        } else {
            kept.add(statement);
        }
    }

    /** Does the work, and sends at its end what it has to say: those that follow each other with the same text together. */
    void atTheEndOf(Runnable work) {
        List<RenderedSql> all = new ArrayList<>();
        kept = all;
        try {
            work.run();
        } finally {
            kept = null;
        }
        int from = 0;
        for (int to = 1; to <= all.size(); to++) {
            if (to == all.size() || !all.get(to).text().equals(all.get(from).text())) {
                send(all.subList(from, to));
                from = to;
            }
        }
    }

    /** What has no values is a change of the schema, and sent as it is written. */
    private void send(List<RenderedSql> same) {
        RenderedSql first = same.get(0);
        boolean schemaChange = first.binds().isEmpty();
        try {
            if (schemaChange) {
                session.execute(first.text());
            } else if (same.size() == 1) {
                session.update(first);
            } else {
                session.writeAll(
                        first,
                        0,
                        same.size(),
                        (row, to) -> Binding.of(same.get(row).binds()).bind(to));
            }
        } catch (QueryException e) {
            throw schemaChange ? problem.explained(e) : problem.unwritable(e);
        }
    }
}
