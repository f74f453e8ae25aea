package dev.migration.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlywayFilesTest {
    @TempDir
    private Path folder;

    private TestFiles files() {
        return new TestFiles(folder);
    }

    @Test
    void confIsReadAsFlywayReadsIt() {
        TestFiles files = files().file("flyway.conf", """
                        # comment
                        flyway.url=jdbc:postgresql://localhost/shop?user=u&password=secret
                        flyway.locations=filesystem:sql,\\
                          filesystem:more
                        flyway.placeholders.path=C:\\data
                        flyway.password=secret
                        flyway.table=${TABLE}
                        """);

        assertThat(files.flyway())
                .containsExactly(
                        "flyway.locations=filesystem:sql,filesystem:more", "flyway.placeholders.path=C:\\data");
        assertThat(files.databases()).containsExactly("jdbc:postgresql://localhost/shop?user=u&password=secret");
    }

    @Test
    void tomlNamesSettingsAndTheEnvironment() {
        TestFiles files = files().file("flyway.toml", """
                        [environments.default]
                        url = "jdbc:h2:mem:other"
                        [environments.shop]
                        url = "jdbc:postgresql://localhost/shop"
                        schemas = ["shop"]
                        [flyway]
                        environment = "shop"
                        locations = ["filesystem:sql", "classpath:db"]
                        sqlMigrationPrefix = "W"
                        mixed = true
                        [flyway.placeholders]
                        owner = "shop"
                        """);

        assertThat(files.flyway())
                .containsExactly(
                        "flyway.locations=filesystem:sql,classpath:db",
                        "flyway.mixed=true",
                        "flyway.placeholders.owner=shop",
                        "flyway.schemas=shop",
                        "flyway.sqlMigrationPrefix=W");
        assertThat(files.databases()).containsExactly("jdbc:postgresql://localhost/shop");
    }

    @Test
    void thePomGoesOverFilesAndTheyGoOverTheFramework() {
        TestFiles files = files().resource(
                        "application.yml",
                        "spring.flyway: {table: spring, encoding: UTF-8, locations: 'classpath:spring'}")
                .file("flyway.conf", "flyway.table=conf\nflyway.locations=filesystem:conf\nflyway.url=jdbc:h2:mem:x")
                .file("ci.conf", "flyway.mixed=true")
                .pom("flyway.locations", "filesystem:pom")
                .pom("flyway.placeholder-prefix", "#{")
                .pom("flyway.configFiles", folder.resolve("ci.conf").toString())
                .resource("application.properties", "spring.datasource.url=jdbc:postgresql://h/d");

        assertThat(files.flyway())
                .containsExactly(
                        "flyway.encoding=UTF-8",
                        "flyway.locations=filesystem:pom",
                        "flyway.mixed=true",
                        "flyway.placeholderPrefix=#{",
                        "flyway.table=conf");
        assertThat(files.databases()).containsExactly("jdbc:h2:mem:x", "jdbc:postgresql://h/d");
        assertThat(files.read().flyway().get(1).foundIn()).isEqualTo("pom.xml");
    }

    @Test
    void aTomlFileThatCannotBeReadIsNamed() {
        TestFiles files = files().file("flyway.toml", "[flyway\n");

        assertThatThrownBy(files::read)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("Cannot read ./flyway.toml: ");
    }
}
