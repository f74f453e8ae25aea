package dev.migration.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schema of what has no schema in its name, where the connection decides it: an application finds its tables in the
 * schema that its URL names, and Flyway makes them in the one that it is told. In a scratch database both need the word.
 */
final class DefaultSchema {
    private static final String OF_FLYWAY = "flyway.defaultSchema";
    private static final String SCHEMAS = "flyway.schemas";
    private static final String OF_HIBERNATE = "hibernate.default_schema";
    private static final Pattern IN_URL = Pattern.compile("jdbc:(?:\\w+:)?postgresql:.*[?&]currentSchema=([^&,]+).*");

    private final Optional<Setting> ofUrl;
    private final Optional<Setting> ofFlyway;

    DefaultSchema(List<Setting> databases, List<Setting> flyway) {
        this.ofUrl =
                databases.stream().flatMap(database -> inUrl(database).stream()).findFirst();
        Map<String, Setting> settings = new TreeMap<>();
        flyway.forEach(setting -> settings.put(setting.name(), setting));
        this.ofFlyway = Optional.ofNullable(settings.getOrDefault(OF_FLYWAY, settings.get(SCHEMAS)))
                .map(setting -> setting.valued(setting.value().split(",", 2)[0].strip()))
                .filter(setting -> !setting.value().isEmpty());
    }

    private static Optional<Setting> inUrl(Setting database) {
        Matcher schema = IN_URL.matcher(database.value());
        return schema.matches()
                        && !schema.group(1).equals("public")
                        && !schema.group(1).contains("$")
                ? Optional.of(database.valued(schema.group(1)))
                : Optional.empty();
    }

    /** Flyway's settings with the schema of the URL, where Flyway isn't told another. */
    List<Setting> flyway(List<Setting> flyway) {
        return ofFlyway.isPresent() ? flyway : with(OF_FLYWAY, ofUrl, flyway);
    }

    /** Hibernate's with the schema of the URL or else Flyway's, where Hibernate isn't told another. */
    List<Setting> hibernate(List<Setting> hibernate) {
        boolean told = hibernate.stream().anyMatch(setting -> setting.name().equals(OF_HIBERNATE));
        // In quotes, as Flyway spells it.
        Optional<Setting> schema = ofUrl.or(() -> ofFlyway).map(found -> found.valued("`" + found.value() + "`"));
        return told ? hibernate : with(OF_HIBERNATE, schema, hibernate);
    }

    private static List<Setting> with(String name, Optional<Setting> schema, List<Setting> settings) {
        List<Setting> all = new ArrayList<>(settings);
        schema.ifPresent(setting -> all.add(new Setting(name, setting.value(), setting.toString())));
        return all;
    }
}
