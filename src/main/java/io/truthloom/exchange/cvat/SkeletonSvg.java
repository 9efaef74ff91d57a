package io.truthloom.exchange.cvat;

import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** A skeleton's template as the drawing of 100 × 100 that CVAT keeps it as. */
final class SkeletonSvg {
    private static final double SIDE = 100;

    private final Map<String, TemplateJoint> placed = new HashMap<>();
    private final Map<String, String> nameByNode = new HashMap<>();
    private final List<Map<String, String>> lines = new ArrayList<>();

    private SkeletonSvg() {}

    /** @param names of the joints; those that the drawing doesn't show are placed on a circle */
    static SkeletonTemplate template(String svg, List<String> names, String where, LabelSink sink) {
        var drawing = new SkeletonSvg();
        if (!svg.isEmpty()) {
            drawing.read(svg, where, sink);
        }
        List<TemplateJoint> joints = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            TemplateJoint onCircle = onCircle(names.get(i), i, names.size());
            joints.add(drawing.placed.getOrDefault(names.get(i), onCircle));
        }
        return new SkeletonTemplate(joints, drawing.edges(names));
    }

    private static TemplateJoint onCircle(String name, int index, int count) {
        double angle = 2 * Math.PI * index / count;
        return new TemplateJoint(name, 0.5 + 0.4 * Math.sin(angle), 0.5 - 0.4 * Math.cos(angle));
    }

    private void read(String svg, String where, LabelSink sink) {
        String document = svg.contains("<svg") ? svg : "<svg>" + svg + "</svg>";
        try {
            var xml = new XmlCursor(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            if (!xml.nextChild()) {
                return;
            }
            while (xml.nextChild()) {
                Map<String, String> attributes = xml.attributes();
                switch (xml.name()) {
                    case "circle" -> place(attributes);
                    case "line" -> lines.add(attributes);
                    default -> {}
                }
                xml.skip();
            }
        } catch (XMLStreamException e) {
            sink.problem("Skeletons whose drawing can't be read; their joints are placed on a circle", where);
        }
    }

    private void place(Map<String, String> circle) {
        String node = circle.getOrDefault("data-node-id", circle.getOrDefault("data-element-id", ""));
        String name = circle.getOrDefault("data-label-name", node);
        nameByNode.put(node, name);
        try {
            double x = XmlNumbers.coordinate(circle, "cx") / SIDE;
            double y = XmlNumbers.coordinate(circle, "cy") / SIDE;
            placed.put(name, new TemplateJoint(name, Math.clamp(x, 0, 1), Math.clamp(y, 0, 1)));
        } catch (LeftOutException e) {
            // stays on the circle
        }
    }

    private List<Edge> edges(List<String> names) {
        List<Edge> edges = new ArrayList<>();
        for (Map<String, String> line : lines) {
            int from = names.indexOf(nameByNode.getOrDefault(line.getOrDefault("data-node-from", ""), ""));
            int to = names.indexOf(nameByNode.getOrDefault(line.getOrDefault("data-node-to", ""), ""));
            if (from >= 0 && to >= 0 && from != to) {
                edges.add(new Edge(from, to));
            }
        }
        return edges.stream().distinct().toList();
    }

    static String drawing(SkeletonTemplate template) {
        var svg = new StringBuilder();
        for (Edge edge : template.edges()) {
            TemplateJoint from = template.joints().get(edge.from());
            TemplateJoint to = template.joints().get(edge.to());
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.4f\" y1=\"%.4f\" x2=\"%.4f\" y2=\"%.4f\" stroke=\"black\" data-type=\"edge\""
                            + " data-node-from=\"%d\" stroke-width=\"0.5\" data-node-to=\"%d\"></line>",
                    SIDE * from.x(),
                    SIDE * from.y(),
                    SIDE * to.x(),
                    SIDE * to.y(),
                    edge.from() + 1,
                    edge.to() + 1));
        }
        for (int i = 0; i < template.joints().size(); i++) {
            TemplateJoint joint = template.joints().get(i);
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle r=\"1.5\" stroke=\"black\" fill=\"#b3b3b3\" cx=\"%.4f\" cy=\"%.4f\" stroke-width=\"0.1\""
                            + " data-type=\"element node\" data-element-id=\"%d\" data-node-id=\"%d\""
                            + " data-label-name=\"%s\"></circle>",
                    SIDE * joint.x(),
                    SIDE * joint.y(),
                    i + 1,
                    i + 1,
                    XmlText.attribute(joint.name())));
        }
        return svg.toString();
    }
}
