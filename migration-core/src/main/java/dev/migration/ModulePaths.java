package dev.migration;

import java.nio.file.Path;

/** How reports and messages name a module's files. */
final class ModulePaths {
    private ModulePaths() {}

    /** The file relative to the module, with slashes. */
    static String label(Path baseDirectory, Path file) {
        return baseDirectory.relativize(file).toString().replace('\\', '/');
    }
}
