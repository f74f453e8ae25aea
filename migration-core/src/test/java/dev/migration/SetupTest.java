package dev.migration;

import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.hibernate.HibernateVersion;
import dev.migration.hibernate.TestProject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project says about itself is what the goals go by. */
class SetupTest {
    private static final String ENTITY = """
            package com.acme;
            import jakarta.persistence.*;
            @Entity
            public class Orders {
                @Id Long id;
                String note;
            }
            """;
    private static final String SETTINGS = "target/classes/application.properties";

    @TempDir
    private Path folder;

    private TestModule module(@Nullable String database) {
        TestProject project = new TestProject(folder, HibernateVersion.V6_6.jars())
                .source(ENTITY)
                .compile();
        return new TestModule(folder, database).entities(project.classes, HibernateVersion.V6_6.jars());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void flywaysSchemaIsThatOfUnqualifiedTables(String database) {
        TestModule module = module(database)
                .write(SETTINGS, "spring.flyway.schemas=shop")
                .script("V1__orders.sql", "create table orders (id bigint not null primary key);");

        assertThat(module.generate().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.source()).isEqualTo("com.acme.Orders#note"));
        assertThat(module.lines())
                .contains("  hibernate.default_schema = `shop` (flyway.schemas in application.properties)");
        assertThat(module.generate().changes()).isEmpty();
    }

    @Test
    void theSchemaOfTheUrlIsThatOfBoth() {
        TestModule module = module(null)
                .write(SETTINGS, "spring.datasource.url=jdbc:postgresql://h/d?currentSchema=shop&password=secret")
                .script("V1__orders.sql", "create table shop.orders (id bigint primary key, note varchar(255));");

        assertThat(module.check().changes()).isEmpty();
        assertThat(module.lines()).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void aHistoryInAnotherSchemaThanTheTablesIsNotInTheWay() {
        TestModule module = module("postgresql")
                .write(SETTINGS, """
                        spring.flyway.default-schema=history
                        spring.flyway.schemas=history,shop
                        spring.jpa.properties.hibernate.default_schema=shop
                        """)
                .script("V1__orders.sql", "create table shop.orders (id bigint primary key, note varchar(255));");

        assertThat(module.check().changes()).isEmpty();
    }

    @Test
    void aClassPathLocationIsWrittenToAndReadAmongTheResources() {
        TestModule module = module("h2")
                .write(SETTINGS, "spring.flyway.locations=classpath:db/migration")
                .write("target/classes/db/migration/V1__orders.sql", "create table orders (id bigint primary key);")
                .script("V1__orders.sql", "create table orders (id bigint primary key);")
                .script("U1__orders.sql", "drop table orders;");

        assertThat(module.generate().changes()).hasSize(1);
        assertThat(module.read(SCRIPTS + "V2__orders_note.sql")).contains("add column note");
        assertThat(module.generate().changes()).isEmpty();
        assertThat(module.check().findings()).isEmpty();
    }

    @Test
    void aParameterGoesOverWhatIsFound() {
        TestModule module = module("h2")
                .write(
                        SETTINGS,
                        "spring.flyway.locations=classpath:nowhere\nspring.datasource.url=jdbc:postgresql://h/d")
                .locations("filesystem:sql");

        module.generate();

        assertThat(module.files()).anyMatch(file -> file.startsWith("sql/V1__"));
    }

    @Test
    void vendorIsTheEngine() {
        TestModule module = module(null).write(SETTINGS, """
                        spring.flyway.locations=filesystem:sql/{vendor}
                        spring.datasource.url=jdbc:h2:mem:shop;MODE=PostgreSQL;USER=sa
                        """);

        module.generate();

        assertThat(module.files()).anyMatch(file -> file.startsWith("sql/h2/V1__"));
        assertThat(module.lines())
                .contains("Dev database: h2;MODE=PostgreSQL, because the URL in application.properties names it.");
    }
}
