package dev.migration;

import static dev.migration.TestModule.SCRIPTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.hibernate.HibernateVersion;
import dev.migration.hibernate.TestProject;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Generators that count in a table find the row that they count in. */
class InitialRowsTest {
    private static final String COUNTED = """
            package com.acme;
            import jakarta.persistence.*;
            import org.hibernate.annotations.GenericGenerator;
            import org.hibernate.annotations.Parameter;
            @Entity
            public class Counted {
                @Id @GeneratedValue(generator = "g")
                @GenericGenerator(name = "g", strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
                    parameters = {@Parameter(name = "sequence_name", value = "counted_numbers"),
                        @Parameter(name = "force_table_use", value = "true")})
                Long id;
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("dev.migration.TestDatabases#ENGINES")
    void aNewTableOfAGeneratorIsWrittenWithItsRow(String engine) {
        HibernateVersion hibernate = HibernateVersion.V6_6;
        TestProject project =
                new TestProject(folder, hibernate.jars()).source(COUNTED).compile();
        TestModule module =
                new TestModule(folder.resolve("module"), engine).entities(project.classes, hibernate.jars());

        module.generate();

        assertThat(module.read(SCRIPTS + "V1__counted_and_1_more.sql"))
                .contains("insert into counted_numbers (next_val) values (1);");
        assertThat(module.check().findings()).isEmpty();
    }
}
