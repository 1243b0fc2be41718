package io.rexorm.orm;

import io.rexorm.entity.RelationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in an entity for rows of another one, and is loaded together with that of its siblings. */
abstract sealed class OnDemand permits Ref, Many {
    /** What the key is of where there is no row. */
    static final Object NOTHING = new Object();

    /** Those that were read together with this one; null where it was made by hand. */
    final @Nullable Siblings siblings;

    /** The rows, as soon as they are known; {@link #NOTHING} where there is none. */
    volatile @Nullable Object loaded;

    OnDemand(@Nullable Siblings siblings, @Nullable Object loaded) {
        this.siblings = siblings;
        this.loaded = loaded;
        if (siblings != null && loaded == null) {
            siblings.add(this);
        }
    }

    /** The key by which the rows are found: their own, or that of the row they belong to. */
    abstract Object key();

    /** Whether the rows are there, so that to look into them queries nothing. */
    public final boolean isLoaded() {
        return loaded != null;
    }

    /** The rows that are there; none where they are not loaded. */
    abstract List<?> rows();

    /** Whether the program has made it, and said which rows there are to be. */
    boolean isByHand() {
        return siblings == null && loaded != null;
    }

    /** Whether the key is that of the row to which the others belong. */
    final boolean isOfOwner() {
        return siblings != null && siblings.relation().kind() != RelationKind.REFERENCE;
    }

    /**
     * The rows; loads them and those of the siblings where they are not there.
     *
     * @param what what to call it where there are no siblings
     */
    final Object loaded(String what, String hint) {
        Object known = loaded;
        if (known != null) {
            return known;
        } else if (siblings == null) {
            throw StoredEntity.invalid(what, hint);
        }
        siblings.loadOnDemand(this);
        Object found = loaded;
        return found == null ? NOTHING : found;
    }
}
