package io.rexorm.behaviour;

import static io.rexorm.behaviour.JsonTextTest_SettingTable.SETTING;
import static io.rexorm.orm.Functions.count;
import static io.rexorm.orm.Functions.jsonText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in a JSON document is selected, compared and grouped by as any text. */
@EachDatabase
class JsonTextTest {
    private final TestDatabase database;
    private Rex db;

    JsonTextTest(TestDatabase database) {
        this.database = database;
    }

    record Top(String name, long settings) {}

    @BeforeEach
    void open() {
        db = Rex.open(database.url());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Entity("settings")
    record Setting(@PrimaryKey long id, @Json Map<String, Object> document) {}

    @Test
    void valuesStandInDocuments() throws Exception {
        ShopDatabase.create(database, Setting.class);
        db.insert(new Setting(1, Map.of("theme", "dark", "window", Map.of("title", "it's \"x\"", "width", 5))));
        db.insert(new Setting(2, Map.of("theme", "light")));

        assertThat(db.from(SETTING)
                        .where(jsonText(SETTING.document, "theme").eq("dark"))
                        .one()
                        .id())
                .isEqualTo(1);
        assertThat(db.select(jsonText(SETTING.document, "window", "title"))
                        .from(SETTING)
                        .orderBy(SETTING.id.asc())
                        .values()
                        .list())
                .containsExactly("it's \"x\"", null);
        assertThat(db.from(SETTING)
                        .where(jsonText(SETTING.document, "window", "width").startsWith("5"))
                        .count())
                .isEqualTo(1);
        assertThat(db.select(jsonText(SETTING.document, "theme"), count())
                        .from(SETTING)
                        .groupBy(jsonText(SETTING.document, "theme"))
                        .orderBy(jsonText(SETTING.document, "theme").desc())
                        .map(Top::new)
                        .list())
                .extracting(Top::name)
                .containsExactly("light", "dark");
    }

    @Test
    void aWayWithoutKeysIsRefused() {
        assertThatThrownBy(() -> jsonText(SETTING.document))
                .hasMessage("a value in a JSON document is asked for by no key");
    }
}
