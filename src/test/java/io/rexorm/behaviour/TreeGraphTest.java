package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.OrderDatabase.Folder;
import io.rexorm.orm.Many;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects that refer to others of their own table are saved as a graph. */
@EachDatabase
@EachMapper
class TreeGraphTest {
    private final TestDatabase database;
    private Rex db;

    TreeGraphTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = OrderDatabase.open(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aTreeIsSavedAtAnyDepth() {
        Folder leaf = new Folder("c");
        Folder root = new Folder("root", new Folder("a", new Folder("b", leaf)), new Folder("d"));

        assertThat(db.saveGraph(root)).isSameAs(root);
        assertThat(root.folders).extracting(Folder::name).containsExactly("a", "d");
        Folder b = root.folders.list().get(0).folders.list().get(0);
        assertThat(b.folders.list().get(0)).isSameAs(leaf);
        assertThat(leaf.parent.get()).isSameAs(b);
        assertThat(leaf.folders.isLoaded()).isTrue();

        leaf.name = "renamed";
        db.saveGraph(root);
        assertThat(db.get(Folder.class, leaf.id).name).isEqualTo("renamed");
    }

    @Test
    void aBranchIsDeletedFromItsLeaves() {
        Folder root =
                db.saveGraph(new Folder("root", new Folder("a", new Folder("b", new Folder("c"))), new Folder("d")));
        root.folders = Many.of(root.folders.list().get(1), new Folder("e"));

        db.saveGraph(root);
        assertThat(db.from(Folder.class).orderBy("id").list())
                .extracting(Folder::name)
                .containsExactly("root", "d", "e");
        assertThat(db.deleteGraph(root)).isTrue();
        assertThat(db.count(Folder.class)).isZero();
    }

    @Test
    void theLevelsOfATreeAreNoRepeatsToAWatch() {
        Folder root = new Folder("root", new Folder("a", new Folder("b", new Folder("c"))), new Folder("d"));
        try (SqlWatch watch = db.watch()) {
            db.saveGraph(root);
            assertThat(Set.copyOf(watch.statements()))
                    .hasSizeLessThan(watch.statements().size());
            watch.assertNoRepeats().clear();
            db.deleteGraph(root);
            assertThat(Set.copyOf(watch.statements()))
                    .hasSizeLessThan(watch.statements().size());
            watch.assertNoRepeats();
        }
    }

    @Test
    void anObjectIsAsBeforeWhenItsGraphIsRolledBack() {
        Folder root = db.saveGraph(new Folder("root", new Folder("a")));
        Folder a = root.folders.list().get(0);
        Folder added = new Folder("b");
        Many<Folder> wanted = Many.of(a, added);
        root.folders = wanted;
        a.name = "renamed";

        assertThatThrownBy(() -> db.tx(() -> {
                    db.saveGraph(root);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(root.folders).isSameAs(wanted);
        assertThat(added.id).isNull();
        assertThat(added.parent).isNull();
        assertThat(db.from(Folder.class).list()).extracting(Folder::name).containsExactlyInAnyOrder("root", "a");
        db.saveGraph(root);
        assertThat(db.from(Folder.class).list()).extracting(Folder::name).contains("b", "renamed");
    }

    @Test
    void editRefusesWhatWouldBeLost() {
        Folder root = db.insert(new Folder("root"));
        assertThatThrownBy(() -> db.edit(root, folder -> folder.folders = Many.of(new Folder("a"))))
                .hasMessageStartingWith("Folder.folders holds a row that would not be written");
    }

    @Test
    void objectsMayLinkToEachOther() {
        Folder root = new Folder("root", new Folder("a"));
        Folder other = new Folder("other");
        other.shortcuts = Many.of(root);
        root.shortcuts = Many.of(other, root);

        db.saveGraph(root);
        assertThat(linked(root)).containsExactly("root", "other");
        assertThat(linked(other)).containsExactly("root");
        root.shortcuts = Many.of(other);
        db.saveGraph(root);
        assertThat(linked(root)).containsExactly("other");
    }

    @Test
    void rowsThatReferInACircleAreNoLoop() {
        Folder a = db.insert(new Folder("a"));
        Folder b = db.saveGraph(new Folder("b", new Folder("c")));
        db.execute("UPDATE folders SET parent_id = ? WHERE id = ?", b.id, a.id);
        db.execute("UPDATE folders SET parent_id = ? WHERE id = ?", a.id, b.id);

        assertThatThrownBy(() -> db.deleteGraph(db.get(Folder.class, a.id)))
                .hasMessageContaining("cannot be deleted: other rows refer to it");
        a.folders = Many.of(a);
        assertThatThrownBy(() -> db.saveGraph(a)).hasMessage("the same Folder is in the graph twice");
    }

    private List<String> linked(Folder folder) {
        return db.get(Folder.class, folder.id).shortcuts.stream()
                .map(Folder::name)
                .toList();
    }
}
