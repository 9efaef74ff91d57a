package io.truthloom.exchange.cvat;

import io.truthloom.common.InvalidInputException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes from element to element through an XML file without DTD; every damage is an {@link XMLStreamException}. */
final class XmlCursor {
    private static final int TEXT_MAX = 1 << 20;

    private final XMLStreamReader reader;

    XmlCursor(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new XMLStreamException("The XML can't be read", e);
        }
    }

    /** To the next element within the current one, past text; false at the current one's end or the document's. */
    boolean nextChild() throws XMLStreamException {
        while (true) {
            switch (next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamReader.END_ELEMENT, XMLStreamReader.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Of the element that just began, whatever lies deeper left away; to its end. */
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.END_DOCUMENT -> throw new XMLStreamException("The file ends too early");
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (depth == 1 && text.length() < TEXT_MAX) {
                        text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    /** To the end of the element that just began. */
    void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.END_DOCUMENT -> throw new XMLStreamException("The file ends too early");
                default -> {}
            }
        }
    }

    /** To the next piece of the file: an element's begin or end, text, or the document's end. */
    int next() throws XMLStreamException {
        try {
            return reader.hasNext() ? reader.next() : XMLStreamReader.END_DOCUMENT;
        } catch (InvalidInputException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new XMLStreamException("The XML can't be read", e);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    /** Those of the element that just began. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    String piece() {
        return reader.getText();
    }

    int line() {
        return reader.getLocation().getLineNumber();
    }
}
