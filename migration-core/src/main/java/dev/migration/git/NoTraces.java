package dev.migration.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit sees it, without the two files for which it would start git itself, or write to the user's home: the
 * system's configuration, and its own measurements of the file system.
 */
final class NoTraces extends SystemReader.Delegate {
    private NoTraces(SystemReader reader) {
        super(reader);
    }

    /** From here on, for all of JGit on this class path. */
    static synchronized void use() {
        if (!(SystemReader.getInstance() instanceof NoTraces)) {
            SystemReader.setInstance(new NoTraces(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /** A configuration that is no file. */
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // There is nothing to read.
        }

        @Override
        public void save() {
            // What is not kept need not be measured again in the same process.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
