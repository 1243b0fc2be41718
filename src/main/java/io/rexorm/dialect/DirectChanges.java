package io.rexorm.dialect;

import io.rexorm.schema.SchemaChange;
import java.util.ArrayList;
import java.util.List;

/** Changes that are rendered the same, whatever was before. */
record DirectChanges(DdlRenderer ddl) implements ChangeSequence {

    @Override
    public List<RenderedChange> render(List<SchemaChange> changes) {
        List<RenderedChange> rendered = new ArrayList<>();
        for (SchemaChange change : changes) {
            try {
                rendered.add(new RenderedChange(change, ddl.render(change), false));
            } catch (UnsupportedChangeException e) {
                throw e.about(change);
            }
        }
        return rendered;
    }

    @Override
    public void follow(List<String> statements) {}

    @Override
    public void close() {}
}
