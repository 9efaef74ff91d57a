package io.truthloom.exchange.openlabel;

import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Objects by their "object_data"; one with several geometries is told once for each. */
final class OpenLabelObjects {
    /** Values that are the product's own flags, not attributes. */
    private static final List<String> FLAGS = List.of("occluded", "keyframe", "z_order", "track");

    private static final Set<String> KNOWN = Set.of("bbox", "rbbox", "poly2d", "point2d", "text", "num", "boolean");

    private final Map<String, String> types;
    private final LabelSink sink;
    private final String path;

    OpenLabelObjects(Map<String, String> types, LabelSink sink, String path) {
        this.types = types;
        this.sink = sink;
        this.path = path;
    }

    void tell(String item, String id, JsonNode object, boolean frame) {
        String where = "%s, object %s".formatted(path, id);
        String type = types.getOrDefault(id, "");
        if (type.isEmpty()) {
            sink.problem("Objects without a type left out", where);
            return;
        }
        JsonNode data = object.path("object_data");
        Map<String, String> attributes = new TreeMap<>();
        boolean wrong = false;
        for (String kind : List.of("text", "num", "boolean")) {
            for (JsonNode value : data.path(kind)) {
                JsonFields.text(value, "name")
                        .ifPresent(name -> JsonFields.text(value, "val").ifPresent(text -> attributes.put(name, text)));
            }
        }
        if (!KNOWN.containsAll(data.propertyNames())) {
            sink.problem("Geometries and values of kinds that there is no place for left out", where);
            wrong = true;
        }
        List<Shape> shapes = new ArrayList<>();
        for (String kind : List.of("bbox", "rbbox", "poly2d", "point2d")) {
            for (JsonNode geometry : data.path(kind)) {
                try {
                    shapes.add(shape(kind, geometry));
                } catch (LeftOutException e) {
                    wrong = true;
                    sink.problem(e.getMessage(), where);
                }
            }
        }
        if (shapes.isEmpty() && !wrong) {
            shapes.add(new TagShape());
        }
        boolean single = "false".equals(attributes.get("track"));
        boolean occluded = "true".equals(attributes.get("occluded"));
        boolean keyframe = !"false".equals(attributes.get("keyframe"));
        int zOrder = number(attributes.get("z_order"));
        attributes.keySet().removeAll(FLAGS);
        if (shapes.size() > 1) {
            sink.problem("Objects of several geometries became one object for each", where);
        }
        for (int i = 0; i < shapes.size(); i++) {
            sink.label(new FoundLabel(type));
            sink.object(new FoundObject(
                    item,
                    type,
                    shapes.get(i),
                    false,
                    occluded,
                    zOrder,
                    attributes,
                    shapes.size() > 1 ? id : null,
                    frame && !single ? id + (i == 0 ? "" : "#" + i) : null,
                    keyframe,
                    null));
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Shape shape(String kind, JsonNode geometry) {
        double[] val = JsonFields.numbers(JsonFields.array(geometry, "val"));
        return switch (kind) {
            case "bbox" -> box(val, 4);
            case "rbbox" -> box(val, 5);
            case "poly2d" -> path(geometry, val);
            default -> FoundShapes.points(FoundShapes.pairs(val));
        };
    }

    /** Centre, width, height and, of a turned one, the angle in radians. */
    private static Shape box(double[] val, int length) {
        if (val.length != length) {
            throw new LeftOutException("Boxes without four or five numbers left out");
        }
        double degrees = length == 5 ? Math.toDegrees(val[4]) : 0;
        return FoundShapes.box(val[0] - val[2] / 2, val[1] - val[3] / 2, val[2], val[3], degrees);
    }

    private static Shape path(JsonNode geometry, double[] val) {
        String mode = JsonFields.text(geometry, "mode").orElse("MODE_POLY2D_ABSOLUTE");
        if (!mode.equals("MODE_POLY2D_ABSOLUTE")) {
            throw new LeftOutException("Polygons in packed modes left out");
        }
        List<Point> points = FoundShapes.pairs(val);
        boolean open = geometry.has("closed") && !JsonFields.isTrue(geometry, "closed");
        return open ? FoundShapes.polyline(points) : FoundShapes.polygon(points);
    }
}
