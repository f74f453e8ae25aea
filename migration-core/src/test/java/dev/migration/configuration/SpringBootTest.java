package dev.migration.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringBootTest {
    private static final String BOOT_3 =
            "org/springframework/boot/autoconfigure/orm/jpa/HibernateJpaAutoConfiguration.class";
    private static final String BOOT_4 =
            "org/springframework/boot/hibernate/autoconfigure/HibernateJpaAutoConfiguration.class";
    private static final String SPRING_ORM = "org/springframework/orm/jpa/LocalContainerEntityManagerFactoryBean.class";
    private static final String SPRING_BOOT = "org/springframework/boot/SpringApplication.class";
    private static final String FLYWAY = "org/flywaydb/core/Flyway.class";

    @TempDir
    private Path folder;

    private TestFiles files() {
        return new TestFiles(folder);
    }

    private static final String PROPERTIES = """
            spring.jpa.properties.hibernate.default_schema=shop
            spring.jpa.properties[hibernate.order_inserts]=true
            spring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect
            spring.flyway.locations[0]=classpath:db/{vendor}
            spring.flyway.locations[1]=filesystem:sql
            spring.flyway.sqlMigrationPrefix=W
            spring.flyway.placeholders.myOwner=shop
            spring.flyway.placeholders.since=2024-01-31
            """;
    private static final String YAML = """
            spring:
              jpa:
                databasePlatform: org.hibernate.dialect.PostgreSQLDialect
                properties:
                  hibernate:
                    default_schema: shop
                  "[hibernate.order_inserts]": true
              flyway:
                locations:
                  - classpath:db/{vendor}
                  - filesystem:sql
                sql-migration-prefix: W
                placeholders:
                  myOwner: shop
                  since: 2024-01-31
            """;

    @Test
    void propertiesAndYamlSayTheSame() {
        TestFiles inProperties =
                new TestFiles(folder.resolve("properties")).resource("application.properties", PROPERTIES);
        TestFiles inYaml = new TestFiles(folder.resolve("yaml")).resource("application.yml", YAML);

        assertThat(inProperties.hibernate())
                .isEqualTo(inYaml.hibernate())
                .containsExactly(
                        "hibernate.default_schema=shop",
                        "hibernate.dialect=org.hibernate.dialect.PostgreSQLDialect",
                        "hibernate.order_inserts=true");
        assertThat(inProperties.flyway())
                .isEqualTo(inYaml.flyway())
                .containsExactly(
                        "flyway.locations=classpath:db/{vendor},filesystem:sql",
                        "flyway.placeholders.myOwner=shop",
                        "flyway.placeholders.since=2024-01-31",
                        "flyway.sqlMigrationPrefix=W");
    }

    @Test
    void itsOwnNamingStrategiesHoldWhereItSetsUpHibernate() {
        assertThat(files().dependency("boot", BOOT_3, SPRING_ORM).hibernate())
                .containsExactly(
                        "hibernate.implicit_naming_strategy="
                                + "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy",
                        "hibernate.physical_naming_strategy="
                                + "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy");
        assertThat(files().dependency("boot4", BOOT_4, SPRING_ORM).hibernate())
                .containsExactly(
                        "hibernate.implicit_naming_strategy="
                                + "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
                        "hibernate.physical_naming_strategy="
                                + "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");
        assertThat(new TestFiles(folder.resolve("none"))
                        .dependency("boot", SPRING_BOOT)
                        .hibernate())
                .isEmpty();
    }

    @Test
    void theProjectsNamingStrategiesWin() {
        TestFiles files = files().dependency("boot", BOOT_3, SPRING_ORM).resource("application.yml", """
                        spring.jpa.hibernate.naming.physical-strategy: com.acme.Physical
                        spring.jpa.properties.hibernate.implicit_naming_strategy: com.acme.Implicit
                        """);

        assertThat(files.hibernate())
                .containsExactly(
                        "hibernate.implicit_naming_strategy=com.acme.Implicit",
                        "hibernate.physical_naming_strategy=com.acme.Physical");
    }

    @Test
    void anExcludedSetupDecidesNothing() {
        TestFiles files = files().dependency("boot", BOOT_3, SPRING_ORM)
                .resource(
                        "application.properties",
                        "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.orm.jpa."
                                + "HibernateJpaAutoConfiguration");

        assertThat(files.hibernate()).isEmpty();
        assertThat(files.read().entities().persistenceXml()).isTrue();
    }

    @Test
    void aPersistenceUnitThatIsAskedForIsNotSpringBoots() {
        TestFiles files = files().dependency("boot", BOOT_3, SPRING_ORM)
                .resource("META-INF/persistence.xml", "<persistence/>")
                .persistenceUnit("shop");

        assertThat(files.hibernate()).isEmpty();
        assertThat(files.read().entities().persistenceXml()).isTrue();
    }

    @Test
    void whatAnEnvironmentWouldFillInIsToldAndPassedOver() {
        TestFiles files = files().resource("application.properties", """
                        name=shop
                        schema=${name}_${stage:prod}
                        spring.datasource.url=${DB_URL}
                        spring.flyway.url=jdbc:postgresql://${DB_HOST}/${name}
                        spring.jpa.properties.hibernate.default_schema=${schema}
                        spring.flyway.table=${TABLE}
                        spring.flyway.encoding=${ENCODING:${OTHER:UTF-8}}
                        """);

        assertThat(files.databases()).containsExactly("jdbc:postgresql://${DB_HOST}/shop");
        assertThat(files.hibernate()).containsExactly("hibernate.default_schema=shop_prod");
        assertThat(files.flyway()).containsExactly("flyway.encoding=UTF-8", "flyway.locations=classpath:db/migration");
        assertThat(files.read().notes())
                .containsExactly(
                        "spring.flyway.table (application.properties) is passed over: nothing in the project says"
                                + " what its placeholder stands for.");
    }

    @Test
    void whatPlaceholdersStandForInACircleIsPassedOver() {
        TestFiles files = files().resource("application.properties", "a=${b}\nb=${a}\nspring.flyway.table=${a}");

        assertThat(files.flyway()).containsExactly("flyway.locations=classpath:db/migration");
    }

    @Test
    void flywayThatIsSwitchedOffIsTold() {
        TestFiles files = files().dependency("boot", SPRING_BOOT, FLYWAY)
                .resource("application.yml", "spring.flyway: {enabled: false, table: history}");

        assertThat(files.flyway()).containsExactly("flyway.locations=classpath:db/migration", "flyway.table=history");
        assertThat(files.read().notes())
                .containsExactly(
                        "Flyway is switched off by spring.flyway.enabled in application.yml; its settings are used"
                                + " all the same.");
    }

    @Test
    void aDatabaseIsNamedInManyWays() {
        TestFiles files = files().resource("application.properties", """
                        spring.datasource.orders.jdbc-url=jdbc:mariadb://localhost/orders
                        spring.datasource.hikari.jdbcUrl=jdbc:sqlite:shop.db
                        spring.datasource.driver-class-name=org.postgresql.Driver
                        spring.jpa.database=MYSQL
                        """);

        assertThat(files.databases())
                .containsExactly(
                        "jdbc:sqlite:shop.db", "jdbc:mariadb://localhost/orders", "org.postgresql.Driver", "MYSQL");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        TestFiles files = files().dependency("boot", SPRING_BOOT).resource("application.yml", "spring: [unclosed");

        assertThatThrownBy(files::read)
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("Cannot read application.yml: ")
                .hasMessageContaining("line 1");
    }

    @Test
    void anotherProgramsApplicationYmlIsNotInTheWay() {
        TestFiles files =
                files().resource("application.yml", "port: !env PORT").file("flyway.conf", "flyway.table=history");

        assertThat(files.flyway()).containsExactly("flyway.table=history");
        assertThat(files.read().notes())
                .singleElement()
                .asString()
                .startsWith("Cannot read application.yml: ")
                .endsWith("It is passed over.");
    }

    @Test
    void aSettingDoesNotShowItsValue() {
        assertThat(new Setting("spring.datasource.url", "jdbc:postgresql://u:secret@h/d", "application.yml"))
                .hasToString("spring.datasource.url in application.yml");
    }
}
