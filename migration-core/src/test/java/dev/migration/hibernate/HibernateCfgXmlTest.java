package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What plain Hibernate reads where there is no persistence unit. */
class HibernateCfgXmlTest {
    private static final String CONFIGURATION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE hibernate-configuration SYSTEM "http://localhost:1/configuration.dtd">
            <hibernate-configuration>
              <session-factory>
                <property name="connection.url">jdbc:postgresql://db.invalid/shop</property>
                <property name="default_schema"> sales </property>
                <mapping resource="%s"/>
              </session-factory>
            </hibernate-configuration>
            """;

    @TempDir
    private Path folder;

    @Test
    void itsPropertiesCountWithTheirPrefixAndWithout() {
        TestProject project = project()
                .resource("hibernate.cfg.xml", CONFIGURATION.formatted("labels.xml"))
                .resource("labels.xml", """
                        <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                        </entity-mappings>
                        """);

        EntityModel model = new EntityModelReader().read(project.on(TestProject.H2));

        assertThat(model.statements()).anyMatch(statement -> statement.startsWith("create table sales.Label "));
        assertThat(ConnectionUrl.find(project.on(TestProject.H2).outputDirectories(), null))
                .hasValueSatisfying(url -> assertThat(url).hasToString("a JDBC URL in hibernate.cfg.xml"));
    }

    @Test
    void aMappingThatIsNotThereIsTold() {
        TestProject project = project().resource("hibernate.cfg.xml", CONFIGURATION.formatted("gone.xml"));

        assertThatThrownBy(() -> new EntityModelReader().read(project.on(TestProject.H2)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("hibernate.cfg.xml names the mapping-file gone.xml");
    }

    @Test
    void aPersistenceUnitLeavesItUnread() {
        TestProject project =
                project().resource("hibernate.cfg.xml", "no XML at all").resource("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="shop"/>
                        </persistence>
                        """);

        assertThat(new EntityModelReader().read(project.on(TestProject.H2)).statements())
                .anyMatch(statement -> statement.startsWith("create table Label "));
    }

    private TestProject project() {
        return new TestProject(folder, HibernateVersion.V6_6.jars())
                .source(Shop.LABEL)
                .compile();
    }
}
