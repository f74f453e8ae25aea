package dev.migration.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a project says in Spring Boot's words, and what Spring Boot decides where it says nothing.
 *
 * @see <a href="https://docs.spring.io/spring-boot/how-to/data-access.html">Spring Boot, Data Access</a>
 */
final class SpringBoot {
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String DEFAULTS = "Spring Boot's default";
    private static final String FLYWAY = "spring.flyway";

    /** Where Spring Boot 3 and Spring Boot 4 have their setup of Hibernate. */
    private static final String SETUP_3 =
            "org/springframework/boot/autoconfigure/orm/jpa/HibernateJpaAutoConfiguration.class";

    private static final String SETUP_4 =
            "org/springframework/boot/hibernate/autoconfigure/HibernateJpaAutoConfiguration.class";
    private static final String SPRING_ORM = "org/springframework/orm/jpa/LocalContainerEntityManagerFactoryBean.class";
    private static final String FLYWAY_CORE = "org/flywaydb/core/Flyway.class";
    static final String SPRING_BOOT = "org/springframework/boot/SpringApplication.class";
    static final List<String> CLASSES = List.of(SETUP_3, SETUP_4, SPRING_ORM, FLYWAY_CORE, SPRING_BOOT);

    private final Entries entries;
    private final Set<String> classPath;
    private final SpringClasses classes;
    private final boolean managesJpa;

    /**
     * Looks at a project.
     *
     * @param classPath which of {@link #CLASSES} there are
     * @param persistenceUnit the one asked for; then {@code persistence.xml} has the word
     * @param hasPersistenceXml whether there is one
     */
    SpringBoot(
            Entries entries,
            Set<String> classPath,
            SpringClasses classes,
            @Nullable String persistenceUnit,
            boolean hasPersistenceXml) {
        this.entries = entries;
        this.classPath = classPath;
        this.classes = classes;
        this.managesJpa = persistenceUnit == null
                && classPath.contains(SPRING_ORM)
                && (classPath.contains(SETUP_3) || classPath.contains(SETUP_4))
                && (classes.isApplication() || !hasPersistenceXml)
                && !classes.excludesHibernate()
                && entries.words("spring.autoconfigure.exclude").stream()
                        .noneMatch(name -> name.endsWith(".HibernateJpaAutoConfiguration"));
    }

    /** Whether it is Spring Boot that sets up Hibernate, so that {@code persistence.xml} does not count. */
    boolean managesJpa() {
        return managesJpa;
    }

    List<Setting> hibernate() {
        Map<String, Setting> hibernate = new TreeMap<>();
        if (managesJpa) {
            boolean four = classPath.contains(SETUP_4);
            String implicit = four
                    ? "org.springframework.boot.hibernate.SpringImplicitNamingStrategy"
                    : "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy";
            String physical = "org.hibernate.boot.model.naming."
                    + (four ? "PhysicalNamingStrategySnakeCaseImpl" : "CamelCaseToUnderscoresNamingStrategy");
            hibernate.put(IMPLICIT, new Setting(IMPLICIT, implicit, DEFAULTS));
            hibernate.put(PHYSICAL, new Setting(PHYSICAL, physical, DEFAULTS));
        }
        put(hibernate, "hibernate.dialect", entries.find("spring.jpa.database-platform"));
        entries.below("spring.jpa.properties").forEach(setting -> hibernate.put(setting.name(), setting));
        put(hibernate, IMPLICIT, entries.find("spring.jpa.hibernate.naming.implicit-strategy"));
        put(hibernate, PHYSICAL, entries.find("spring.jpa.hibernate.naming.physical-strategy"));
        return List.copyOf(hibernate.values());
    }

    private static void put(Map<String, Setting> settings, String name, Optional<Setting> found) {
        found.ifPresent(setting -> settings.put(name, setting.named(name)));
    }

    List<Setting> databases() {
        List<Setting> databases = new ArrayList<>();
        entries.url("spring.flyway.url").ifPresent(databases::add);
        entries.url("spring.datasource.url").ifPresent(databases::add);
        // Those of a pool, and of further data sources.
        entries.names("spring.datasource").stream()
                .filter(name -> Entries.relaxed(name).matches("(.*\\.url|(.*\\.)?jdbcurl)"))
                .forEach(name -> entries.url("spring.datasource." + name).ifPresent(databases::add));
        entries.find("spring.flyway.driver-class-name").ifPresent(databases::add);
        entries.find("spring.datasource.driver-class-name").ifPresent(databases::add);
        entries.find("spring.jpa.database-platform").ifPresent(databases::add);
        entries.find("spring.jpa.database").ifPresent(databases::add);
        return databases;
    }

    List<Setting> flyway() {
        Map<String, Setting> flyway = new TreeMap<>();
        boolean runsFlyway = classPath.contains(SPRING_BOOT) && classPath.contains(FLYWAY_CORE);
        if (runsFlyway || entries.has(FLYWAY)) {
            flyway.put(FlywayNames.LOCATIONS, new Setting(FlywayNames.LOCATIONS, "classpath:db/migration", DEFAULTS));
        }
        FlywayNames.below(FLYWAY, entries).forEach(setting -> flyway.put(setting.name(), setting));
        return List.copyOf(flyway.values());
    }

    EntityPlaces entities() {
        return new EntityPlaces(
                List.of(),
                managesJpa ? List.copyOf(classes.packages()) : List.of(),
                List.of(),
                entries.words("spring.jpa.mapping-resources"),
                !managesJpa);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        entries.find("spring.flyway.enabled")
                .filter(enabled -> enabled.value().equalsIgnoreCase("false"))
                .ifPresent(enabled -> notes.add("Flyway is switched off by spring.flyway.enabled in "
                        + enabled.foundIn() + "; its settings are used all the same."));
        return notes;
    }
}
