package io.truthloom.exchange.cvat;

import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.cvat.CvatSink.ShapeFacts;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** One {@code <image>}: everything on it stands alone. */
final class ImageReading {
    private final XmlCursor xml;
    private final CvatSink found;
    private final CvatPlaces places;

    ImageReading(XmlCursor xml, CvatSink found, CvatPlaces places) {
        this.xml = xml;
        this.found = found;
        this.places = places;
    }

    /** The element that just began; to its end. */
    void read() throws XMLStreamException {
        int line = xml.line();
        FoundItem item;
        try {
            item = places.image(xml.attributes());
        } catch (LeftOutException e) {
            found.problem(e.getMessage(), line);
            xml.skip();
            return;
        }
        while (xml.nextChild()) {
            if (xml.name().equals("tag") || ShapeReading.SHAPES.contains(xml.name())) {
                object(item);
            } else {
                found.problem("Elements of an unknown kind left out", xml.line());
                xml.skip();
            }
        }
    }

    private void object(FoundItem item) throws XMLStreamException {
        int line = xml.line();
        String element = xml.name();
        Map<String, String> attributes = xml.attributes();
        try {
            if (element.equals("skeleton")) {
                var skeleton = SkeletonReading.read(xml, found);
                String label = found.label(attributes);
                Shape shape = skeleton.shape(label, found, line);
                found.object(item.key(), label, shape, ShapeFacts.of(attributes, skeleton.values()));
                return;
            }
            ShapeFacts facts = ShapeFacts.of(attributes, Values.read(xml));
            if (XmlNumbers.flag(attributes.get("outside"))) {
                throw new LeftOutException("Shapes that the file says are outside left out");
            }
            Shape shape = shape(item, element, attributes);
            found.object(item.key(), found.label(attributes), shape, facts);
        } catch (LeftOutException e) {
            found.problem(e.getMessage(), line);
        }
    }

    private Shape shape(FoundItem item, String element, Map<String, String> attributes) {
        return switch (element) {
            case "tag" -> new TagShape();
            case "mask" -> CropMask.read(attributes, places.size(item.name(), item.entry(), item.size()));
            default -> ShapeReading.shape(element, attributes);
        };
    }
}
