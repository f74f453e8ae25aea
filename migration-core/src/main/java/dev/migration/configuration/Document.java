package dev.migration.configuration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One file of settings, or one of the documents in it, flattened: {@code spring.jpa.properties.hibernate.order_inserts},
 * {@code spring.flyway.locations[0]}.
 *
 * @param foundIn the file, as a person knows it
 * @param entries in the order of the file
 */
record Document(String foundIn, Map<String, String> entries) {
    Document {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}
