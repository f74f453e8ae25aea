package dev.migration;

import dev.migration.hibernate.HibernateVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import java.util.stream.Stream;

/**
 * One way to map, as {@code src/test/resources/mappings} holds it: a file of Java types in the package
 * {@code mapping.<name>}, and resources in a folder of the same name. Lines that end with {@code // before} exist only
 * before its model moves on, those with {@code // after} only then. The comment above the package holds the title, the
 * settings it needs and the cells of the matrix where it does not converge, each with words of what is said then:
 *
 * <pre>
 * // Envers with a suffix of its own
 * // with envers
 * // with org.hibernate.envers.audit_table_suffix=_LOG
 * // alone
 * // except h2 6.2 limit "does not run": H2 has no such thing
 * </pre>
 *
 * @param name the file without its ending
 * @param title what it is, for people
 * @param source the Java types, both states in one
 * @param envers whether Envers is among the dependencies
 * @param alone whether it has files of a whole project, so that no other mapping can be beside it
 * @param properties Hibernate properties
 * @param leaves kinds of differences that stay told after the model moved on: what it no longer asks for is not taken away
 * @param exceptions where it does not converge
 */
record Mapping(
        String name,
        String title,
        String source,
        boolean envers,
        boolean alone,
        Map<String, String> properties,
        Set<String> leaves,
        List<Exemption> exceptions) {
    static final Path FOLDER = Path.of("src/test/resources/mappings").toAbsolutePath();

    private static final Pattern EXCEPT =
            Pattern.compile("except (\\S+) (\\S+) (absent|unsupported|limit) \"(.+?)\": (.+)");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|enum|interface|record) (\\w+)");
    private static final Pattern QUOTED_NAME = Pattern.compile("\"`?([\\w$ .-]+)`?\"");

    /**
     * Why a mapping does not converge somewhere.
     *
     * @param engine one engine, or {@code *}
     * @param hibernate one version of Hibernate, or {@code *}
     * @param kind {@code absent}: Hibernate has no such mapping; {@code unsupported}: the engine has no such thing;
     *     {@code limit}: it could be, and is not
     * @param words part of what javac or the goal says then
     * @param reason for people
     */
    record Exemption(String engine, String hibernate, String kind, String words, String reason) {
        boolean holds(String onEngine, HibernateVersion with) {
            return (engine.equals("*") || engine.equals(onEngine)) && concerns(with);
        }

        boolean concerns(HibernateVersion with) {
            return hibernate.equals("*") || hibernate.equals(with.folder());
        }
    }

    /** All of them, by name. */
    static List<Mapping> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Mapping::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mapping read(Path file) {
        try {
            return parse(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mapping parse(String name, String text) {
        String title = null;
        boolean envers = false;
        boolean alone = false;
        Map<String, String> properties = new TreeMap<>();
        Set<String> leaves = new TreeSet<>();
        List<Exemption> exceptions = new ArrayList<>();
        List<String> header =
                text.lines().takeWhile(line -> line.startsWith("// ")).toList();
        for (String line : header) {
            String words = line.substring("// ".length()).strip();
            Matcher except = EXCEPT.matcher(words);
            if (title == null) {
                title = words;
            } else if (words.equals("with envers")) {
                envers = true;
            } else if (words.equals("alone")) {
                alone = true;
            } else if (words.startsWith("with ")) {
                String[] property = words.substring("with ".length()).split("=", 2);
                properties.put(property[0], property[1]);
            } else if (words.startsWith("leaves ")) {
                leaves.add(words.substring("leaves ".length()));
            } else if (except.matches()) {
                exceptions.add(new Exemption(
                        except.group(1), except.group(2), except.group(3), except.group(4), except.group(5)));
            } else {
                throw new IllegalArgumentException(name + ": " + line);
            }
        }
        String source = "package mapping." + name + ";\n" + imports()
                + text.lines().skip(header.size()).collect(Collectors.joining("\n"));
        return new Mapping(
                name, String.valueOf(title), source, envers, alone, properties, leaves, List.copyOf(exceptions));
    }

    /** What nearly every mapping needs, written once. */
    private static String imports() {
        return "import jakarta.persistence.*;\nimport java.util.*;\n";
    }

    /** The Java types before or after the model moves on. */
    String source(boolean after) {
        String other = after ? "// before" : "// after";
        return source.lines()
                .filter(line -> !line.stripTrailing().endsWith(other))
                .collect(Collectors.joining("\n"));
    }

    /** Whether the model moves on. */
    boolean evolves() {
        return !source(true).equals(source(false));
    }

    /** Why it does not converge there, empty where it does. */
    Optional<Exemption> exception(String engine, HibernateVersion hibernate) {
        return exceptions.stream()
                .filter(exception -> exception.holds(engine, hibernate))
                .findFirst();
    }

    /** Whether it cannot even be compiled with this Hibernate. */
    boolean isAbsent(HibernateVersion hibernate) {
        return exceptions.stream()
                .anyMatch(exception -> exception.kind().equals("absent") && exception.concerns(hibernate));
    }

    /** What runs together with it: the same settings. */
    String group() {
        return properties + (envers ? " envers" : "") + (alone ? " " + name : "");
    }

    /** The names of its types, in lower case. */
    Set<String> types() {
        return found(TYPE);
    }

    /** The names by which its tables, sequences and types are known, in lower case. */
    Set<String> names() {
        Set<String> names = found(QUOTED_NAME);
        names.addAll(types());
        return names;
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(source)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return name;
    }
}
