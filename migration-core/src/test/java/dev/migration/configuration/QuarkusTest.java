package dev.migration.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarkusTest {
    @TempDir
    private Path folder;

    private TestFiles files(String properties) {
        return new TestFiles(folder).resource("application.properties", properties);
    }

    @Test
    void theProfileProdIsRead() {
        TestFiles files = files("""
                quarkus.datasource.db-kind=h2
                %prod.quarkus.datasource.db-kind=postgresql
                %prod.quarkus.datasource.jdbc.url=jdbc:postgresql://db/shop
                %dev.quarkus.datasource.jdbc.url=jdbc:h2:mem:dev
                %{test,prod}.quarkus.flyway.table=history
                %test.quarkus.flyway.locations=db/test
                """);

        assertThat(files.databases()).containsExactly("jdbc:postgresql://db/shop", "postgresql");
        assertThat(files.flyway()).containsExactly("flyway.locations=classpath:db/migration", "flyway.table=history");
    }

    @Test
    void hibernateIsSetUpAsItSays() {
        TestFiles files = files("""
                quarkus.hibernate-orm.physical-naming-strategy=com.acme.Physical
                quarkus.hibernate-orm.database.default-schema=shop
                quarkus.hibernate-orm.quote-identifiers.strategy=only-keywords
                quarkus.hibernate-orm.unsupported-properties."hibernate.type.preferred_uuid_jdbc_type"=CHAR
                quarkus.hibernate-orm.mapping.timezone.default-storage=normalize-utc
                quarkus.hibernate-orm.validation.enabled=false
                quarkus.hibernate-orm.mapping-files=META-INF/shop.xml
                """);

        assertThat(files.hibernate())
                .containsExactly(
                        "hibernate.auto_quote_keyword=true",
                        "hibernate.default_schema=shop",
                        "hibernate.physical_naming_strategy=com.acme.Physical",
                        "hibernate.timezone.default_storage=NORMALIZE_UTC",
                        "hibernate.type.preferred_uuid_jdbc_type=CHAR",
                        "jakarta.persistence.validation.mode=none");
        assertThat(files.read().entities().mappingFiles()).containsExactly("META-INF/shop.xml");
        assertThat(files.read().entities().persistenceXml()).isFalse();
    }

    @Test
    void aNamedUnitHasItsOwnSettings() {
        String properties = """
                quarkus.datasource.users.db-kind=postgresql
                quarkus.datasource.orders.db-kind=mariadb
                quarkus.hibernate-orm.users.datasource=users
                quarkus.hibernate-orm."users".packages=com.acme.users,com.acme.roles
                quarkus.hibernate-orm."orders".datasource=orders
                quarkus.hibernate-orm."orders".packages=com.acme.orders
                quarkus.hibernate-orm."orders".physical-naming-strategy=com.acme.Physical
                quarkus.flyway.users.locations=db/users
                quarkus.flyway."orders".locations=db/orders
                """;

        TestFiles users = files(properties).persistenceUnit("users");
        assertThat(users.databases()).containsExactly("postgresql");
        assertThat(users.flyway()).containsExactly("flyway.locations=db/users");
        assertThat(users.hibernate()).isEmpty();
        assertThat(users.read().entities().own()).containsExactly("com.acme.users", "com.acme.roles");
        TestFiles orders = files(properties).persistenceUnit("orders");
        assertThat(orders.databases()).containsExactly("mariadb");
        assertThat(orders.hibernate()).containsExactly("hibernate.physical_naming_strategy=com.acme.Physical");
        assertThatThrownBy(files(properties)::read)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("several persistence units: orders, users");
    }

    @Test
    void dependenciesWithAnIndexHoldEntities() {
        TestFiles files = files("""
                        quarkus.datasource.db-kind=h2
                        quarkus.index-dependency.shop.group-id=com.acme
                        quarkus.index-dependency.shop.artifact-id=shop
                        """)
                .dependency("indexed", "META-INF/jandex.idx")
                .dependency("shop/target/classes", "com/acme/Shop.class")
                .dependency("other", "com/acme/Other.class");

        assertThat(files.read().entities().dependencies())
                .containsExactly(
                        folder.resolve("dependencies/indexed"), folder.resolve("dependencies/shop/target/classes"));
    }

    @Test
    void persistenceXmlIsForAProjectThatSaysNothingOfHibernate() {
        TestFiles files = files("quarkus.datasource.db-kind=h2").resource("META-INF/persistence.xml", "<persistence/>");

        assertThat(files.read().entities().persistenceXml()).isTrue();
        files.file("config/application.properties", "quarkus.hibernate-orm.dialect=org.hibernate.dialect.H2Dialect");
        assertThat(files.read().entities().persistenceXml()).isFalse();
    }

    @Test
    void yamlIsReadToo() {
        TestFiles files = new TestFiles(folder).resource("application.yaml", """
                        quarkus:
                          datasource:
                            db-kind: h2
                        "%prod":
                          quarkus:
                            datasource:
                              db-kind: postgresql
                        """);

        assertThat(files.databases()).containsExactly("postgresql");
    }
}
