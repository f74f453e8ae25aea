package dev.migration.dialect.mysql;

import java.util.regex.Pattern;

/** Procedures and triggers: statements with statements in them. */
final class StoredProgram {
    private static final Pattern PROGRAM =
            Pattern.compile("(?:-- [^\\n]*\\n)*create (?:procedure|trigger) .*", Pattern.DOTALL);
    /** The longest name of a program, in letters. */
    private static final int NAME_LETTERS = 64;

    private StoredProgram() {}

    static boolean isOne(String statement) {
        return PROGRAM.matcher(statement).matches();
    }

    /** The program between words that have nothing but {@code //} end it, or whatever does not occur in it. */
    static String delimited(String program) {
        String end = "//";
        for (int number = 1; program.contains(end); number++) {
            end = "//" + number + "//";
        }
        return "delimiter " + end + "\n" + program + "\n" + end + "\ndelimiter ;\n";
    }

    /** A name that fits, and is another one for each that does not. */
    static String fitting(String name) {
        if (name.codePointCount(0, name.length()) <= NAME_LETTERS) {
            return name;
        }
        String hash = "_%08x".formatted(name.hashCode());
        return name.substring(0, name.offsetByCodePoints(0, NAME_LETTERS - hash.length())) + hash;
    }
}
