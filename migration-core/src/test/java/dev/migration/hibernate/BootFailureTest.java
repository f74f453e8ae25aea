package dev.migration.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.migration.error.MigrationException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities with which the application starts, and Hibernate alone does not. */
class BootFailureTest {
    @TempDir
    private Path folder;

    @Test
    void aServiceThatTheApplicationRegistersIsAskedFor() {
        TestProject project = project(HibernateVersion.V6_6.jarsWithValidator())
                .source("""
                        package com.acme;
                        public interface Clock extends org.hibernate.service.Service {}
                        """, """
                        package com.acme;
                        public class Ticks extends org.hibernate.id.enhanced.SequenceStyleGenerator {
                            @Override
                            public void configure(
                                    org.hibernate.type.Type type,
                                    java.util.Properties parameters,
                                    org.hibernate.service.ServiceRegistry registry) {
                                registry.getService(Clock.class);
                                super.configure(type, parameters, registry);
                            }
                        }
                        """, """
                        package com.acme;
                        import jakarta.persistence.*;
                        import org.hibernate.annotations.GenericGenerator;
                        @Entity
                        public class Event {
                            @Id @GeneratedValue(generator = "ticks") @GenericGenerator(name = "ticks", type = Ticks.class)
                            Long id;
                        }
                        """)
                .compile();

        MigrationException failure = failure(project);

        assertThat(failure).hasMessageContaining("Unknown service requested [com.acme.Clock]");
        assertThat(failure.hint())
                .startsWith("The application registers com.acme.Clock when it starts, which is not done here.");
    }

    @ParameterizedTest
    @EnumSource
    void aColumnWhoseTypeHibernateCannotWriteIsToldFromAWrongMapping(HibernateVersion hibernate) {
        TestProject project = project(hibernate.jars()).source("""
                        package com.acme;
                        import jakarta.persistence.*;
                        import org.hibernate.annotations.JdbcTypeCode;
                        @Entity
                        public class Activity {
                            @Id Long id;
                            @Column(name = "details") @JdbcTypeCode(java.sql.Types.REF_CURSOR) String details;
                        }
                        """).compile();

        MigrationException failure = failure(project);

        assertThat(failure).hasMessageContaining("details");
        assertThat(failure.hint()).startsWith("The application may start with it, but Hibernate cannot write its DDL");
    }

    private static MigrationException failure(TestProject project) {
        return catchThrowableOfType(
                MigrationException.class, () -> new EntityModelReader().read(project.on(TestProject.POSTGRESQL)));
    }

    private TestProject project(List<Path> jars) {
        return new TestProject(folder, jars);
    }
}
