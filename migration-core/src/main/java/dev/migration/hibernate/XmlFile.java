package dev.migration.hibernate;

import dev.migration.error.MigrationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML without network and external entities. */
final class XmlFile {
    private static final String DOCTYPE_REFUSED = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String EXTERNAL_DTD = "http://apache.org/xml/features/nonvalidating/load-external-dtd";
    private static final String GENERAL_ENTITIES = "http://xml.org/sax/features/external-general-entities";
    private static final String PARAMETER_ENTITIES = "http://xml.org/sax/features/external-parameter-entities";

    private XmlFile() {}

    /** The texts of the children of that name, without the blanks around them. */
    static List<String> texts(Element parent, String name) {
        return elements(parent, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    /** The children of that local name, so that files of every version are read. */
    static List<Element> elements(Element parent, String name) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The root of a file that needs no DOCTYPE, and may have none. */
    static Element strict(URL file) {
        return parse(file, builder(Map.of(DOCTYPE_REFUSED, true)));
    }

    /** The root of a file that usually has a DOCTYPE, which is not looked at. */
    static Element withDoctype(URL file) {
        return parse(file, builder(Map.of(EXTERNAL_DTD, false, GENERAL_ENTITIES, false, PARAMETER_ENTITIES, false)));
    }

    private static Element parse(URL file, DocumentBuilder builder) {
        try (InputStream content = file.openStream()) {
            return builder.parse(content).getDocumentElement();
        } catch (SAXParseException e) {
            throw broken(file, "line " + e.getLineNumber() + ": " + e.getMessage(), e);
        } catch (SAXException | IOException e) {
            throw broken(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static DocumentBuilder builder(Map<String, Boolean> features) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            for (var feature : features.entrySet()) {
                factory.setFeature(feature.getKey(), feature.getValue());
            }
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
