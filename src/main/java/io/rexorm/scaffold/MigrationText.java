package io.rexorm.scaffold;

import io.rexorm.schema.SchemaChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a migration: a section for each direction, and for each database where the statements differ. */
final class MigrationText {
    private final Templates templates;
    private final List<SqlTarget> targets;

    MigrationText(Templates templates, List<SqlTarget> targets) {
        this.templates = templates;
        this.targets = targets;
    }

    String write(MigrationDraft draft) {
        List<Map<String, Object>> sections = new ArrayList<>(sections("up", draft.up()));
        if (draft.down() != null) {
            sections.addAll(sections("down", draft.down()));
        }
        for (Map<String, Object> section : sections) {
            section.put("following", section != sections.get(sections.size() - 1));
        }
        return templates.render("migration.sql", Map.of("sections", sections));
    }

    private List<Map<String, Object>> sections(String direction, MigrationDraft.Side side) {
        List<List<String>> each = new ArrayList<>();
        for (SqlTarget target : targets) {
            List<String> statements = new ArrayList<>();
            for (SchemaChange change : side.changes()) {
                statements.addAll(target.ddl().apply(change));
            }
            each.add(statements);
        }
        List<Map<String, Object>> sections = new ArrayList<>();
        boolean same = each.stream().distinct().count() == 1;
        for (int i = 0; i < (same ? 1 : targets.size()); i++) {
            Map<String, Object> section = new HashMap<>();
            section.put("direction", direction);
            section.put("dialect", same ? null : targets.get(i).dialect());
            section.put("comments", side.comments());
            section.put("statements", statements(each.get(i)));
            sections.add(section);
        }
        return sections;
    }

    private static List<Map<String, Object>> statements(List<String> list) {
        List<Map<String, Object>> statements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            boolean gap = i + 1 < list.size()
                    && (list.get(i).contains("\n") || list.get(i + 1).contains("\n"));
            statements.add(Map.of("sql", list.get(i), "gap", gap));
        }
        return statements;
    }
}
