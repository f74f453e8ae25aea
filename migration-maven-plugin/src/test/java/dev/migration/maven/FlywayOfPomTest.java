package dev.migration.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;

class FlywayOfPomTest {
    private final MavenProject project = Sessions.project(Path.of("shop").toAbsolutePath(), "jar");

    @Test
    void aPomWithoutFlywaySaysNothing() {
        assertThat(new FlywayOfPom(project).settings()).isEmpty();
    }

    @Test
    void thePluginsConfigurationIsReadAndPropertiesGoOverIt() throws Exception {
        Plugin plugin = plugin("org.flywaydb");
        plugin.setConfiguration(dom("""
                <configuration>
                  <table>history</table>
                  <locations>
                    <location>filesystem:sql</location>
                    <location> classpath:db </location>
                  </locations>
                  <placeholders>
                    <owner>shop</owner>
                    <empty/>
                  </placeholders>
                  <pluginConfiguration>
                    <postgresqlTransactionalLock>false</postgresqlTransactionalLock>
                  </pluginConfiguration>
                  <encoding>UTF-16</encoding>
                </configuration>
                """));
        project.getProperties().setProperty("flyway.encoding", "UTF-8");
        project.getProperties().setProperty("other", "value");

        assertThat(new FlywayOfPom(project).settings())
                .isEqualTo(Map.of(
                        "flyway.encoding", "UTF-8",
                        "flyway.locations", "filesystem:sql,classpath:db",
                        "flyway.placeholders.owner", "shop",
                        "flyway.postgresqlTransactionalLock", "false",
                        "flyway.table", "history"));
    }

    @Test
    void anExecutionsConfigurationIsReadToo() throws Exception {
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(dom("<configuration><schemas><schema>shop</schema></schemas></configuration>"));
        plugin("com.redgate.flyway").addExecution(execution);

        assertThat(new FlywayOfPom(project).settings()).isEqualTo(Map.of("flyway.schemas", "shop"));
    }

    private Plugin plugin(String group) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(group);
        plugin.setArtifactId("flyway-maven-plugin");
        project.getBuild().addPlugin(plugin);
        return plugin;
    }

    private static Object dom(String xml) throws XmlPullParserException, IOException {
        return Xpp3DomBuilder.build(new StringReader(xml));
    }
}
