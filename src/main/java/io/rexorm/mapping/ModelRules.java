package io.rexorm.mapping;

import io.rexorm.annotation.Generation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What must be true of an entity beyond its columns; adds a problem for each rule that is broken. */
final class ModelRules {
    /** What PostgreSQL would cut a longer name down to. */
    private static final int LONGEST_NAME = 63;

    private static final Set<Class<?>> COUNTERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> TIMES = Set.of(Instant.class, LocalDateTime.class, OffsetDateTime.class);

    private final List<String> problems;
    private boolean versioned;

    ModelRules(List<String> problems) {
        this.problems = problems;
    }

    /** A class of which values are made. */
    void type(Class<?> type) {
        if (type.isRecord()) {
            return;
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers()) || type.isEnum()) {
            problems.add(type.getSimpleName() + " is neither a record nor a class of which there are objects");
        } else if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            problems.add(type.getSimpleName() + " is an inner class; make it static");
        } else if (!hasPlainConstructor(type)) {
            problems.add(type.getSimpleName() + " is a class without a constructor that takes no parameters");
        }
    }

    /** What a column's role asks of its property. */
    void role(ColumnModel column, Generation generated) {
        Class<?> type = column.type();
        String name = column.property() + ": ";
        if (column.role() == Role.VERSION) {
            if (versioned) {
                problems.add(name + "a second @Version");
            }
            versioned = true;
            if (!COUNTERS.contains(type)) {
                problems.add(name + "a @Version is an int or a long");
            }
        } else if (column.role() == Role.CREATED_AT || column.role() == Role.UPDATED_AT) {
            if (!TIMES.contains(type)) {
                problems.add(name + "a time that is set by itself is an Instant, OffsetDateTime or LocalDateTime");
            }
        } else if (column.role() == Role.KEY && generated == Generation.UUID7 && type != UUID.class) {
            problems.add(name + "a key that is a UUID of version 7 is a java.util.UUID");
        } else if (column.role() == Role.KEY
                && (generated == Generation.IDENTITY || generated == Generation.SEQUENCE)
                && !COUNTERS.contains(type)) {
            problems.add(name + "a key that the database numbers is a Long or an Integer");
        }
    }

    /** That there is a key, and that a generated one is alone. */
    void key(List<ColumnModel> columns, Generation generation) {
        long keys = columns.stream().filter(column -> column.role() == Role.KEY).count();
        if (keys == 0) {
            problems.add("no property has @PrimaryKey");
        } else if (keys > 1 && generation != Generation.NONE) {
            problems.add("two keys: one that is generated has to be the only one");
        }
    }

    /** That the database keeps the column's name whole. */
    void name(ColumnModel column) {
        if (column.name().getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            problems.add(column.property() + ": the name " + column.name() + " is longer than " + LONGEST_NAME
                    + " bytes; give a shorter one with @Column");
        }
    }

    private static boolean hasPlainConstructor(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }
}
