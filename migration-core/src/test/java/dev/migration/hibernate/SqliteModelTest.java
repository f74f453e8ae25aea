package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hibernate's dialect of SQLite writes no foreign keys, and comments that SQLite refuses. */
class SqliteModelTest {
    private static final DatabaseProduct SQLITE = new DatabaseProduct("SQLite", 3, 54);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(HibernateVersion.class)
    void tellsTheKeysThatTheStatementsLack(HibernateVersion hibernate) {
        EntityModel model = new EntityModelReader().read(source(hibernate.jars(), """
                        package com.acme;
                        import jakarta.persistence.*;
                        import org.hibernate.annotations.Comment;
                        import org.hibernate.annotations.OnDelete;
                        import org.hibernate.annotations.OnDeleteAction;
                        @Entity
                        @Table(name = "nodes", uniqueConstraints = @UniqueConstraint(name = "uq", columnNames = {"a", "b"}))
                        public class Node {
                            @Id Long id;
                            @Comment("what it is") String a;
                            String b;
                            @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE)
                            @JoinColumn(name = "up", foreignKey = @ForeignKey(name = "fk_up")) Node up;
                            @ManyToOne @JoinColumn(name = "free", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Node free;
                        }
                        """));
        MappedName nodes = new MappedName("nodes", false);
        assertThat(model.foreignKeys())
                .containsExactly(new MappedForeignKey(
                        null,
                        nodes,
                        new MappedName("fk_up", false),
                        List.of(new MappedName("up", false)),
                        null,
                        nodes,
                        List.of(new MappedName("id", false)),
                        "CASCADE"));
        assertThat(model.uniques())
                .containsExactly(new MappedUnique(
                        null,
                        nodes,
                        new MappedName("uq", false),
                        List.of(new MappedName("a", false), new MappedName("b", false))));
        assertThat(model.statements()).noneMatch(sql -> sql.startsWith("comment") || sql.startsWith("alter"));
        assertThat(model.notes()).containsExactly("The comments of the model are left out: this database has none.");
    }

    @Test
    void withoutTheCommunitysDialectsItSaysWhichArtifactToAdd() {
        List<Path> jars = HibernateVersion.V6_6.jars().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("hibernate-community-dialects"))
                .toList();
        EntitySource source = source(
                jars,
                "package com.acme; @jakarta.persistence.Entity public class A { @jakarta.persistence.Id Long id; }");
        assertThatThrownBy(() -> new EntityModelReader().read(source))
                .hasMessageContaining("it has no dialect for SQLite on the class path")
                .asInstanceOf(type(MigrationException.class))
                .extracting(MigrationException::hint)
                .asString()
                .contains("org.hibernate.orm:hibernate-community-dialects");
    }

    private EntitySource source(List<Path> jars, String entity) {
        TestProject project = new TestProject(folder, jars).source(entity).compile();
        return new EntitySource(List.of(project.classes), jars, Map.of(), List.of(), null, SQLITE);
    }
}
