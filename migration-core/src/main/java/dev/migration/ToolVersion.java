package dev.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this tool, from the build. */
final class ToolVersion {
    static final String CURRENT = read();

    private ToolVersion() {}

    private static String read() {
        try (InputStream properties = ToolVersion.class.getResourceAsStream("tool.properties")) {
            Properties tool = new Properties();
            tool.load(properties);
            return tool.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of migration-core is damaged", e);
        }
    }
}
