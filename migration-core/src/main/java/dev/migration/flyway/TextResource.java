package dev.migration.flyway;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.flywaydb.core.api.resource.LoadableResource;

/** A script from memory, as Flyway reads one. */
final class TextResource extends LoadableResource {
    private final String name;
    private final String content;

    TextResource(String name, String content) {
        this.name = name;
        this.content = content;
    }

    @Override
    public Reader read() {
        return new Bounded(content);
    }

    /**
     * Ends at last: Flyway's parser asks for ever for the end of the rows behind {@code COPY … FROM STDIN} where there is none.
     */
    private static final class Bounded extends StringReader {
        private static final int ENOUGH = 10_000;
        private int askedBeyond;

        Bounded(String content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            return checked(super.read(buffer, offset, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && ++askedBeyond > ENOUGH) {
                throw new IOException("the script ends where rows should follow");
            }
            return read;
        }
    }

    @Override
    public String getAbsolutePath() {
        return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return name;
    }

    @Override
    public String getFilename() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public String getRelativePath() {
        return name;
    }
}
