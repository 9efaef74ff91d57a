package io.truthloom.exchange.cvat;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** XML element by element, indented as CVAT does; attributes in the order of their map. */
final class XmlWriting {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    XmlWriting(Writer out) {
        this.out = out;
    }

    /** For a part of a file, within an element that is written elsewhere. */
    static XmlWriting within(String name, Writer out) {
        var xml = new XmlWriting(out);
        xml.open.push(name);
        return xml;
    }

    void open(String name) throws IOException {
        open(name, Map.of());
    }

    void open(String name, Map<String, String> attributes) throws IOException {
        begin(name, attributes);
        out.write('\n');
        open.push(name);
    }

    void close() throws IOException {
        String name = open.pop();
        indent();
        out.write("</" + name + ">\n");
    }

    void text(String name, String text) throws IOException {
        text(name, Map.of(), text);
    }

    void text(String name, Map<String, String> attributes, String text) throws IOException {
        begin(name, attributes);
        out.write(XmlText.content(text));
        out.write("</" + name + ">\n");
    }

    private void begin(String name, Map<String, String> attributes) throws IOException {
        indent();
        out.write('<');
        out.write(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.write(' ');
            out.write(attribute.getKey());
            out.write("=\"");
            out.write(XmlText.attribute(attribute.getValue()));
            out.write('"');
        }
        out.write('>');
    }

    private void indent() throws IOException {
        out.write("  ".repeat(open.size()));
    }
}
