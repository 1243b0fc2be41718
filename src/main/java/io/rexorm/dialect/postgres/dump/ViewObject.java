package io.rexorm.dialect.postgres.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view. A function may return its rows and the view may call that function: then the view is created with columns of the
 * right names and types only, and replaced later.
 */
final class ViewObject extends SchemaObject {
    private final String name;
    private final String options;
    private final String query;
    private final String emptyQuery;
    private boolean early;

    /**
     * @param options what stands between the name and {@code AS}
     * @param emptyQuery a query with the same columns that needs nothing but their types
     */
    ViewObject(Place place, String name, String options, String query, String emptyQuery) {
        super(place);
        this.name = name;
        this.options = options;
        this.query = query;
        this.emptyQuery = emptyQuery;
    }

    @Override
    List<String> statements() {
        return List.of("CREATE VIEW " + name + (early ? " AS\n" + emptyQuery : definition()));
    }

    private String definition() {
        return options + " AS\n" + query;
    }

    @Override
    Set<SchemaObject> needs() {
        if (!early) {
            return super.needs();
        }
        Set<SchemaObject> basics = new LinkedHashSet<>();
        for (SchemaObject need : super.needs()) {
            if (need.place().phase().compareTo(Place.Phase.TYPE) <= 0) {
                basics.add(need);
            }
        }
        return basics;
    }

    @Override
    @Nullable
    SchemaObject putOff(Set<SchemaObject> missing) {
        if (early) {
            return null;
        }
        Place own = place();
        SchemaObject late =
                new SchemaObject(new Place(own.phase(), own.schema(), own.name(), Place.LATE_PART, own.detail()));
        late.add("CREATE OR REPLACE VIEW " + name + definition());
        for (SchemaObject need : new ArrayList<>(super.needs())) {
            late.need(need);
        }
        late.need(this);
        early = true;
        return late;
    }
}
