package dev.migration.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What a POM says of Flyway: the configuration of its {@code flyway-maven-plugin}, and its properties {@code flyway.*}, which
 * go over that as they do for the plugin itself.
 *
 * @see <a href="https://documentation.red-gate.com/fd/maven-goal-277578869.html">Flyway's Maven goals</a>
 */
final class FlywayOfPom {
    private static final List<String> PLUGINS =
            List.of("org.flywaydb:flyway-maven-plugin", "com.redgate.flyway:flyway-maven-plugin");
    private static final String PREFIX = "flyway.";

    private final MavenProject project;

    FlywayOfPom(MavenProject project) {
        this.project = project;
    }

    /** By Flyway's full names, {@code flyway.placeholders.owner}; lists with commas. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        for (String name : PLUGINS) {
            Plugin plugin = project.getPlugin(name);
            if (plugin != null) {
                // An execution's configuration already holds the plugin's own.
                for (PluginExecution execution : plugin.getExecutions()) {
                    add(execution.getConfiguration(), settings);
                }
                add(plugin.getConfiguration(), settings);
            }
        }
        Properties properties = project.getProperties();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                settings.put(name, properties.getProperty(name));
            }
        }
        return settings;
    }

    private static void add(@Nullable Object configuration, Map<String, String> settings) {
        if (configuration instanceof Xpp3Dom dom) {
            for (Xpp3Dom child : dom.getChildren()) {
                add(child, PREFIX + child.getName(), settings);
            }
        }
    }

    private static void add(Xpp3Dom element, String name, Map<String, String> settings) {
        if (element.getChildCount() == 0) {
            if (element.getValue() != null) {
                settings.put(name, element.getValue().strip());
            }
        } else if (name.equals(PREFIX + "pluginConfiguration")) {
            for (Xpp3Dom child : element.getChildren()) {
                add(child, PREFIX + child.getName(), settings);
            }
        } else if (name.equals(PREFIX + "placeholders")) {
            for (Xpp3Dom child : element.getChildren()) {
                add(child, name + "." + child.getName(), settings);
            }
        } else {
            List<String> texts = new ArrayList<>();
            for (Xpp3Dom child : element.getChildren()) {
                if (child.getValue() != null) {
                    texts.add(child.getValue().strip());
                }
            }
            settings.put(name, String.join(",", texts));
        }
    }
}
