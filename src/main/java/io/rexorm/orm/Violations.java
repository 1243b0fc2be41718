package io.rexorm.orm;

import io.rexorm.jdbc.Origin;
import io.rexorm.jdbc.QueryException.Failure;
import io.rexorm.jdbc.Violation;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.schema.Check;
import io.rexorm.schema.ForeignKey;
import io.rexorm.schema.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which properties a broken constraint is about. */
final class Violations {
    private final Violation violation;
    private final @Nullable EntityModel model;
    private final boolean deletes;

    private Violations(Violation violation, BoundStatement statement) {
        this.violation = violation;
        this.model = statement.model();
        this.deletes = statement.deletes();
    }

    /** @param cause what may be shown of the driver's exception */
    static ConstraintException of(
            Failure failure, Violation violation, BoundStatement statement, Origin origin, @Nullable Throwable cause) {
        Violations violations = new Violations(violation, statement);
        List<String> properties = violations.properties();
        String sentence = violations.sentence(properties)
                + (violation.constraint() == null ? "" : " (constraint " + violation.constraint() + ")")
                + statement.place();
        Violated violated = new Violated(
                new Failure(sentence, failure.sqlState(), -1, failure.sql(), violation, sentence),
                properties,
                violation.constraint());
        Origin complete = new Origin(
                origin.entity(),
                properties.size() == 1 && origin.entity() != null ? afterDot(properties.get(0)) : null,
                origin.parameters());
        return switch (violation.kind()) {
            case UNIQUE ->
                new UniqueException(
                        violated,
                        complete,
                        origin.entity() == null ? null : "upsert(…) updates the row that is there",
                        cause);
            case FOREIGN_KEY -> new ForeignKeyException(violated, complete, violations.referenceHint(), cause);
            case NOT_NULL -> new NotNullException(violated, complete, null, cause);
            case CHECK -> new CheckException(violated, complete, null, cause);
        };
    }

    private String sentence(List<String> properties) {
        String subject = properties.isEmpty() ? whole() : String.join(", ", properties);
        return switch (violation.kind()) {
            case UNIQUE ->
                properties.size() > 1
                        ? subject + " must be unique together, and another row has these values"
                        : subject + " must be unique, and another row has this value";
            case FOREIGN_KEY ->
                deletes
                        ? whole() + " cannot be deleted: other rows refer to it"
                        : subject + " refers to a row that is not there";
            case NOT_NULL -> subject + " is null, and the column takes no null";
            case CHECK -> subject + " does not meet a condition of its table";
        };
    }

    private @Nullable String referenceHint() {
        return deletes ? "delete or change those rows first" : null;
    }

    private String whole() {
        if (model != null) {
            return model.type().getSimpleName();
        }
        return violation.table() == null ? "a row" : "a row of " + violation.table();
    }

    private List<String> properties() {
        List<String> properties = new ArrayList<>();
        for (String column : columns()) {
            properties.add(property(column));
        }
        return properties;
    }

    private List<String> columns() {
        if (violation.kind() == Violation.Kind.FOREIGN_KEY && deletes) {
            return List.of();
        }
        if (!violation.columns().isEmpty() || model == null) {
            return violation.columns();
        }
        List<ForeignKey> keys = model.table().foreignKeys();
        for (ForeignKey key : keys) {
            if (key.name().equals(violation.constraint())) {
                return key.columns();
            }
        }
        if (violation.kind() == Violation.Kind.FOREIGN_KEY && keys.size() == 1) {
            return keys.get(0).columns();
        }
        for (Index index : model.table().indexes()) {
            if (index.name().equals(violation.constraint())) {
                return index.columns();
            }
        }
        return checked();
    }

    private List<String> checked() {
        if (model != null) {
            for (Check check : model.table().checks()) {
                if (check instanceof Check.OneOf one && one.name().equals(violation.constraint())) {
                    return List.of(one.column());
                }
            }
        }
        return violation.kind() == Violation.Kind.CHECK ? named() : List.of();
    }

    /** The columns in a condition's own name, {@code users_age_check}, or in its text, where that is all that is told. */
    private List<String> named() {
        List<String> columns = new ArrayList<>();
        String constraint = violation.constraint();
        if (model != null && constraint != null) {
            for (ColumnModel each : model.columns()) {
                if (constraint.equals(model.table().name() + "_" + each.name() + "_check")) {
                    return List.of(each.name());
                } else if (constraint.matches(
                        "(?s).*(?<![\\p{L}\\p{N}_$'])" + Pattern.quote(each.name()) + "(?![\\p{L}\\p{N}_$'(]).*")) {
                    columns.add(each.name());
                }
            }
        }
        return columns;
    }

    private String property(String column) {
        if (model != null) {
            for (ColumnModel each : model.columns()) {
                if (each.name().equals(column)) {
                    return model.type().getSimpleName() + "." + each.property();
                }
            }
        }
        return violation.table() == null ? column : violation.table() + "." + column;
    }

    private static String afterDot(String property) {
        return property.substring(property.indexOf('.') + 1);
    }
}
