package dev.migration.configuration;

import dev.migration.classpath.Archive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The files that Spring Boot reads, in the order in which one goes over the other: those of the class path, then those of
 * the folder in which the application is started, and in each of both first those for all profiles, then those of the
 * active ones. Which profiles are active is what the files themselves say.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">Spring Boot, Externalized
 *     Configuration</a>
 */
final class SpringFiles {
    /** The last wins. */
    private static final List<String> EXTENSIONS = List.of(".yaml", ".yml", ".properties");

    private static final List<String> FOLDERS = List.of("", "config/");
    private static final String ON_PROFILE = "spring.config.activate.on-profile";
    private static final int DEEPEST_IMPORT = 5;

    private final ProjectFiles files;
    private final List<Archive> classPath;

    SpringFiles(ProjectFiles files) {
        this.files = files;
        Set<Archive> holders = new LinkedHashSet<>(files.module());
        List<String> names = FOLDERS.stream()
                .flatMap(folder -> EXTENSIONS.stream().map(extension -> folder + "application" + extension))
                .toList();
        Map<String, Archive> first = files.first(names);
        names.stream().filter(first::containsKey).map(first::get).forEach(holders::add);
        this.classPath = List.copyOf(holders);
    }

    Entries entries() {
        Set<String> active = profiles();
        Entries entries = new Entries();
        for (Function<String, Optional<TextFile>> place : places()) {
            documents("application", place).stream()
                    .filter(document -> isFor(document, active))
                    .forEach(entries::add);
            for (String profile : active) {
                documents("application-" + profile, place).stream()
                        .filter(document -> isFor(document, active))
                        .forEach(entries::add);
            }
        }
        return entries;
    }

    /** In the order in which one goes over the other; {@code default} where the files activate none. */
    Set<String> profiles() {
        Entries general = new Entries();
        for (Function<String, Optional<TextFile>> place : places()) {
            documents("application", place).stream()
                    .filter(document -> isFor(document, Set.of())
                            && text(document, ON_PROFILE).isEmpty())
                    .forEach(general::add);
        }
        List<String> wanted = general.words("spring.profiles.active");
        if (wanted.isEmpty()) {
            wanted = general.words("spring.profiles.default");
        }
        Set<String> active = new LinkedHashSet<>(general.words("spring.profiles.include"));
        for (String profile : wanted.isEmpty() ? List.of("default") : wanted) {
            active.add(profile);
            active.addAll(general.words("spring.profiles.group." + profile));
        }
        return active;
    }

    private List<Function<String, Optional<TextFile>>> places() {
        return List.of(this::resource, files::file);
    }

    private Optional<TextFile> resource(String name) {
        return classPath.stream()
                .flatMap(archive -> files.resource(archive, name).stream())
                .findFirst();
    }

    private List<Document> documents(String name, Function<String, Optional<TextFile>> place) {
        List<Document> documents = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (String extension : EXTENSIONS) {
                place.apply(folder + name + extension)
                        .ifPresent(file -> file.documents()
                                .forEach(document -> addWithImports(document, folder, place, documents, 0)));
            }
        }
        return documents;
    }

    /** What a document imports goes over it. An import from elsewhere than a file of the project is passed over. */
    private void addWithImports(
            Document document,
            String folder,
            Function<String, Optional<TextFile>> place,
            List<Document> documents,
            int depth) {
        documents.add(document);
        Entries own = new Entries();
        own.add(document);
        for (String location : own.words("spring.config.import")) {
            String name = location.replaceFirst("^optional:", "");
            Optional<TextFile> imported = name.startsWith("classpath:")
                    ? resource(name.substring("classpath:".length()).replaceFirst("^/+", ""))
                    : name.startsWith("file:")
                            ? imported(name.substring("file:".length()), files::file)
                            : name.contains(":") ? Optional.empty() : imported(folder + name, place);
            if (depth < DEEPEST_IMPORT) {
                imported.ifPresent(file ->
                        file.documents().forEach(inner -> addWithImports(inner, folder, place, documents, depth + 1)));
            }
        }
    }

    private static Optional<TextFile> imported(String name, Function<String, Optional<TextFile>> place) {
        return EXTENSIONS.stream().anyMatch(name::endsWith)
                ? place.apply(name.replaceFirst("^(\\./)+", ""))
                : Optional.empty();
    }

    private static boolean isFor(Document document, Set<String> active) {
        String profiles = text(document, ON_PROFILE);
        return text(document, "spring.config.activate.on-cloud-platform").isEmpty()
                && (profiles.isEmpty() || ProfileExpression.matches(profiles, active));
    }

    private static String text(Document document, String name) {
        Entries entries = new Entries();
        entries.add(document);
        return String.join(",", entries.words(name));
    }
}
