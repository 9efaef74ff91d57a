package io.truthloom.exchange.cvat;

import io.truthloom.annotation.geometry.Shape;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.exchange.FoundTrack.FoundKeyframe;
import io.truthloom.exchange.cvat.CvatSink.ShapeFacts;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** One {@code <track>}: its keyframes are kept, the frames between are calculated anew. */
final class TrackReading {
    private final XmlCursor xml;
    private final CvatSink found;
    private final CvatPlaces places;
    private final TreeMap<Integer, FoundKeyframe> keyframes = new TreeMap<>();
    private CvatTask task = CvatTask.UNKNOWN;
    private String label = "";
    private @Nullable String group;
    private int shapes;
    private int masks;

    TrackReading(XmlCursor xml, CvatSink found, CvatPlaces places) {
        this.xml = xml;
        this.found = found;
        this.places = places;
    }

    /** The element that just began; to its end. */
    void read() throws XMLStreamException {
        int line = xml.line();
        Map<String, String> attributes = xml.attributes();
        try {
            label = found.label(attributes);
        } catch (LeftOutException e) {
            found.problem(e.getMessage(), line);
            xml.skip();
            return;
        }
        task = places.task(attributes);
        group = ShapeFacts.group(attributes);
        try {
            while (xml.nextChild()) {
                if (ShapeReading.SHAPES.contains(xml.name())) {
                    shapes++;
                    shape();
                } else {
                    found.problem("Elements of an unknown kind left out", xml.line());
                    xml.skip();
                }
            }
        } finally {
            // of a file that is cut off, too
            finish(line);
        }
    }

    private void shape() throws XMLStreamException {
        int line = xml.line();
        String element = xml.name();
        Map<String, String> attributes = xml.attributes();
        if (!isKeyframe(attributes) && !element.equals("skeleton")) {
            xml.skip();
            return;
        }
        try {
            if (element.equals("skeleton")) {
                var skeleton = SkeletonReading.read(xml, found);
                if (isKeyframe(attributes) || skeleton.keyframe()) {
                    keyframe(
                            attributes,
                            skeleton.shape(label, found, line),
                            skeleton.isOutside() || XmlNumbers.flag(attributes.get("outside")),
                            skeleton.values());
                }
                return;
            }
            Map<String, String> values = Values.read(xml);
            boolean outside = XmlNumbers.flag(attributes.get("outside"));
            if (element.equals("mask")) {
                mask(attributes, values, outside);
            } else {
                keyframe(attributes, ShapeReading.shape(element, attributes), outside, values);
            }
        } catch (LeftOutException e) {
            found.problem(e.getMessage(), line);
        }
    }

    private static boolean isKeyframe(Map<String, String> attributes) {
        String keyframe = attributes.get("keyframe");
        return keyframe == null || XmlNumbers.flag(keyframe);
    }

    private int index(Map<String, String> attributes) {
        return task.index(XmlNumbers.whole(attributes.get("frame"), "Shapes without a frame left out"));
    }

    /** Masks don't move: each stands alone. */
    private void mask(Map<String, String> attributes, Map<String, String> values, boolean outside) {
        masks++;
        if (!outside) {
            int index = index(attributes);
            Shape shape = CropMask.read(attributes, places.size(task));
            ShapeFacts facts = ShapeFacts.of(attributes, values);
            found.object(
                    places.frame(task, index),
                    label,
                    shape,
                    new ShapeFacts(facts.occluded(), facts.zOrder(), facts.attributes(), group));
        }
    }

    private void keyframe(Map<String, String> attributes, Shape shape, boolean outside, Map<String, String> values) {
        int index = index(attributes);
        if (keyframes.containsKey(index)) {
            throw new LeftOutException("Second keyframes of a track on the same frame left out");
        }
        if (!keyframes.isEmpty() && keyframes.firstEntry().getValue().shape().getClass() != shape.getClass()) {
            throw new LeftOutException("Keyframes of another kind of shape than their track left out");
        }
        ShapeFacts facts = ShapeFacts.of(attributes, values);
        keyframes.put(
                index, new FoundKeyframe(index, shape, outside, facts.occluded(), facts.zOrder(), facts.attributes()));
    }

    private void finish(int line) {
        if (keyframes.isEmpty()) {
            if (masks == 0) {
                found.problem(
                        shapes == 0 ? "Tracks without shapes left out" : "Tracks without a usable keyframe left out",
                        line);
            }
            return;
        }
        var values = new TrackValues(keyframes.values(), this::isMutable);
        if (values.differing()) {
            found.problem("Values that may not change along a track and did: the first ones kept", line);
        }
        found.track(new FoundTrack(places.sequence(task), label, values.keyframes(), values.constant(), group));
    }

    private Optional<Boolean> isMutable(String attribute) {
        return found.meta().mutable(label, attribute);
    }
}
