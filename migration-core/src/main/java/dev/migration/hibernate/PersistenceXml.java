package dev.migration.hibernate;

import dev.migration.classpath.Archive;
import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The units of a module's {@code META-INF/persistence.xml}, read without network and external entities. */
final class PersistenceXml {
    static final String NAME = "META-INF/persistence.xml";

    private final List<PersistenceUnit> units;

    private PersistenceXml(List<PersistenceUnit> units) {
        this.units = units;
    }

    /** All units of these archives; none where there is no such file. */
    static PersistenceXml of(List<Archive> archives) {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Archive archive : archives) {
            URL file = archive.resource(NAME);
            if (file != null) {
                elements(parse(file).getDocumentElement(), "persistence-unit")
                        .forEach(element -> units.add(unit(element)));
            }
        }
        return new PersistenceXml(units);
    }

    /** The unit of that name, or the only one; {@link PersistenceUnit#none()} where there is none and none is named. */
    PersistenceUnit select(@Nullable String name) {
        String known = units.stream().map(PersistenceUnit::name).sorted().collect(Collectors.joining(", "));
        if (name == null) {
            if (units.size() > 1) {
                throw MigrationException.setup(
                        NAME + " has several persistence units: " + known, "Set persistenceUnit to one of them.");
            }
            return units.isEmpty() ? PersistenceUnit.none() : units.get(0);
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
        texts(element, "validation-mode").forEach(mode -> properties.put(SchemaSettings.VALIDATION_MODE, mode));
        for (Element group : elements(element, "properties")) {
            for (Element property : elements(group, "property")) {
                properties.put(
                        property.getAttribute("name").strip(),
                        property.getAttribute("value").strip());
            }
        }
        return new PersistenceUnit(
                element.getAttribute("name").strip(),
                texts(element, "class"),
                texts(element, "mapping-file"),
                texts(element, "jar-file"),
                // The element's presence alone says yes.
                texts(element, "exclude-unlisted-classes").stream().anyMatch(text -> !text.equals("false")),
                properties);
    }

    private static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    /** By local name, so that files of every JPA version are read. */
    private static List<Element> elements(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Document parse(URL file) {
        try (InputStream content = file.openStream()) {
            return builder().parse(content);
        } catch (SAXParseException e) {
            throw broken(file, "line " + e.getLineNumber() + ": " + e.getMessage(), e);
        } catch (SAXException | IOException e) {
            throw broken(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser lacks a feature", e);
        }
    }

    private static MigrationException broken(URL file, String why, Exception cause) {
        return MigrationException.project("Cannot read " + file + ": " + why, "Correct the file.", cause);
    }

    /** The parser's own handler prints. */
    private static final class Thrower implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) {}

        @Override
        public void error(SAXParseException problem) throws SAXParseException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXParseException {
            throw problem;
        }
    }
}
