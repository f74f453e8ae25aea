package dev.migration.hibernate.bridge;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.service.UnknownServiceException;
import org.jspecify.annotations.Nullable;

/** Says why Hibernate did not boot, in its own words. */
final class BootFailure {
    private final List<String> classes;

    BootFailure(List<String> classes) {
        this.classes = classes;
    }

    /**
     * {@code words}; where a class is missing, its name as {@code missing} and who needs it as {@code wanted}; and where one
     * is of a newer Java, the JVM's refusal as {@code tooNew}; where two libraries do not fit together, what one lacks as
     * {@code clash}; where there is no SQL for a mapping, {@code unwritable}; and where a service is asked for that nobody has registered, its type as {@code service}.
     */
    Map<String, String> describe(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable link = failure; link != null && !chain.contains(link); link = link.getCause()) {
            chain.add(link);
        }
        String words = words(chain);
        for (Throwable link : chain) {
            if (link instanceof UnsupportedClassVersionError) {
                return Map.of("words", words, "tooNew", String.valueOf(link.getMessage()));
            }
            @Nullable String missing = missing(link);
            @Nullable String refusal = missing == null ? null : refusal(missing);
            if (refusal != null) {
                return Map.of("words", words, "tooNew", refusal);
            }
            if (missing != null) {
                return Map.of("words", words, "missing", missing, "wanted", wanted(missing));
            }
        }
        for (Throwable link : chain) {
            if (link instanceof IncompatibleClassChangeError) {
                String kind = link.getClass().getSimpleName();
                return Map.of("words", words, "clash", kind + ": " + link.getMessage());
            }
            if (link instanceof CreateStatements.Unwritable) {
                return Map.of("words", words, "unwritable", "true");
            }
            if (link instanceof UnknownServiceException unknown) {
                return Map.of(
                        "words", words, "service", unknown.getServiceRole().getName());
            }
        }
        return Map.of("words", words + usersOfWhatIsNamed(words));
    }

    /** What each link of the chain adds, outermost first. */
    private static String words(List<Throwable> chain) {
        StringBuilder words = new StringBuilder();
        for (Throwable link : chain) {
            String message = link.getMessage();
            String said = message == null || message.isBlank() ? link.getClass().getName() : message.strip();
            if (words.indexOf(said) < 0) {
                words.append(words.length() == 0 ? "" : ": ").append(said);
            }
        }
        return words.toString();
    }

    /** Hibernate may name a type it cannot map, and not the attribute that has it. */
    private String usersOfWhatIsNamed(String words) {
        if (classes.stream().anyMatch(words::contains)) {
            return "";
        }
        List<String> users = new ArrayList<>();
        for (String name : classes) {
            for (var field : fields(name)) {
                String type = field.getType().getName();
                if (words.contains("'" + type + "'") || words.contains("`" + type + "`")) {
                    users.add(name + "#" + field.getName());
                }
            }
        }
        return users.isEmpty() ? "" : " (the type of " + String.join(", ", users) + ")";
    }

    private static List<Field> fields(String name) {
        try {
            return Arrays.stream(Class.forName(name, false, BootFailure.class.getClassLoader())
                            .getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .sorted(Comparator.comparing(Field::getName))
                    .toList();
        } catch (ClassNotFoundException | LinkageError e) {
            return List.of();
        }
    }

    /** Hibernate calls a class missing that is there but of a newer Java; then what the JVM says of it. */
    private static @Nullable String refusal(String missing) {
        try {
            Class.forName(missing, false, BootFailure.class.getClassLoader());
            return null;
        } catch (UnsupportedClassVersionError e) {
            return e.getMessage();
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private static @Nullable String missing(Throwable link) {
        String message = link.getMessage();
        if (message == null) {
            return null;
        }
        if (link instanceof TypeNotPresentException absent) {
            return absent.typeName();
        }
        boolean notFound = link instanceof ClassNotFoundException
                || (link instanceof NoClassDefFoundError && !message.contains(" "));
        // Hibernate's own: Could not load requested class : com.acme.Order
        return notFound ? message.substring(message.lastIndexOf(' ') + 1).replace('/', '.') : null;
    }

    /** The first of the entities that cannot be looked at without the missing class; empty if none is to blame. */
    private String wanted(String missing) {
        for (String name : classes) {
            @Nullable String needs = needs(name);
            if (missing.equals(needs) && !missing.equals(name)) {
                return name;
            }
        }
        return "";
    }

    private static @Nullable String needs(String name) {
        try {
            writtenOut(Class.forName(name, false, BootFailure.class.getClassLoader()));
            return null;
        } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
            return missing(e);
        }
    }

    /** The class with all it declares: writing it loads the classes it names. */
    private static String writtenOut(Class<?> type) {
        List<String> parts = new ArrayList<>();
        parts.add(type.getGenericSuperclass() + Arrays.toString(type.getAnnotations()));
        for (var field : type.getDeclaredFields()) {
            parts.add(field.toGenericString() + Arrays.toString(field.getAnnotations()));
        }
        for (var method : type.getDeclaredMethods()) {
            parts.add(method.toGenericString() + Arrays.toString(method.getAnnotations()));
        }
        return String.join("\n", parts);
    }
}
