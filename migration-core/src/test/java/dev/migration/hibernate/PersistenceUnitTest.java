package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceUnitTest {
    private static final String ARCHIVED = entity("com.lib.Archived");
    private static final String ONE = entity("com.acme.One");
    private static final String TWO = entity("com.acme.Two");

    @TempDir
    Path folder;

    @Test
    void withoutAUnitTheModuleAndItsPersistenceArchivesAreRead() throws IOException {
        TestProject project = project().source(ONE, TWO).compile();

        assertThat(tables(source(project, List.of(library("META-INF/orm.xml", orm(""))), null)))
                .containsExactly("Archived", "One", "Two");
        assertThat(tables(source(project, List.of(library("README", "no archive")), null)))
                .containsExactly("One", "Two");
    }

    @Test
    void entityPackagesChooseAmongThem() throws IOException {
        TestProject project = project().source(ONE, TWO).compile();
        EntitySource all = source(project, List.of(library("META-INF/orm.xml", orm(""))), null);

        assertThat(tables(new EntitySource(
                        all.outputDirectories(),
                        all.dependencies(),
                        Map.of(),
                        List.of("com.lib"),
                        null,
                        TestProject.H2)))
                .containsExactly("Archived");
    }

    @Test
    void aUnitThatExcludesTheUnlistedHasWhatItLists() throws IOException {
        TestProject project = project()
                .source(ONE, TWO)
                .resource("META-INF/persistence.xml", persistence("""
                        <persistence-unit name="main">
                          <mapping-file>mapping/two.xml</mapping-file>
                          <class>com.lib.Archived</class>
                          <exclude-unlisted-classes/>
                        </persistence-unit>
                        """))
                .resource("mapping/two.xml", orm("<entity class=\"com.acme.Two\"><table name=\"second\"/></entity>"))
                .compile();

        assertThat(tables(source(project, List.of(library("README", "no archive")), null)))
                .containsExactly("Archived", "second");
    }

    @Test
    void theStandardMappingFileOfTheModuleIsRead() {
        TestProject project = project()
                .source(ONE)
                .resource("META-INF/orm.xml", orm("<entity class=\"com.acme.One\"><table name=\"first\"/></entity>"))
                .compile();

        assertThat(tables(project.on(TestProject.H2))).containsExactly("first");
    }

    @Test
    void aJarFileIsFoundAmongTheDependenciesWhateverItsVersion() throws IOException {
        TestProject project = project()
                .source(ONE)
                .resource("META-INF/persistence.xml", persistence("""
                        <persistence-unit name="main">
                          <jar-file>lib/library.jar</jar-file>
                          <exclude-unlisted-classes>true</exclude-unlisted-classes>
                        </persistence-unit>
                        """))
                .compile();

        assertThat(tables(source(project, List.of(library("README", "no archive")), null)))
                .containsExactly("Archived");
        assertThat(failure(project.on(TestProject.H2)))
                .hasMessage("META-INF/persistence.xml names the jar-file lib/library.jar, which is not among the"
                        + " dependencies");
    }

    @Test
    void amongSeveralUnitsOneMustBeNamed() {
        TestProject project = project()
                .source(ONE)
                .resource("META-INF/persistence.xml", persistence("""
                        <persistence-unit name="stock"/>
                        <persistence-unit name="billing">
                          <properties>
                            <property name="hibernate.default_schema" value="bills"/>
                          </properties>
                        </persistence-unit>
                        """))
                .compile();

        MigrationException unnamed = failure(source(project, List.of(), null));
        MigrationException unknown = failure(source(project, List.of(), "sales"));

        assertThat(unnamed).hasMessage("META-INF/persistence.xml has several persistence units: billing, stock");
        assertThat(unnamed.hint()).isEqualTo("Set persistenceUnit to one of them.");
        assertThat(unknown).hasMessage("There is no persistence unit sales in META-INF/persistence.xml");
        assertThat(unknown.hint()).isEqualTo("Set persistenceUnit to one that is there: billing, stock.");
        assertThat(new EntityModelReader()
                        .read(source(project, List.of(), "billing"))
                        .statements())
                .contains("create schema if not exists bills");
    }

    @Test
    void aUnitOfAFileThatIsNotThereIsAnError() {
        assertThat(failure(source(project().source(ONE).compile(), List.of(), "main")))
                .hasMessage("There is no persistence unit main: the module has no META-INF/persistence.xml");
    }

    @Test
    void aMappingFileThatIsNotThereIsAnError() {
        TestProject project = project()
                .source(ONE)
                .resource(
                        "META-INF/persistence.xml",
                        persistence(
                                "<persistence-unit name=\"u\"><mapping-file>no.xml</mapping-file></persistence-unit>"))
                .compile();

        assertThat(failure(project.on(TestProject.H2)))
                .hasMessage("META-INF/persistence.xml names the mapping-file no.xml, which is not on the class path");
    }

    @Test
    void aBrokenFileIsToldWithItsLine() {
        TestProject project = project()
                .source(ONE)
                .resource("META-INF/persistence.xml", "<persistence>\n<persistence-unit>\n</persistence>")
                .compile();

        assertThat(failure(project.on(TestProject.H2)))
                .hasMessageStartingWith("Cannot read "
                        + project.classes
                                .resolve("META-INF/persistence.xml")
                                .toUri()
                                .toString()
                                .replace("///", "/")
                        + ": line 3: The element type \"persistence-unit\" must be terminated");
    }

    @Test
    void anExternalEntityIsNotFetched() {
        TestProject project =
                project().source(ONE).resource("META-INF/persistence.xml", """
                        <!DOCTYPE persistence SYSTEM "http://localhost:1/persistence.dtd">
                        <persistence/>
                        """).compile();

        assertThat(failure(project.on(TestProject.H2))).hasMessageContaining("DOCTYPE is disallowed");
    }

    private static String entity(String name) {
        int dot = name.lastIndexOf('.');
        return """
                package %s;
                import jakarta.persistence.*;
                @Entity
                public class %s { @Id Long id; }
                """.formatted(name.substring(0, dot), name.substring(dot + 1));
    }

    private static String persistence(String units) {
        return "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.0\">" + units
                + "</persistence>";
    }

    private static String orm(String content) {
        return "<entity-mappings xmlns=\"https://jakarta.ee/xml/ns/persistence/orm\" version=\"3.0\">" + content
                + "</entity-mappings>";
    }

    private static List<String> tables(EntitySource source) {
        return new EntityModelReader()
                .read(source).tables().stream()
                        .map(table -> table.name().text())
                        .toList();
    }

    private static MigrationException failure(EntitySource source) {
        return catchThrowableOfType(MigrationException.class, () -> new EntityModelReader().read(source));
    }

    private TestProject project() {
        return new TestProject(folder, HibernateVersion.V6_6.jars());
    }

    private Path library(String resource, String text) throws IOException {
        Path library = Files.createTempDirectory(folder, "library");
        return new TestProject(library, HibernateVersion.V6_6.jars())
                .source(ARCHIVED)
                .resource(resource, text)
                .compile()
                .jar("library-1.0.jar");
    }

    private static EntitySource source(TestProject project, List<Path> libraries, @Nullable String unit) {
        List<Path> dependencies = new ArrayList<>(HibernateVersion.V6_6.jars());
        dependencies.addAll(libraries);
        return new EntitySource(List.of(project.classes), dependencies, Map.of(), List.of(), unit, TestProject.H2);
    }
}
