package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A catalog is a database, and the scratch databases that the model is built in have names of their own. */
class CatalogTest {
    private static final DatabaseProduct MARIADB = new DatabaseProduct("MariaDB", 11, 4);

    private static final String ORDERS = """
            package com.acme;
            import jakarta.persistence.*;
            @Entity
            @Table(name = "orders", catalog = "shop")
            public class Order {
                @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;
                @ManyToOne Item item;
            }
            """;

    private static final String ITEMS = """
            package com.acme;
            import jakarta.persistence.*;
            @Entity
            @Table(name = "items")
            public class Item { @Id Long id; }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theCatalogOfAModelIsTheDatabaseThatScriptsRunIn(HibernateVersion hibernate) {
        EntityModel model = new EntityModelReader()
                .read(project(hibernate).on(MARIADB, Map.of("hibernate.default_catalog", "shop")));

        assertThat(model.statements())
                .noneMatch(statement -> statement.contains("shop"))
                .anyMatch(statement -> statement.startsWith("create table orders "))
                .anyMatch(statement -> statement.startsWith("create table items "));
        assertThat(model.notes())
                .containsExactly("The catalog shop of the model is taken for the database that the scripts run in.");
    }

    @ParameterizedTest
    @EnumSource
    void severalCatalogsAreRefused(HibernateVersion hibernate) {
        assertThatThrownBy(() -> new EntityModelReader()
                        .read(project(hibernate).on(MARIADB, Map.of("hibernate.default_catalog", "stock"))))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("several databases: shop, stock");
    }

    @ParameterizedTest
    @EnumSource
    void anEngineWithoutCatalogsHasNothingToSayOfThem(HibernateVersion hibernate) {
        EntityModel model = new EntityModelReader()
                .read(project(hibernate).on(TestProject.POSTGRESQL, Map.of("hibernate.default_catalog", "stock")));

        assertThat(model.notes()).isEmpty();
        assertThat(model.statements()).anyMatch(statement -> statement.startsWith("create table orders "));
    }

    private TestProject project(HibernateVersion hibernate) {
        return new TestProject(folder, hibernate.jars()).source(ORDERS, ITEMS).compile();
    }
}
