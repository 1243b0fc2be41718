package io.rexorm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.rexorm.architecture.MainClasses.ALL;
import static io.rexorm.architecture.MainClasses.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs in one place only, and how things are named. */
class HouseRulesTest {
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Impl|Manager|Helper|Util|Utils|Common)");
    private static final Pattern I_PREFIX = Pattern.compile("I[A-Z][a-z].*");

    @ParameterizedTest(name = "{0} and its neighbours only in {1}")
    @CsvSource({
        "java.sql.Connection, jdbc dialect.. mapping",
        "picocli.CommandLine, cli",
        "org.yaml.snakeyaml.Yaml, cli.config",
        "com.github.mustachejava.Mustache, scaffold",
        "org.junit.jupiter.api.Test, testing",
        "javax.lang.model.SourceVersion, processor",
        "javax.annotation.processing.Processor, processor",
    })
    void isUsedInItsPlaceOnly(Class<?> library, String places) {
        String[] packages =
                Stream.of(places.split(" ")).map(place -> ROOT + "." + place).toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library.getPackageName() + "..")
                .check(ALL);
    }

    @ParameterizedTest
    @CsvSource({"postgres", "sqlite"})
    void aVendorsDialectIsImportedByNobody(String vendor) {
        String dialect = ROOT + ".dialect." + vendor + "..";
        noClasses()
                .that()
                .resideOutsideOfPackage(dialect)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(dialect)
                .check(ALL);
    }

    @Test
    void onlyMainTouchesTheStandardStreamsAndEndsTheJvm() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<JavaPackage> packages = ALL.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

        assertThat(packages).isNotEmpty().allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void noNameIsEmptyOfMeaning() {
        List<String> names = ALL.stream().map(JavaClass::getSimpleName).toList();

        assertThat(names)
                .isNotEmpty()
                .noneMatch(each -> EMPTY_NAME.matcher(each).matches())
                .noneMatch(each -> I_PREFIX.matcher(each).matches());
        assertThat(ALL.stream().map(JavaClass::getPackageName))
                .noneMatch(each -> each.contains(".util") || each.contains(".common"));
    }

    @Test
    void knowsABadNameWhenItSeesOne() {
        assertThat(List.of("QueryImpl", "ConnectionManager", "StringUtils", "SqlHelper"))
                .allMatch(each -> EMPTY_NAME.matcher(each).matches());
        assertThat(I_PREFIX.matcher("IDialect").matches()).isTrue();
        assertThat(List.of("Index", "Introspection", "IO"))
                .noneMatch(each -> I_PREFIX.matcher(each).matches());
    }
}
