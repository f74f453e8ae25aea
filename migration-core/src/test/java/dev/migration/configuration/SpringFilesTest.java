package dev.migration.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, and which goes over which. */
class SpringFilesTest {
    @TempDir
    private Path folder;

    private TestFiles files() {
        return new TestFiles(folder);
    }

    @Test
    void theProfilesThatTheFilesActivateAreRead() {
        TestFiles files = files().resource("application.yml", """
                        spring:
                          profiles.active: ${PROFILE:prod}
                          datasource.url: jdbc:h2:mem:none
                        ---
                        spring.config.activate.on-profile: test
                        spring.datasource.url: jdbc:h2:mem:test
                        ---
                        spring.config.activate.on-profile: "prod & !eu"
                        spring.jpa.properties.hibernate.default_schema: shop
                        """)
                .resource("application-prod.properties", "spring.datasource.url=jdbc:postgresql://localhost/shop")
                .resource("application-dev.properties", "spring.datasource.url=jdbc:mysql://localhost/shop");

        assertThat(files.databases()).first().isEqualTo("jdbc:postgresql://localhost/shop");
        assertThat(files.hibernate()).containsExactly("hibernate.default_schema=shop");
        assertThat(files.read().databases().get(0).foundIn()).isEqualTo("application-prod.properties");
    }

    @Test
    void groupsAndIncludesBringProfiles() {
        TestFiles files = files().resource("application.properties", """
                        spring.profiles.active=prod
                        spring.profiles.group.prod=proddb
                        spring.profiles.include=common
                        """)
                .resource("application-common.properties", "spring.flyway.table=common\nspring.flyway.encoding=UTF-16")
                .resource("application-prod.yml", "spring.flyway.table: prod")
                .resource("application-proddb.properties", "spring.flyway.table=proddb");

        assertThat(files.flyway())
                .containsExactly(
                        "flyway.encoding=UTF-16", "flyway.locations=classpath:db/migration", "flyway.table=proddb");
    }

    @Test
    void theDefaultProfileIsReadWhereNoneIsActive() {
        TestFiles files = files().resource("application.properties", "spring.flyway.table=general")
                .resource("application-default.properties", "spring.flyway.table=default");

        assertThat(files.flyway()).contains("flyway.table=default");
    }

    @Test
    void placesGoOverEachOther() {
        TestFiles files = files().resource("application.yml", "spring.flyway: {table: yaml, encoding: yaml}")
                .resource("application.properties", "spring.flyway.encoding=properties\nspring.flyway.table=properties")
                .resource("config/application.yml", "spring.flyway.table: config")
                .file("application.properties", "spring.flyway.mixed=true")
                .file("config/application.properties", "spring.flyway.outOfOrder=true");

        assertThat(files.flyway())
                .containsExactly(
                        "flyway.encoding=properties",
                        "flyway.locations=classpath:db/migration",
                        "flyway.mixed=true",
                        "flyway.outOfOrder=true",
                        "flyway.table=config");
    }

    @Test
    void aListReplacesAList() {
        TestFiles files = files().resource("application.yml", "spring.flyway.locations: [classpath:a, classpath:b]")
                .resource("config/application.properties", "spring.flyway.locations[0]=classpath:c");

        assertThat(files.flyway()).containsExactly("flyway.locations=classpath:c");
    }

    @Test
    void importedFilesGoOverTheirImporter() {
        TestFiles files =
                files().resource("application.yml", """
                        spring.config.import:
                          - optional:classpath:database.yml
                          - optional:configserver:http://nowhere
                          - optional:file:./missing.properties
                        spring.flyway.table: mine
                        """).resource("database.yml", "spring.flyway.table: imported");

        assertThat(files.flyway()).contains("flyway.table=imported");
    }

    @Test
    void yamlMergesAnchors() {
        TestFiles files = files().resource("application.yml", """
                        defaults: &defaults
                          table: history
                        spring:
                          flyway:
                            <<: *defaults
                            encoding: UTF-8
                        """);

        assertThat(files.flyway()).contains("flyway.table=history");
    }
}
