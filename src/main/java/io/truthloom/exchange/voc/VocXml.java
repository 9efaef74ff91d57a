package io.truthloom.exchange.voc;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.tables.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML file of one picture, as far as it can be read. */
final class VocXml {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_TEXT = 10_000;

    private final Map<String, String> values = new HashMap<>();
    private final List<VocObject> objects = new ArrayList<>();
    private @Nullable VocObject part;
    private String attribute = "";

    private VocXml() {}

    static VocXml read(Archive archive, String path, LabelSink sink) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = new VocXml();
        try (InputStream in = archive.open(path)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            xml.follow(reader);
            reader.close();
        } catch (XMLStreamException e) {
            sink.problem("Files that are damaged or not XML, read as far as they go", path);
        }
        return xml;
    }

    private void follow(XMLStreamReader reader) throws XMLStreamException {
        Deque<String> names = new ArrayDeque<>();
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    names.addLast(reader.getLocalName());
                    text.setLength(0);
                    if (names.size() > MAX_DEPTH) {
                        throw new XMLStreamException("Nested too deeply");
                    }
                    begin(String.join("/", names));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (text.length() < MAX_TEXT) {
                        text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end(String.join("/", names), text.toString().strip());
                    names.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void begin(String path) {
        if (path.equals("annotation/object")) {
            objects.add(new VocObject());
        } else if (path.equals("annotation/object/part")) {
            part = objects.getLast().addPart();
        }
    }

    private void end(String path, String text) {
        if (!path.startsWith("annotation/object/")) {
            values.putIfAbsent(path, text);
            return;
        }
        String below = path.substring("annotation/object/".length());
        VocObject object = objects.getLast();
        if (below.equals("part")) {
            part = null;
        } else if (below.startsWith("part/") && part != null) {
            part.put(below.substring("part/".length()), text);
        } else if (below.startsWith("actions/")) {
            object.attribute(below.substring("actions/".length()), VocObject.isTrue(text) ? "true" : "false");
        } else if (below.equals("attributes/attribute/name")) {
            attribute = text;
        } else if (below.equals("attributes/attribute/value")) {
            object.attribute(attribute, text);
        } else {
            object.put(below, text);
        }
    }

    List<VocObject> objects() {
        return objects;
    }

    String fileName() {
        return values.getOrDefault("annotation/filename", "");
    }

    @Nullable
    PictureSize size() {
        int width =
                Numbers.whole(values.getOrDefault("annotation/size/width", "")).orElse(0);
        int height =
                Numbers.whole(values.getOrDefault("annotation/size/height", "")).orElse(0);
        return width > 0 && height > 0 ? new PictureSize(width, height) : null;
    }
}
