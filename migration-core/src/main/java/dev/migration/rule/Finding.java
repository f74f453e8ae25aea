package dev.migration.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something the gate found.
 *
 * @param rule the rule's id: {@code missing-undo}
 * @param severity how grave it is
 * @param script the script it stands in, relative to the module, or null where no script is at fault
 * @param line the line in that script, from 1, or null
 * @param object what it is about: {@code orders.note}, a script's name
 * @param message what is wrong
 * @param fix what to do
 * @param statement the normalised text of the statement that is at fault, null where no single one is
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable String script,
        @Nullable Integer line,
        String object,
        String message,
        String fix,
        @Nullable String statement)
        implements Comparable<Finding> {
    private static final int ID_LENGTH = 8;
    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    Finding::script, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Finding::line, Comparator.nullsFirst(Comparator.<Integer>naturalOrder()))
            .thenComparing(Finding::rule)
            .thenComparing(Finding::object)
            .thenComparing(Finding::message);

    /** This finding with another severity. */
    public Finding withSeverity(Severity other) {
        return new Finding(rule, other, script, line, object, message, fix, statement);
    }

    /**
     * Eight hexadecimal digits of a digest over rule, object and statement, or over the message where there is no statement: the
     * same finding has the same id anywhere, and another one once a character of the statement has changed.
     */
    public String id() {
        String identity = String.join("\n", rule, object, statement == null ? message : statement);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
