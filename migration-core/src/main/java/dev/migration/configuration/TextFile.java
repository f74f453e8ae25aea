package dev.migration.configuration;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The text of a settings file, {@code .properties} or YAML, both perhaps of several documents.
 *
 * @param name as a person knows it
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Spring Boot, Externalized
 *     Configuration</a>
 */
record TextFile(String name, String text) {
    private static final Pattern DOCUMENT_END = Pattern.compile("(?m)^[#!]---[ \\t]*$");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern NAMED_IN_BRACKETS = Pattern.compile("\\.?\\[(?!\\d+])([^\\]]+)]");

    static TextFile read(String name, URL file) {
        try (InputStream content = file.openStream()) {
            String text = decoded(content.readAllBytes());
            return new TextFile(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (IOException e) {
            throw broken(name, e);
        }
    }

    /** UTF-8 where it is that, as most editors write it; else what {@link Properties} says. */
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    List<Document> documents() {
        return name.endsWith(".properties") ? propertiesDocuments() : yamlDocuments();
    }

    private List<Document> propertiesDocuments() {
        List<Document> documents = new ArrayList<>();
        for (String part : DOCUMENT_END.split(text, -1)) {
            documents.add(new Document(name, properties(part)));
        }
        return documents;
    }

    Map<String, String> properties(String part) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(part));
        } catch (IOException | IllegalArgumentException e) {
            throw broken(name, e);
        }
        Map<String, String> entries = new LinkedHashMap<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            entries.put(plain(key), properties.getProperty(key).strip());
        }
        return entries;
    }

    private List<Document> yamlDocuments() {
        List<Document> documents = new ArrayList<>();
        try {
            for (Object content : yaml().loadAll(text)) {
                Map<String, String> entries = new LinkedHashMap<>();
                flatten("", content, entries);
                documents.add(new Document(name, entries));
            }
        } catch (YAMLException e) {
            throw broken(name, e);
        }
        return documents;
    }

    /** As Spring Boot sets it up: a date stays the text that it is. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Resolver resolver = new Resolver() {
            @Override
            public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
                if (!tag.equals(Tag.TIMESTAMP)) {
                    super.addImplicitResolver(tag, regexp, first, limit);
                }
            }
        };
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, resolver);
    }

    private static void flatten(String key, Object value, Map<String, String> entries) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, child) -> flatten(
                    key.isEmpty() ? String.valueOf(name) : key + "." + name, child == null ? "" : child, entries));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                flatten(key + "[" + i + "]", list.get(i) == null ? "" : list.get(i), entries);
            }
        } else if (!key.isEmpty()) {
            entries.put(plain(key), String.valueOf(value).strip());
        }
    }

    /** {@code properties[hibernate.default_schema]} and {@code hibernate-orm."users"} without brackets and quotes. */
    private static String plain(String key) {
        return NAMED_IN_BRACKETS.matcher(key).replaceAll(".$1").replace("\"", "");
    }

    static MigrationException broken(String name, Exception cause) {
        return MigrationException.project(
                "Cannot read " + name + ": "
                        + String.valueOf(cause.getMessage()).strip(),
                "Correct the file.",
                cause);
    }
}
