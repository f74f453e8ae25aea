package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BeanValidationTest {
    private static final String PERSON = """
            package com.acme;
            import jakarta.persistence.*;
            import jakarta.validation.constraints.*;
            @Entity
            public class Person {
                @Id Long id;
                @NotNull @Size(max = 40) String name;
                @Min(18) int age;
            }
            """;
    private static final String PLAIN =
            "create table Person (id bigint not null, age integer not null," + " name varchar(255), primary key (id))";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void constraintsShapeTheSchemaWhereAProviderIsThere(HibernateVersion hibernate) {
        EntityModel model = new EntityModelReader()
                .read(project(hibernate.jarsWithValidator()).on(TestProject.POSTGRESQL));

        assertThat(model.statements())
                .containsExactly("create table Person (id bigint not null, age integer not null check ("
                        + (hibernate == HibernateVersion.V7_4 ? "(age>=18)" : "age>=18")
                        + "), name varchar(40) not null, primary key (id))");
    }

    @ParameterizedTest
    @EnumSource
    void theValidationModeNoneLeavesThemOut(HibernateVersion hibernate) {
        EntitySource source = project(hibernate.jarsWithValidator())
                .on(TestProject.POSTGRESQL, Map.of("jakarta.persistence.validation.mode", "none"));

        assertThat(new EntityModelReader().read(source).statements()).containsExactly(PLAIN);
    }

    @Test
    void theApiAloneAppliesNothing() {
        EntitySource source = project(withApiOnly()).on(TestProject.POSTGRESQL);

        assertThat(new EntityModelReader().read(source).statements()).containsExactly(PLAIN);
    }

    @Test
    void aModeThatAsksForValidationFailsWithoutAProviderAsHibernateDoes() {
        EntitySource source = project(withApiOnly())
                .on(TestProject.POSTGRESQL, Map.of("jakarta.persistence.validation.mode", "callback"));

        assertThatThrownBy(() -> new EntityModelReader().read(source))
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith(
                        "Hibernate 6.6.56.Final cannot read the entities: Bean Validation provider was not"
                                + " available, but 'callback' validation was requested");
    }

    @Test
    void theModeOfThePersistenceUnitCounts() {
        TestProject project =
                project(HibernateVersion.V6_6.jarsWithValidator()).resource("META-INF/persistence.xml", """
                        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                          <persistence-unit name="main"><validation-mode>NONE</validation-mode></persistence-unit>
                        </persistence>
                        """);

        assertThat(new EntityModelReader()
                        .read(project.on(TestProject.POSTGRESQL))
                        .statements())
                .containsExactly(PLAIN);
    }

    private static List<Path> withApiOnly() {
        List<Path> jars = new ArrayList<>(HibernateVersion.V6_6.jars());
        jars.add(HibernateVersion.jar(HibernateVersion.validator(), "jakarta.validation-api"));
        return jars;
    }

    private TestProject project(List<Path> jars) {
        return new TestProject(folder, jars).source(PERSON).compile();
    }
}
