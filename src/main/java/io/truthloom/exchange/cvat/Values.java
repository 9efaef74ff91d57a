package io.truthloom.exchange.cvat;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The {@code <attribute>} children of a shape or tag. */
final class Values {
    private Values() {}

    /** Of the element that just began; to its end. */
    static Map<String, String> read(XmlCursor xml) throws XMLStreamException {
        Map<String, String> values = new LinkedHashMap<>();
        while (xml.nextChild()) {
            if (xml.name().equals("attribute")) {
                add(xml, values);
            } else {
                xml.skip();
            }
        }
        return values;
    }

    /** Of the {@code <attribute>} that just began; to its end. */
    static void add(XmlCursor xml, Map<String, String> values) throws XMLStreamException {
        String name = xml.attributes().getOrDefault("name", "");
        String value = xml.text();
        if (!name.isEmpty()) {
            values.put(name, value);
        }
    }
}
