package io.rexorm.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.rexorm.architecture.MainClasses.ALL;
import static io.rexorm.architecture.MainClasses.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Which package may import which, below {@code io.rexorm}; every package may import itself and the root. A better cut
 * changes the table, the {@code package-info} and the code in one commit.
 */
class ImportTableTest {
    private static final List<Row> TABLE = List.of(
            row("(root)", ""),
            row("annotation", ""),
            row("entity", "annotation schema"),
            row("schema", ""),
            row("sql", ""),
            row("script", ""),
            row("jdbc", "sql"),
            row("dialect", "schema sql script jdbc"),
            row("dialect.postgres", "dialect dialect.postgres.dump schema sql script jdbc"),
            row("dialect.postgres.dump", "dialect schema sql script jdbc"),
            row("dialect.sqlite", "dialect schema sql script jdbc"),
            row("mapping", "annotation entity schema sql jdbc"),
            row("orm", "mapping entity dialect jdbc sql script schema annotation"),
            row("compile", "script"),
            row("migration", "compile migration.format schema script dialect jdbc sql"),
            row("migration.format", "script"),
            row("testing", "orm migration mapping entity schema dialect jdbc"),
            row("scaffold", "schema"),
            row("processor", "annotation entity schema script"),
            row(
                    "cli.config",
                    "annotation schema sql script jdbc dialect mapping orm migration migration.format scaffold cli"),
            row(
                    "cli",
                    "annotation schema sql script jdbc dialect mapping orm migration migration.format scaffold"
                            + " cli.config"));

    @ParameterizedTest
    @FieldSource("TABLE")
    void importsOnlyWhatItsRowNames(Row row) {
        noClasses()
                .that(areIn(row.packageName))
                .should()
                .dependOnClassesThat(areOursButNotIn(row))
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void namesEveryPackage() {
        Set<String> named = TABLE.stream().map(Row::packageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = ALL.stream().map(ImportTableTest::shortName).collect(Collectors.toSet());

        assertThat(named).hasSameSizeAs(TABLE).containsAll(found);
        assertThat(named)
                .as("what the rows allow is in the table too")
                .containsAll(TABLE.stream().flatMap(row -> row.imports.stream()).toList());
    }

    @Test
    void looksAtEveryClass() {
        assertThat(MainClasses.files()).isNotEmpty().hasSameSizeAs(ALL);
        assertThat(ALL).allMatch(type -> type.getPackageName().startsWith(ROOT));
    }

    @Test
    void hasNoCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> areIn(String packageName) {
        return describe("are in " + packageName, type -> shortName(type).equals(packageName));
    }

    private static DescribedPredicate<JavaClass> areOursButNotIn(Row row) {
        return describe("are ours and not in " + row.allowed(), type -> {
            JavaClass element = type.getBaseComponentType();
            return isOurs(element) && !row.allowed().contains(shortName(element));
        });
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    private static String shortName(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "(root)" : name.substring(ROOT.length() + 1);
    }

    private static Row row(String packageName, String imports) {
        return new Row(packageName, imports.isEmpty() ? List.of() : List.of(imports.split(" ")));
    }

    private record Row(String packageName, List<String> imports) {
        Set<String> allowed() {
            Set<String> allowed = new HashSet<>(imports);
            allowed.addAll(List.of(packageName, "(root)"));
            return allowed;
        }

        @Override
        public String toString() {
            return packageName + " may import "
                    + (imports.isEmpty() ? "nothing but the root" : String.join(" ", imports));
        }
    }
}
