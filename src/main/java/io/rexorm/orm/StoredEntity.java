package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.annotation.Generation;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.EntitySupport;
import io.rexorm.dialect.Identifiers;
import io.rexorm.jdbc.QueryException;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.RelationModel;
import io.rexorm.mapping.Role;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An entity with the texts of its statements on one database. Made once for each entity; immutable.
 *
 * <p>Columns are named by their positions in the model.
 */
final class StoredEntity<T> {
    final EntityMapper<T> mapper;
    final EntityModel model;
    final int[] all;
    /** How many positions there are: columns, and relations that have none. */
    final int width;
    /** Whether it refers to other entities, or they to it. */
    final boolean related;

    final int[] key;
    /** The key, and the version where there is one: what an update or delete looks for. */
    final int[] identity;
    /** Everything but a key that the database makes. */
    final int[] given;
    /** What an update writes. */
    final int[] changing;

    final int version;
    final int created;
    final int updated;
    final boolean numbered;
    /** The next number of the key's sequence, as an expression; null where the database numbers rows by itself, or not at all. */
    final @Nullable String next;

    final EntitySql texts;
    /** All rows of the table, with all columns. */
    final Select rows;

    final RenderedSql find;
    final RenderedSql exists;
    final RenderedSql count;
    final RenderedSql insert;
    final @Nullable RenderedSql insertNumbered;
    final RenderedSql update;
    /** The same for one entity: it gives back what an update does not write. */
    final RenderedSql updateOne;

    final RenderedSql delete;
    private final List<Upsert> upserts = new CopyOnWriteArrayList<>();

    StoredEntity(EntityMapper<T> mapper, Dialect database) {
        this.mapper = mapper;
        this.model = mapper.model();
        this.texts = new EntitySql(model, database.sql());
        this.all = without(null, null);
        this.width = model.width();
        this.related = !model.relations().isEmpty();
        this.key = model.positions(Role.KEY);
        this.version = only(Role.VERSION);
        this.created = only(Role.CREATED_AT);
        this.updated = only(Role.UPDATED_AT);
        this.identity = version < 0 ? key : with(key, version);
        this.numbered = model.generation() == Generation.IDENTITY || model.generation() == Generation.SEQUENCE;
        this.next = next(database.entities());
        this.given = numbered ? without(Role.KEY, null) : all;
        this.changing = without(Role.KEY, Role.CREATED_AT);
        this.rows = texts.allRows(all);
        this.find = texts.select(all, key);
        this.exists = texts.exists(key);
        this.count = texts.count();
        this.insert = texts.insert(all);
        this.insertNumbered = numbered ? texts.insertNumbered(given, key[0], next) : null;
        this.update = texts.update(changing.length == 0 ? key : changing, identity);
        this.updateOne = created < 0 ? update : updateOne(changing);
        this.delete = texts.delete(identity);
    }

    /** An update of some columns that gives back the time at which the row was made, where it has one. */
    RenderedSql updateOne(int[] set) {
        int[] returned = created < 0 ? new int[0] : new int[] {created};
        return texts.update(set.length == 0 ? key : set, identity, returned);
    }

    /** How this entity is upserted: made once for each way that the program uses. */
    Upsert upsert(int[] conflict, boolean unnumbered) {
        int[] columns = unnumbered ? given : all;
        for (Upsert known : upserts) {
            if (known.columns == columns && Arrays.equals(known.conflict, conflict)) {
                return known;
            }
        }
        Upsert made = new Upsert(this, conflict, columns);
        upserts.add(made);
        return made;
    }

    /** The sequence of a key that has one, by the name that {@code bigserial} gives it. */
    String sequence() {
        String name = model.table().name() + "_" + column(key[0]).name() + "_seq";
        return Identifiers.QUOTED.write(name);
    }

    private @Nullable String next(EntitySupport database) {
        if (model.generation() != Generation.SEQUENCE) {
            return null;
        }
        String next = database.nextOf(sequence());
        if (next == null) {
            throw new UnsupportedException(
                    name() + "." + column(key[0]).property() + " is numbered by a sequence, and " + database.product()
                            + " has none",
                    "use @PrimaryKey(generated = IDENTITY)");
        }
        return next;
    }

    String name() {
        return model.type().getSimpleName();
    }

    /** A column in a query whose rows are this entity's. */
    TableColumn expression(int position) {
        return new TableColumn(model.table().name(), column(position).name());
    }

