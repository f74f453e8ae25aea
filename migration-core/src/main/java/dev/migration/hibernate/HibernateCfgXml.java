package dev.migration.hibernate;

import dev.migration.classpath.Archive;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * A module's {@code hibernate.cfg.xml}: what Hibernate reads where there is no persistence unit. Classes that it does not
 * list count too, since programs add theirs beside it.
 *
 * @see <a href="https://docs.jboss.org/hibernate/orm/6.6/userguide/html_single/Hibernate_User_Guide.html#bootstrap-native">
 *     Hibernate User Guide, Native bootstrapping</a>
 */
final class HibernateCfgXml {
    static final String NAME = "hibernate.cfg.xml";

    private HibernateCfgXml() {}

    /** What the first of these archives that has one says, as a unit without a name. */
    static PersistenceUnit of(List<Archive> archives) {
        for (Archive archive : archives) {
            URL file = archive.resource(NAME);
            if (file != null) {
                return unit(XmlFile.withDoctype(file));
            }
        }
        return PersistenceUnit.none();
    }

    private static PersistenceUnit unit(Element root) {
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> classes = new ArrayList<>();
        List<String> resources = new ArrayList<>();
        for (Element factory : XmlFile.elements(root, "session-factory")) {
            for (Element property : XmlFile.elements(factory, "property")) {
                add(
                        properties,
                        property.getAttribute("name").strip(),
                        property.getTextContent().strip());
            }
            for (Element mapping : XmlFile.elements(factory, "mapping")) {
                addIfSaid(classes, mapping.getAttribute("class"));
                addIfSaid(resources, mapping.getAttribute("resource"));
            }
        }
        return new PersistenceUnit("", classes, resources, List.of(), false, properties);
    }

    /** Hibernate's own prefix may be left out. */
    private static void add(Map<String, String> properties, String name, String value) {
        properties.put(name, value);
        if (!name.startsWith("hibernate.")) {
            properties.put("hibernate." + name, value);
        }
    }

    private static void addIfSaid(List<String> names, String name) {
        if (!name.isBlank()) {
            names.add(name.strip());
        }
    }
}
