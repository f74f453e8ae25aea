package dev.migration.hibernate;

import dev.migration.classpath.Archive;
import dev.migration.error.MigrationException;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The units of a module's {@code META-INF/persistence.xml}, read without network and external entities. */
final class PersistenceXml {
    static final String NAME = "META-INF/persistence.xml";

    private final List<PersistenceUnit> units;
    private final PersistenceUnit withoutUnits;

    private PersistenceXml(List<PersistenceUnit> units, PersistenceUnit withoutUnits) {
        this.units = units;
        this.withoutUnits = withoutUnits;
    }

    /** All units of these archives; none where there is no such file. */
    static PersistenceXml of(List<Archive> archives) {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Archive archive : archives) {
            URL file = archive.resource(NAME);
            if (file != null) {
                XmlFile.elements(XmlFile.strict(file), "persistence-unit").forEach(element -> units.add(unit(element)));
            }
        }
        return new PersistenceXml(units, units.isEmpty() ? HibernateCfgXml.of(archives) : PersistenceUnit.none());
    }

    /** The unit of that name, or the only one; where there is none and none is named, what {@code hibernate.cfg.xml} says. */
    PersistenceUnit select(@Nullable String name) {
        String known = units.stream().map(PersistenceUnit::name).sorted().collect(Collectors.joining(", "));
        if (name == null) {
            if (units.size() > 1) {
                throw MigrationException.setup(
                        NAME + " has several persistence units: " + known, "Set persistenceUnit to one of them.");
            }
            return units.isEmpty() ? withoutUnits : units.get(0);
        }
        return units.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> units.isEmpty()
                        ? MigrationException.setup(
                                "There is no persistence unit " + name + ": the module has no " + NAME,
                                "Remove persistenceUnit, or add the file to the module's resources.")
                        : MigrationException.setup(
                                "There is no persistence unit " + name + " in " + NAME,
                                "Set persistenceUnit to one that is there: " + known + "."));
    }

    private static PersistenceUnit unit(Element element) {
        Map<String, String> properties = new LinkedHashMap<>();
        XmlFile.texts(element, "validation-mode").forEach(mode -> properties.put(SchemaSettings.VALIDATION_MODE, mode));
        for (Element group : XmlFile.elements(element, "properties")) {
            for (Element property : XmlFile.elements(group, "property")) {
                properties.put(
                        property.getAttribute("name").strip(),
                        property.getAttribute("value").strip());
            }
        }
        return new PersistenceUnit(
                element.getAttribute("name").strip(),
                XmlFile.texts(element, "class"),
                XmlFile.texts(element, "mapping-file"),
                XmlFile.texts(element, "jar-file"),
                // The element's presence alone says yes.
                XmlFile.texts(element, "exclude-unlisted-classes").stream().anyMatch(text -> !text.equals("false")),
                properties);
    }
}
