package io.truthloom.exchange.cvat;

import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundLabel.FoundAttribute;
import io.truthloom.exchange.LabelSink;
import io.truthloom.project.AttributeType;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Labels of the meta; those that are the joints of a skeleton become its template. */
final class LabelReading {
    private final LabelSink sink;
    private final String path;

    LabelReading(LabelSink sink, String path) {
        this.sink = sink;
        this.path = path;
    }

    List<FoundLabel> labels(List<MetaNode> nodes) {
        Map<String, List<String>> joints = new LinkedHashMap<>();
        for (MetaNode node : nodes) {
            if (kind(node) == LabelKind.SKELETON) {
                joints.putIfAbsent(node.text("name"), new ArrayList<>());
            }
        }
        for (MetaNode node : nodes) {
            List<String> siblings = joints.get(node.text("parent"));
            if (siblings != null && !siblings.contains(node.text("name"))) {
                siblings.add(node.text("name"));
            }
        }
        List<FoundLabel> labels = new ArrayList<>();
        for (MetaNode node : nodes) {
            if (!joints.containsKey(node.text("parent")) && !node.text("name").isEmpty()) {
                labels.add(label(node, joints.getOrDefault(node.text("name"), List.of())));
            }
        }
        labels.forEach(sink::label);
        return labels;
    }

    private FoundLabel label(MetaNode node, List<String> joints) {
        LabelKind kind = kind(node);
        String where = "%s, label \"%s\"".formatted(path, node.text("name"));
        SkeletonTemplate skeleton = null;
        if (kind == LabelKind.SKELETON && !joints.isEmpty()) {
            skeleton = SkeletonSvg.template(node.text("svg"), joints, where, sink);
        } else if (kind == LabelKind.SKELETON) {
            sink.problem("Labels of skeletons without joints, taken as labels of any kind", where);
            kind = LabelKind.ANY;
        }
        String color = node.text("color").toLowerCase(Locale.ROOT);
        String parent = node.text("parent");
        return new FoundLabel(
                node.text("name"),
                parent.isEmpty() ? null : parent,
                color.matches("#[0-9a-f]{6}") ? color : null,
                kind,
                attributes(node),
                skeleton);
    }

    private static LabelKind kind(MetaNode node) {
        return switch (node.text("type")) {
            case "rectangle" -> LabelKind.BOX;
            case "ellipse" -> LabelKind.ELLIPSE;
            case "polygon" -> LabelKind.POLYGON;
            case "polyline" -> LabelKind.POLYLINE;
            case "points" -> LabelKind.POINTS;
            case "skeleton" -> LabelKind.SKELETON;
            case "mask" -> LabelKind.MASK;
            case "tag" -> LabelKind.TAG;
            default -> LabelKind.ANY;
        };
    }

    private static List<FoundAttribute> attributes(MetaNode label) {
        Map<String, FoundAttribute> attributes = new LinkedHashMap<>();
        for (MetaNode list : label.children("attributes")) {
            for (MetaNode node : list.children("attribute")) {
                String name = node.text("name");
                if (!name.isEmpty()) {
                    attributes.putIfAbsent(name, attribute(node, name));
                }
            }
        }
        return List.copyOf(attributes.values());
    }

    private static FoundAttribute attribute(MetaNode node, String name) {
        AttributeType type = type(node.text("input_type"));
        String byDefault = node.text("default_value");
        List<String> values = values(node.text("values"), byDefault);
        return switch (type) {
            case SELECT, RADIO -> {
                List<String> choices = values.stream().distinct().toList();
                yield choices.isEmpty()
                        ? new FoundAttribute(name, AttributeType.TEXT, isMutable(node), byDefault, choices)
                        : new FoundAttribute(
                                name, type, isMutable(node), choices.contains(byDefault) ? byDefault : "", choices);
            }
            case NUMBER, CHECKBOX, TEXT ->
                new FoundAttribute(name, type, isMutable(node), byDefault, type.hasValues() ? values : List.of());
        };
    }

    private static boolean isMutable(MetaNode node) {
        return XmlNumbers.flag(node.text("mutable"));
    }

    private static AttributeType type(String text) {
        return switch (text) {
            case "select" -> AttributeType.SELECT;
            case "radio" -> AttributeType.RADIO;
            case "checkbox" -> AttributeType.CHECKBOX;
            case "number" -> AttributeType.NUMBER;
            default -> AttributeType.TEXT;
        };
    }

    /** One a line; other programs put them into one line, with blanks between. */
    private static List<String> values(String text, String byDefault) {
        List<String> lines = split(text, "\n");
        boolean oneLine = lines.size() == 1 && !lines.getFirst().equals(byDefault);
        List<String> words = split(text, "\\s+");
        return oneLine && words.contains(byDefault) ? words : lines;
    }

    private static List<String> split(String text, String by) {
        return Stream.of(text.split(by))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