    ColumnModel column(int position) {
        return model.columns().get(position);
    }

    /** Whether the entity has no key yet: null, or 0 where it cannot be null. */
    boolean hasNoKey(T entity) {
        if (model.generation() == Generation.NONE) {
            return false;
        }
        Object value = mapper.value(entity, key[0]);
        return value == null
                || (column(key[0]).type().isPrimitive() && value instanceof Number number && number.longValue() == 0);
    }

    /** Whether the database makes the values of this column. */
    boolean isNumbered(int position) {
        return numbered && position == key[0];
    }

    /** The version that the entity has. */
    long versionOf(T entity) {
        Object value = mapper.value(entity, version);
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** The parts of a key as the columns want them: an {@code int} is a {@code long} too. */
    Object[] keyOf(Object... parts) {
        if (parts == null) {
            throw invalid(name() + " was to be looked up by a key that is null", "give its key");
        } else if (parts.length != key.length) {
            StringJoiner properties = new StringJoiner(", ");
            for (int position : key) {
                properties.add(column(position).property());
            }
            throw invalid(
                    name() + " has a key of " + key.length + (key.length == 1 ? " value" : " values") + " ("
                            + properties + "), and was given " + parts.length,
                    "give them in this order");
        }
        Object[] values = parts.clone();
        for (int i = 0; i < parts.length; i++) {
            values[i] = widened(key[i], parts[i]);
        }
        return values;
    }

    /** The value as the column wants it. */
    Object widened(int position, Object value) {
        Class<?> type = column(position).type();
        return value instanceof Integer number && (type == Long.class || type == long.class)
                ? (Object) number.longValue()
                : value;
    }

    /** The parts of the entity's key. */
    @Nullable
    Object[] keyOf(T entity) {
        @Nullable Object[] parts = new Object[key.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = mapper.value(entity, key[i]);
        }
        return parts;
    }

    /** The entity's key, of one column: of a reference the key that it holds. */
    Object ownKey(T entity) {
        Object value = hasNoKey(entity) ? null : mapper.value(entity, key[0]);
        if (value == null) {
            throw invalid("the " + name() + " has no key", "insert it first, and go on with what that gives back");
        }
        return value instanceof Ref<?> reference ? reference.id() : value;
    }

    /** What is bound for the keys of rows, where a column holds them. */
    List<Object> boundKeys(int position, Collection<Object> keys) {
        boolean reference = column(position).type() == Ref.class;
        List<Object> bound = new ArrayList<>(keys.size());
        for (Object each : keys) {
            bound.add(new ColumnValue(mapper, position, reference ? Ref.to(each) : each));
        }
        return bound;
    }

    /** The position of the property that a relation to this entity is mapped by. */
    int mappedBy(RelationModel relation) {
        return position(Objects.requireNonNull(relation.mappedBy()));
    }

    /** {@code User 7}; a key that may say something about somebody is left out. */
    String row(@Nullable Object[] parts) {
        StringBuilder text = new StringBuilder(name());
        for (int i = 0; i < parts.length; i++) {
            boolean plain = parts[i] instanceof Number || parts[i] instanceof UUID;
            if (!plain || column(key[i]).sensitive()) {
                return "the " + name();
            }
            text.append(i == 0 ? " " : ", ").append(parts[i]);
        }
        return text.toString();
    }

    /** The position of a property's column. */
    int position(String property) {
        StringJoiner known = new StringJoiner(", ");
        for (int position : all) {
            if (column(position).property().equals(property)) {
                return position;
            }
            known.add(column(position).property());
        }
        throw invalid(name() + " has no property '" + NameReader.shown(property) + "'", "its properties are " + known);
    }

    static QueryException invalid(String message, @Nullable String hint) {
        return new QueryException(
                ErrorCode.QUERY_INVALID, new QueryException.Failure(message, null, -1, null), null, hint, null);
    }

    private int only(Role role) {
        int[] positions = model.positions(role);
        return positions.length == 0 ? -1 : positions[0];
    }

    private static int[] with(int[] positions, int last) {
        int[] longer = Arrays.copyOf(positions, positions.length + 1);
        longer[positions.length] = last;
        return longer;
    }

    private int[] without(@Nullable Role role, @Nullable Role other) {
        int[] found = new int[model.columns().size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (column(i).role() != role && column(i).role() != other) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
