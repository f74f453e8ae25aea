package dev.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.migration.hibernate.HibernateVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/mappings.md} says beside the engines' own columns, which {@link MappingMatrix} proves. */
class MappingPageTest {
    private static final List<Mapping> MAPPINGS = Mapping.all();

    @TempDir
    private Path folder;

    @Test
    void thePageSaysWhatIsProvedHere() throws IOException {
        Path page = Path.of("../docs/mappings.md");
        String table = new MappingTable(TestDatabases.ENGINES).markdown(MAPPINGS);
        if (Boolean.getBoolean("mappings.update")) {
            Files.writeString(page, table);
            fail("docs/mappings.md is written anew: look at it, and run again without -Dmappings.update");
        }
        assertThat(page).content().isEqualTo(table);
    }

    @Test
    void whatHibernateLacksDoesNotCompile() {
        MappingClasses classes = new MappingClasses(folder, MAPPINGS);
        for (Mapping mapping : MAPPINGS) {
            for (HibernateVersion hibernate : HibernateVersion.values()) {
                mapping.exceptions().stream()
                        .filter(exception -> exception.kind().equals("absent") && exception.concerns(hibernate))
                        .forEach(exception -> assertThat(classes.javac(mapping, hibernate))
                                .as(mapping + " with " + hibernate)
                                .contains(exception.words()));
            }
        }
    }
}
