package dev.migration.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.hibernate.TestProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringClassesTest {
    private static final String BOOT_APPLICATION = """
            package org.springframework.boot.autoconfigure;
            public @interface SpringBootApplication {
                Class<?>[] exclude() default {};
                String[] excludeName() default {};
            }
            """;
    private static final String ENTITY_SCAN = """
            package org.springframework.boot.persistence.autoconfigure;
            public @interface EntityScan {
                String[] value() default {};
                String[] basePackages() default {};
                Class<?>[] basePackageClasses() default {};
            }
            """;

    @TempDir
    private Path folder;

    private SpringClasses classes(String application, Path... dependencies) {
        TestProject module = new TestProject(folder.resolve("module"), List.of())
                .source(BOOT_APPLICATION, ENTITY_SCAN, application)
                .compile();
        return new SpringClasses(ProjectFiles.of(folder, List.of(module.classes), List.of(dependencies)));
    }

    @Test
    void entitiesAreInThePackageOfTheApplication() {
        SpringClasses classes = classes("""
                package com.acme.shop;
                @org.springframework.boot.autoconfigure.SpringBootApplication
                public class Application {}
                """);

        assertThat(classes.isApplication()).isTrue();
        assertThat(classes.excludesHibernate()).isFalse();
        assertThat(classes.packages()).containsExactly("com.acme.shop");
    }

    @Test
    void entityScanReplacesIt() {
        SpringClasses classes = classes("""
                package com.acme.shop;
                @org.springframework.boot.autoconfigure.SpringBootApplication
                @org.springframework.boot.persistence.autoconfigure.EntityScan(
                        value = "com.acme.one", basePackageClasses = String.class)
                public class Application {}
                """);

        assertThat(classes.packages()).containsExactly("com.acme.one", "java.lang");
    }

    @Test
    void entityScanOfAnotherModuleInItsPackagesCounts() {
        TestProject other = new TestProject(folder.resolve("other"), List.of())
                .source(ENTITY_SCAN, """
                        package com.acme.shop.data;
                        @org.springframework.boot.persistence.autoconfigure.EntityScan
                        public class Data {}
                        """)
                .compile();
        SpringClasses classes = classes("""
                package com.acme.shop;
                @org.springframework.boot.autoconfigure.SpringBootApplication
                public class Application {}
                """, other.classes);

        assertThat(classes.packages()).containsExactly("com.acme.shop.data");
    }

    @Test
    void aSetupOfHibernateMayBeExcluded() {
        assertThat(classes("""
                                package com.acme.shop;
                                @org.springframework.boot.autoconfigure.SpringBootApplication(excludeName =
                                    "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration")
                                public class Application {}
                                """).excludesHibernate()).isTrue();
    }

    @Test
    void aLibraryIsNoApplication() {
        SpringClasses classes = classes("package com.acme.shop; public class Library {}");

        assertThat(classes.isApplication()).isFalse();
        assertThat(classes.packages()).isEmpty();
    }
}
