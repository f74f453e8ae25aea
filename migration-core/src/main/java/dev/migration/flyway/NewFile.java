package dev.migration.flyway;

import java.nio.file.Path;

/**
 * A file to write.
 *
 * @param path where, absolute or relative to the module
 * @param text what, with {@code \n} at the end of its lines
 */
public record NewFile(Path path, String text) {}
