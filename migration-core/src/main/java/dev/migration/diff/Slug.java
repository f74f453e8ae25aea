package dev.migration.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Names for files and objects: lower case letters, digits and underscores, never too long, always the same. */
public final class Slug {
    private static final int MOST_LETTERS = 60;
    private static final int HASH_LETTERS = 8;

    private Slug() {}

    /** The text as a name; where it must be cut, a hash of the whole text keeps it apart from others. */
    public static String of(String text) {
        return of(text, MOST_LETTERS);
    }

    /** The text as a name of no more than {@code most} letters. */
    public static String of(String text, int most) {
        String name =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        if (name.isEmpty()) {
            return "x" + hash(text);
        }
        if (name.length() <= most) {
            return name;
        }
        return name.substring(0, most - HASH_LETTERS - 1) + "_" + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
