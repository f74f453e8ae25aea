package dev.migration;

import java.util.regex.Pattern;

/** A parameter of the plugin as a person can paste it behind {@code mvn}. */
final class MavenOption {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.:,-]+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\\"$`]");

    private MavenOption() {}

    /** {@code -Dmigration.drop=users.fax}, in quotes for the shell where the value is not of plain letters. */
    static String of(String parameter, String value) {
        String option = "-Dmigration." + parameter + "=" + value;
        return PLAIN.matcher(value).matches()
                ? option
                : '"' + SPECIAL.matcher(option).replaceAll("\\\\$0") + '"';
    }
}
