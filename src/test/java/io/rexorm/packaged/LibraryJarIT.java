package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The jar that users of the library depend on, and those that go with it. */
class LibraryJarIT {

    @Test
    void forcesNothingButAnnotationsOnItsUsers() throws Exception {
        Set<String> forced = new TreeSet<>();
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Artifacts.project().resolve("pom.xml").toFile());
        NodeList dependencies = pom.getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            boolean direct = dependency.getParentNode().getParentNode() == pom.getDocumentElement();
            Set<String> free = Set.of("test", "provided");
            if (direct && !text(dependency, "optional").equals("true") && !free.contains(text(dependency, "scope"))) {
                forced.add(text(dependency, "artifactId"));
            }
        }
        assertThat(forced).containsExactly("jspecify");
    }

    private static String text(Element element, String name) {
        NodeList nodes = element.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().strip();
    }

    @Test
    void holdsWhatIsOursOnly() {
        assertThat(Artifacts.names(Artifacts.library("")))
                .contains(
                        "io/rexorm/cli/Main.class",
                        "io/rexorm/scaffold/templates/migration.sql.mustache",
                        "META-INF/services/io.rexorm.dialect.Dialect")
                .allMatch(name -> name.startsWith("io/rexorm/") || name.startsWith("META-INF/"))
                .noneMatch(name -> name.startsWith("io/rexorm/shaded/"));
    }

    @Test
    void hasANameForModules() throws IOException {
        try (JarFile jar = new JarFile(Artifacts.library("").toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("io.rexorm");
        }
    }

    @Test
    void hasItsSourcesBesideIt() {
        Path sources = Artifacts.library("sources");
        assertThat(sources).exists();
        Set<String> names = Artifacts.names(sources);
        for (String name : Artifacts.names(Artifacts.library(""))) {
            if (name.endsWith(".class") && !name.contains("$")) {
                assertThat(names).contains(name.replace(".class", ".java"));
            }
        }
    }

    @Test
    void hasItsDocumentationBesideIt() {
        Path documentation = Artifacts.library("javadoc");
        assertThat(documentation).exists();
        assertThat(Artifacts.names(documentation))
                .contains("index.html")
                .anyMatch(name -> name.endsWith("io/rexorm/RexException.html"))
                .anyMatch(name -> name.endsWith("io/rexorm/migration/Migrate.html"));
    }
}
