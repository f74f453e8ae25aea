package dev.migration.configuration;

import java.util.Set;

/**
 * Which profiles a document is for: {@code prod}, {@code prod & (eu | us)}, {@code !test}, or several with commas, one of
 * which is enough.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Spring Boot, Activation
 *     Properties</a>
 */
final class ProfileExpression {
    private final String text;
    private final Set<String> active;
    private int at;

    private ProfileExpression(String text, Set<String> active) {
        this.text = text;
        this.active = active;
    }

    static boolean matches(String text, Set<String> active) {
        ProfileExpression expression = new ProfileExpression(text, active);
        boolean matches = expression.alternatives();
        return matches && expression.at == text.length();
    }

    private boolean alternatives() {
        boolean any = all();
        while (take('|') || take(',')) {
            // Read in any case, to get past it.
            any |= all();
        }
        return any;
    }

    private boolean all() {
        boolean all = one();
        while (take('&')) {
            all &= one();
        }
        return all;
    }

    private boolean one() {
        if (take('!')) {
            return !one();
        }
        if (take('(')) {
            boolean inside = alternatives();
            take(')');
            return inside;
        }
        int start = at;
        while (at < text.length() && "|&!(),".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return active.contains(text.substring(start, at).strip());
    }

    private boolean take(char wanted) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }
}
