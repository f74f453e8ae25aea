package dev.migration.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Flyway's own configuration: {@code flyway.conf} and {@code flyway.toml} in the base directory, and what the POM says.
 *
 * @see <a href="https://documentation.red-gate.com/fd/toml-configuration-file-277578924.html">TOML configuration file</a>
 */
final class FlywayFiles {
    static final String POM = "pom.xml";
    private static final List<String> CONF = List.of("flyway.conf", "conf/flyway.conf");
    private static final List<String> TOML =
            List.of("flyway.toml", "conf/flyway.toml", "flyway.user.toml", "conf/flyway.user.toml");
    private static final String CONFIG_FILES = "flyway.configFiles";

    private final ProjectFiles files;
    private final Map<String, Setting> settings = new TreeMap<>();

    /**
     * Reads all.
     *
     * @param pom what the POM says, by Flyway's full names: {@code flyway.locations}
     */
    FlywayFiles(ProjectFiles files, Map<String, String> pom) {
        this.files = files;
        CONF.forEach(this::conf);
        TOML.forEach(this::toml);
        pom.forEach((name, value) -> add(name, value, POM));
        for (String name : pom.getOrDefault(CONFIG_FILES, "").split(",", -1)) {
            String file = relative(name.strip());
            if (file.endsWith(".toml")) {
                toml(file);
            } else if (!file.isEmpty()) {
                conf(file);
            }
        }
    }

    List<Setting> settings() {
        return List.copyOf(settings.values());
    }

    private String relative(String name) {
        String base = files.baseDirectory() + "/";
        return name.startsWith(base) ? name.substring(base.length()) : name;
    }

    private void conf(String name) {
        files.file(name)
                .ifPresent(file -> file.properties(withPlainBackslashes(file.text()))
                        .forEach((key, value) -> add(key, value, file.name())));
    }

    /** In Flyway's own files a backslash is one, unless it ends a line. */
    private static String withPlainBackslashes(String text) {
        return text.replaceAll("\\\\(?!\\r?\\n)", "\\\\\\\\");
    }

    private void toml(String name) {
        files.file(name).ifPresent(file -> {
            try {
                JsonNode root = new TomlMapper().readTree(file.text());
                Map<String, String> flat = new LinkedHashMap<>();
                flatten("flyway", root.path("flyway"), flat);
                String environment = root.path("flyway").path("environment").asText("default");
                flatten("flyway", root.path("environments").path(environment), flat);
                flat.forEach((key, value) -> add(key, value, file.name()));
            } catch (JsonProcessingException e) {
                throw TextFile.broken(file.name(), e);
            }
        });
    }

    private static void flatten(String key, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.properties().forEach(child -> flatten(key + "." + child.getKey(), child.getValue(), flat));
        } else if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(element.asText()));
            flat.put(key, String.join(",", elements));
        } else if (!node.isMissingNode()) {
            flat.put(key, node.asText());
        }
    }

    private void add(String key, String value, String foundIn) {
        if (key.startsWith(FlywayNames.PREFIX) && !value.isBlank() && !isUnknown(key, value)) {
            FlywayNames.of(key.substring(FlywayNames.PREFIX.length()))
                    .ifPresent(name -> settings.put(name, new Setting(name, value.strip(), foundIn)));
        }
    }

    /** What an environment variable or a Maven profile would fill in; a URL tells its engine even so. */
    private static boolean isUnknown(String key, String value) {
        return value.contains("${")
                && !key.equals(FlywayNames.URL)
                && !key.equals("flyway.placeholderPrefix")
                && !key.equals("flyway.scriptPlaceholderPrefix")
                && !key.equals("flyway.initSql");
    }
}
