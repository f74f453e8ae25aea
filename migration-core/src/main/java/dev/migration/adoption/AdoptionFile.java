package dev.migration.adoption;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.migration.diff.Adopted;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code adopted.yaml}: a list of {@code {kind, object, model, database}}. */
public final class AdoptionFile {
    /** Where it is kept, relative to the module. */
    public static final String PATH = "src/main/migration/adopted.yaml";

    private static final String HEAD = """
            # What this project lives with: differences between its entities and what its Flyway history builds, and old
            # scripts without an undo. Written by migration:adopt, for people to review. A difference whose model or
            # database side has moved since is a change again.
            """;
    private static final Set<String> KEYS = Set.of("kind", "object", "model", "database");
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build());

    private final Path file;

    /** The file of a module. */
    public AdoptionFile(Path baseDirectory) {
        this.file = baseDirectory.resolve(PATH);
    }

    /**
     * Reads it; a module without one has adopted nothing.
     *
     * @throws MigrationException it is no list of such entries, or cannot be read
     */
    public Adoption read() {
        return Files.exists(file) ? parse(text()) : Adoption.NONE;
    }

    /**
     * Adds entries below those that are there, and leaves those as a person wrote them.
     *
     * @throws MigrationException it cannot be written
     */
    public void add(Adoption entries) {
        Adoption before = read();
        Adoption after = before.with(entries);
        String appended = (Files.exists(file) ? text().stripTrailing() + "\n" : HEAD) + yaml(before.lacking(entries));
        // A list in another form, {@code []} or indented, cannot be added to at its end.
        String text = isListOf(after, appended) ? appended : HEAD + yaml(after);
        try {
            Files.createDirectories(file.getParent());
            Path temporary = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw MigrationException.setup(
                    "Cannot write " + PATH + ": " + e, "Make the folder writable and run the goal again.", e);
        }
    }

    private boolean isListOf(Adoption adoption, String text) {
        try {
            return parse(text).equals(adoption);
        } catch (MigrationException e) {
            return false;
        }
    }

    private static String yaml(Adoption adoption) {
        if (adoption.entries().isEmpty()) {
            return "";
        }
        try {
            return YAML.writeValueAsString(
                    adoption.entries().stream().map(AdoptionFile::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts cannot be written as YAML", e);
        }
    }

    private static Map<String, @Nullable String> row(Adopted entry) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        row.put("kind", entry.kind());
        row.put("object", entry.object());
        row.put("model", entry.model());
        row.put("database", entry.database());
        return row;
    }

    private String text() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw MigrationException.setup("Cannot read " + PATH + ": " + e, "Make it readable UTF-8.", e);
        }
    }

    private static Adoption parse(String text) {
        try {
            List<Map<String, String>> rows = YAML.readValue(text, new TypeReference<>() {});
            return rows == null
                    ? Adoption.NONE
                    : new Adoption(rows.stream().map(AdoptionFile::entry).toList());
        } catch (JsonMappingException e) {
            if (e.getPath().isEmpty() && text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
                return Adoption.NONE;
            }
            throw malformed(e);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    private static Adopted entry(Map<String, String> row) {
        TreeSet<String> unknown = new TreeSet<>(row.keySet());
        unknown.removeAll(KEYS);
        String kind = row.get("kind");
        String object = row.get("object");
        if (kind == null || object == null || !unknown.isEmpty()) {
            throw MigrationException.setup(
                    PATH + ": an entry "
                            + (unknown.isEmpty() ? "lacks kind or object" : "has the unknown key " + unknown.first())
                            + ": " + row,
                    "Each entry has the keys kind, object, model and database, and no others.");
        }
        return new Adopted(kind, object, row.get("model"), row.get("database"));
    }

    private static MigrationException malformed(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return MigrationException.setup(
                PATH + (location == null ? "" : ":" + location.getLineNr()) + " is no list of adopted differences"
                        + (e instanceof MismatchedInputException ? "" : ": " + e.getOriginalMessage()),
                "Write a list of entries with the keys kind, object, model and database, or delete the file and run"
                        + " mvn migration:adopt again.",
                e);
    }
}
