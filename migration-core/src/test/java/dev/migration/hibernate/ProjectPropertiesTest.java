package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectPropertiesTest {
    private static final String UNREACHABLE = """
            hibernate.connection.url=jdbc:postgresql://localhost:1/nowhere?password=secret
            hibernate.connection.driver_class=com.acme.NoSuchDriver
            hibernate.connection.provider_class=com.acme.NoSuchProvider
            hibernate.hbm2ddl.auto=create-drop
            hibernate.cache.use_second_level_cache=true
            hibernate.cache.region.factory_class=com.acme.NoSuchCache
            hibernate.transaction.jta.platform=com.acme.NoSuchPlatform
            hibernate.default_schema=from_file
            """;
    private static final String UNIT = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="main">
                <jta-data-source>java:comp/DefaultDataSource</jta-data-source>
                <shared-cache-mode>ALL</shared-cache-mode>
                <properties>
                  <property name="jakarta.persistence.jdbc.url" value="jdbc:h2:tcp://localhost:1/nowhere"/>
                  <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
                  <property name="hibernate.default_schema" value="from_unit"/>
                </properties>
              </persistence-unit>
            </persistence>
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void connectionsCachesAndTransactionsOfTheProjectAreLeftAlone(HibernateVersion hibernate) {
        TestProject project = new TestProject(folder, hibernate.jarsWithValidator())
                .source(Shop.LABEL)
                .resource("hibernate.properties", UNREACHABLE)
                .resource("META-INF/persistence.xml", UNIT)
                .compile();

        assertThat(new EntityModelReader().read(project.on(TestProject.H2)).statements())
                .containsExactly(
                        "create schema if not exists from_unit",
                        "create table from_unit.Label (code varchar(255) not null, primary key (code))");
    }

    @ParameterizedTest
    @EnumSource
    void hibernateLogsNothing(HibernateVersion hibernate) {
        TestProject project = new TestProject(folder, hibernate.jarsWithValidator())
                .source(Shop.LABEL)
                .compile();
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = new Listener(logged);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            // A dialect that need not be named is something Hibernate likes to log.
            new EntityModelReader()
                    .read(project.on(TestProject.H2, Map.of("hibernate.dialect", "org.hibernate.dialect.H2Dialect")));
        } finally {
            root.removeHandler(listener);
        }

        assertThat(logged).isEmpty();
    }

    @Test
    void whatIsSaidExplicitlyWinsOverTheFiles() {
        TestProject project = project().resource("hibernate.properties", UNREACHABLE);

        assertThat(schemas(project.on(TestProject.H2))).containsExactly("from_file");
        assertThat(schemas(project.on(TestProject.H2, Map.of("hibernate.default_schema", "said"))))
                .containsExactly("said");
    }

    @ParameterizedTest
    @EnumSource
    void aDialectOfAnotherEngineIsDroppedWithANote(HibernateVersion hibernate) {
        TestProject project =
                new TestProject(folder, hibernate.jars()).source(Shop.LABEL).compile();

        EntityModel model = new EntityModelReader()
                .read(project.on(
                        TestProject.H2, Map.of("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")));

        assertThat(model.dialect()).isEqualTo("org.hibernate.dialect.H2Dialect");
        assertThat(model.notes())
                .containsExactly("hibernate.dialect=org.hibernate.dialect.PostgreSQLDialect is ignored: it is not a"
                        + " dialect of H2.");
    }

    @Test
    void aDialectThatIsNotThereIsDroppedWithANote() {
        EntityModel model = new EntityModelReader()
                .read(project().on(TestProject.H2, Map.of("hibernate.dialect", "com.acme.NoDialect")));

        assertThat(model.notes())
                .containsExactly("hibernate.dialect=com.acme.NoDialect is ignored: it is not on the class path.");
    }

    @ParameterizedTest
    @EnumSource
    void aDialectOfTheEngineIsHonoured(HibernateVersion hibernate) {
        TestProject project = new TestProject(folder, hibernate.jars())
                .source(Shop.LABEL, """
                        package com.acme;
                        import org.hibernate.dialect.*;
                        import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
                        public class OurDialect extends PostgreSQLDialect {
                            public OurDialect(DialectResolutionInfo info) { super(info); }
                            @Override public String getCreateTableString() { return "create unlogged table"; }
                        }
                        """)
                .compile();

        EntityModel model = new EntityModelReader()
                .read(project.on(TestProject.POSTGRESQL, Map.of("hibernate.dialect", "com.acme.OurDialect")));

        assertThat(model.dialect()).isEqualTo("com.acme.OurDialect");
        assertThat(model.notes()).isEmpty();
        assertThat(model.statements())
                .containsExactly("create unlogged table Label (code varchar(255) not null, primary key (code))");
    }

    @ParameterizedTest
    @EnumSource
    void mariaDbSpeaksTheDialectsOfMySqlToo(HibernateVersion hibernate) {
        TestProject project =
                new TestProject(folder, hibernate.jars()).source(Shop.LABEL).compile();

        EntityModel model = new EntityModelReader()
                .read(project.on(
                        new DatabaseProduct("MariaDB", 11, 4),
                        Map.of("hibernate.dialect", "org.hibernate.dialect.MySQLDialect")));

        assertThat(model.dialect()).isEqualTo("org.hibernate.dialect.MySQLDialect");
        assertThat(model.notes()).isEmpty();
    }

    @Test
    void theUrlOfTheUnitIsFoundBeforeThatOfTheProperties() {
        TestProject project = project().resource("hibernate.properties", UNREACHABLE);
        assertThat(ConnectionUrl.find(List.of(project.classes), null))
                .hasValue(new ConnectionUrl(
                        "jdbc:postgresql://localhost:1/nowhere?password=secret", "hibernate.properties"));

        project.resource("META-INF/persistence.xml", UNIT);
        assertThat(ConnectionUrl.find(List.of(project.classes), null))
                .hasValue(new ConnectionUrl("jdbc:h2:tcp://localhost:1/nowhere", "META-INF/persistence.xml"));
    }

    @Test
    void aUrlIsNotPrinted() {
        assertThat(new ConnectionUrl("jdbc:postgresql://localhost/db?password=secret", "hibernate.properties"))
                .hasToString("a JDBC URL in hibernate.properties");
    }

    @Test
    void aModuleWithoutConfigurationHasNoUrl() {
        assertThat(ConnectionUrl.find(List.of(project().classes), null)).isEmpty();
    }

    private TestProject project() {
        return new TestProject(folder, HibernateVersion.V6_6.jars())
                .source(Shop.LABEL)
                .compile();
    }

    private static List<String> schemas(EntitySource source) {
        return new EntityModelReader()
                .read(source).statements().stream()
                        .filter(statement -> statement.startsWith("create schema if not exists "))
                        .map(statement -> statement.substring("create schema if not exists ".length()))
                        .toList();
    }

    private static final class Listener extends Handler {
        private final List<String> logged;

        Listener(List<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord message) {
            logged.add(message.getLoggerName() + ": " + message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
