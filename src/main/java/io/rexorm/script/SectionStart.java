package io.rexorm.script;

import org.jspecify.annotations.Nullable;

/** A section marker with its options. */
record SectionStart(
        Direction direction,
        boolean repeatable,
        boolean transactional,
        @Nullable String dialect,
        SourcePosition position)
        implements Directive {

    /** What a file without markers begins with. */
    static SectionStart implicit(SourcePosition position) {
        return new SectionStart(Direction.UP, false, true, null, position);
    }

    SectionStart outsideTransaction() {
        return new SectionStart(direction, repeatable, false, dialect, position);
    }

    @Override
    public String canonical() {
        String name = direction == Direction.DOWN ? "down" : repeatable ? "repeatable" : "up";
        return "migrate:" + name + (transactional ? "" : " transaction:false")
                + (dialect == null ? "" : " dialect:" + dialect);
    }
}
