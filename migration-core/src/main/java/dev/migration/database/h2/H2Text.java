package dev.migration.database.h2;

import org.jspecify.annotations.Nullable;

/** Expressions as H2 prints them. It names the namespace of everything, the default one too: that is left out here. */
final class H2Text {
    private final String prefix;

    H2Text(String defaultNamespace) {
        this.prefix = '"' + defaultNamespace.replace("\"", "\"\"") + "\".";
    }

    /** The expression, null for none. */
    @Nullable
    String of(@Nullable String printed) {
        return printed == null ? null : shortened(printed);
    }

    /** The text without the default namespace, literals left as they are. */
    String shortened(String printed) {
        StringBuilder text = new StringBuilder();
        boolean literal = false;
        for (int at = 0; at < printed.length(); at++) {
            if (!literal && printed.startsWith(prefix, at)) {
                at += prefix.length() - 1;
                continue;
            }
            char next = printed.charAt(at);
            literal ^= next == '\'';
            text.append(next);
        }
        return text.toString();
    }
}
