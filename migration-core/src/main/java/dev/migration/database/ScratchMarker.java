package dev.migration.database;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The comment that says that a database is a scratch database of this tool. What does not bear it is never dropped.
 *
 * @param id random, one for each server that was connected to
 * @param started when, by the server's clock
 * @param process the process that created it, for people
 */
public record ScratchMarker(String id, Instant started, long process) {
    private static final Pattern TEXT = Pattern.compile(
            "migration-maven-plugin scratch database; id=([0-9a-f]{1,32}); started=(\\S{1,40}); process=(\\d{1,18})");

    /** Refuses an id that could not be read back. */
    public ScratchMarker {
        if (!id.matches("[0-9a-f]{1,32}")) {
            throw new IllegalArgumentException("id: " + id);
        }
    }

    /** The comment; it holds no quote. */
    public String text() {
        return "migration-maven-plugin scratch database; id=" + id + "; started=" + started + "; process=" + process;
    }

    /** The marker in a comment, if it is one. */
    public static Optional<ScratchMarker> parse(@Nullable String comment) {
        Matcher matcher = TEXT.matcher(comment == null ? "" : comment);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ScratchMarker(
                    matcher.group(1), Instant.parse(matcher.group(2)), Long.parseLong(matcher.group(3))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
