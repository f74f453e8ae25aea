package dev.migration.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Documents over each other, the later over the earlier. Names are found however they are spelled:
 * {@code default-schema}, {@code defaultSchema} and {@code default_schema} are the same, but for the keys of maps, which
 * belong to somebody else.
 */
final class Entries {
    private static final Pattern MAP =
            Pattern.compile("(?i)\\.(?:properties|placeholders|unsupported-?properties|init-?properties)\\.");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+].*$");
    private static final int DEEPEST = 30;

    private final Map<String, Setting> byName = new TreeMap<>();
    private final Set<String> unresolved = new TreeSet<>();

    void add(Document document) {
        Set<String> names = new LinkedHashSet<>();
        document.entries()
                .keySet()
                .forEach(name -> names.add(INDEX.matcher(relaxed(name)).replaceAll("")));
        // A list replaces a list, whether it is written in one line or in several.
        byName.keySet().removeIf(name -> names.contains(INDEX.matcher(name).replaceAll("")));
        document.entries()
                .forEach((name, value) -> byName.put(relaxed(name), new Setting(name, value, document.foundIn())));
    }

    /** The setting of that name, its placeholders resolved; nothing where it is empty or can't be resolved. */
    Optional<Setting> find(String name) {
        return Optional.ofNullable(byName.get(relaxed(name))).flatMap(this::resolved);
    }

    /** A list, written {@code a,b} or {@code [0]}, {@code [1]}, as {@code a,b}. */
    Optional<Setting> list(String name) {
        return list(name, ",");
    }

    Optional<Setting> list(String name, String separator) {
        Optional<Setting> whole = find(name);
        if (whole.isPresent()) {
            return whole;
        }
        List<Setting> elements = new ArrayList<>();
        for (int i = 0; byName.containsKey(relaxed(name) + "[" + i + "]"); i++) {
            find(name + "[" + i + "]").ifPresent(elements::add);
        }
        return elements.stream()
                .findFirst()
                .map(first ->
                        first.valued(elements.stream().map(Setting::value).collect(Collectors.joining(separator))));
    }

    List<String> words(String name) {
        return list(name).stream()
                .flatMap(found -> Arrays.stream(found.value().split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** All settings that begin with the prefix, by the rest of their names as it is written. */
    List<Setting> below(String prefix) {
        String relaxed = relaxed(prefix + ".");
        List<Setting> found = new ArrayList<>();
        byName.forEach((name, setting) -> {
            if (name.startsWith(relaxed)) {
                resolved(setting).ifPresent(value -> found.add(value.named(rest(setting.name(), dots(prefix)))));
            }
        });
        return found;
    }

    /** The rests of the names that begin with the prefix, as they are written. */
    List<String> names(String prefix) {
        String relaxed = relaxed(prefix + ".");
        return byName.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(relaxed))
                .map(entry -> rest(entry.getValue().name(), dots(prefix)))
                .toList();
    }

    private static int dots(String prefix) {
        return (int) prefix.chars().filter(character -> character == '.').count() + 1;
    }

    /** A URL tells its engine even if who fills in its host is not known. */
    Optional<Setting> url(String name) {
        return Optional.ofNullable(byName.get(relaxed(name)))
                .map(setting -> setting.valued(resolve(setting.value(), 0)))
                .filter(setting -> setting.value().matches("(?s)(?:jdbc:)?[\\w-]+:.*"));
    }

    boolean has(String prefix) {
        String relaxed = relaxed(prefix + ".");
        return byName.keySet().stream().anyMatch(name -> name.startsWith(relaxed));
    }

    /** The names of what could not be resolved and so was passed over. */
    Set<String> unresolved() {
        return unresolved;
    }

    private static String rest(String name, int dots) {
        int start = 0;
        for (int i = 0; i < dots; i++) {
            start = name.indexOf('.', start) + 1;
        }
        return name.substring(start);
    }

    private Optional<Setting> resolved(Setting setting) {
        String value = resolve(setting.value(), 0).strip();
        if (value.contains("${") && !setting.value().contains("\\${")) {
            unresolved.add(setting.name() + " (" + setting.foundIn() + ")");
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(setting.valued(value.replace("\\${", "${")));
    }

    /** Leaves as it is what nothing here tells, since the machine that runs this isn't the one the project runs on. */
    private String resolve(String text, int depth) {
        int start = text.indexOf("${");
        if (start < 0 || depth > DEEPEST || (start > 0 && text.charAt(start - 1) == '\\')) {
            return text;
        }
        int end = closing(text, start + 2);
        if (end < 0) {
            return text;
        }
        String expression = text.substring(start + 2, end);
        int colon = expression.indexOf(':');
        String name = colon < 0 ? expression : expression.substring(0, colon);
        Setting known = byName.get(relaxed(resolve(name, depth + 1)));
        String value = known != null
                ? resolve(known.value(), depth + 1)
                : colon < 0 ? text.substring(start, end + 1) : resolve(expression.substring(colon + 1), depth + 1);
        return text.substring(0, start) + value + resolve(text.substring(end + 1), depth + 1);
    }

    private static int closing(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                open++;
            } else if (text.charAt(i) == '}' && --open == 0) {
                return i;
            }
        }
        return -1;
    }

    static String relaxed(String name) {
        Matcher map = MAP.matcher(name);
        int verbatim = map.find() ? map.end() : name.length();
        return name.substring(0, verbatim)
                        .toLowerCase(Locale.ROOT)
                        .replace("-", "")
                        .replace("_", "")
                + name.substring(verbatim);
    }
}
