package io.truthloom.exchange.cvat;

import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * One {@code <skeleton>} with its joints by name.
 *
 * @param keyframe whether one of the joints says that it is keyed here
 */
record SkeletonReading(Map<String, Joint> joints, Map<String, String> values, boolean keyframe) {
    private static final Joint ABSENT = new Joint(0, 0, 0);

    /** The element that just began; to its end. */
    static SkeletonReading read(XmlCursor xml, CvatSink found) throws XMLStreamException {
        Map<String, Joint> joints = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        boolean keyframe = false;
        while (xml.nextChild()) {
            int line = xml.line();
            Map<String, String> element = xml.attributes();
            switch (xml.name()) {
                case "attribute" -> Values.add(xml, values);
                case "points" -> {
                    keyframe |= XmlNumbers.flag(element.get("keyframe"));
                    if (!Values.read(xml).isEmpty()) {
                        found.problem("Values of single joints left out", line);
                    }
                    try {
                        joints.put(element.getOrDefault("label", ""), joint(element));
                    } catch (LeftOutException e) {
                        found.problem(e.getMessage(), line);
                    }
                }
                default -> {
                    found.problem("Parts of skeletons that are no joints left out", line);
                    xml.skip();
                }
            }
        }
        return new SkeletonReading(joints, values, keyframe);
    }

    private static Joint joint(Map<String, String> element) {
        List<Point> points = ShapeReading.points(element.getOrDefault("points", ""));
        if (points.size() != 1) {
            throw new LeftOutException("Joints that are no single point left out");
        }
        int visibility = XmlNumbers.flag(element.get("outside")) ? 0 : XmlNumbers.flag(element.get("occluded")) ? 1 : 2;
        return new Joint(points.getFirst().x(), points.getFirst().y(), visibility);
    }

    /** In the template's order; joints that are not there are not labelled. */
    Shape shape(String label, CvatSink found, int line) {
        if (joints.isEmpty()) {
            throw new LeftOutException("Skeletons without joints left out");
        }
        SkeletonTemplate template = found.skeleton(label, List.copyOf(joints.keySet()), found.where(line));
        List<Joint> ordered = new ArrayList<>();
        int known = 0;
        for (TemplateJoint joint : template.joints()) {
            ordered.add(joints.getOrDefault(joint.name(), ABSENT));
            known += joints.containsKey(joint.name()) ? 1 : 0;
        }
        if (known == 0) {
            throw new LeftOutException("Skeletons whose joints are none of their label's left out");
        }
        if (known < joints.size()) {
            found.problem("Joints that their label doesn't have left out", line);
        }
        return new SkeletonShape(ordered);
    }

    boolean isOutside() {
        return joints.values().stream().noneMatch(Joint::isLabelled);
    }
}
