package io.truthloom.exchange.datumaro;

import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Shapes of annotations, by their "type". */
final class DatumaroShapes {
    private DatumaroShapes() {}

    static Shape read(JsonNode annotation, DatumaroCategories categories, int label, double rotation) {
        return switch (JsonFields.text(annotation, "type").orElse("")) {
            case "label" -> new TagShape();
            case "bbox" -> box(JsonFields.numbers(JsonFields.array(annotation, "bbox")), rotation);
            case "polygon" -> FoundShapes.polygon(points(annotation));
            case "polyline" -> FoundShapes.polyline(points(annotation));
            case "points" -> points(annotation, categories.joints(label).size());
            case "skeleton" -> skeleton(annotation, categories, categories.joints(label));
            case "ellipse" -> ellipse(JsonFields.numbers(JsonFields.array(annotation, "points")), rotation);
            case "mask" -> mask(annotation.path("rle"));
            default -> throw new LeftOutException("Annotations of kinds that there is no place for left out");
        };
    }

    private static Shape box(double[] box, double rotation) {
        if (box.length != 4) {
            throw new LeftOutException("Boxes without four numbers left out");
        }
        return FoundShapes.box(box[0], box[1], box[2], box[3], rotation);
    }

    /** The corners of the box around it before turning. */
    private static Shape ellipse(double[] box, double rotation) {
        if (box.length != 4) {
            throw new LeftOutException("Ellipses without four numbers left out");
        }
        return FoundShapes.ellipse(
                (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, (box[2] - box[0]) / 2, (box[3] - box[1]) / 2, rotation);
    }

    private static List<Point> points(JsonNode annotation) {
        return FoundShapes.pairs(JsonFields.numbers(JsonFields.array(annotation, "points")));
    }

    /** As many as the label's skeletons have joints are a skeleton, others points. */
    private static Shape points(JsonNode annotation, int joints) {
        List<Point> points = points(annotation);
        if (joints == 0 || points.size() != joints) {
            return FoundShapes.points(points);
        }
        List<Joint> found = new ArrayList<>();
        for (Point point : points) {
            found.add(joint(point, annotation.path("visibility").path(found.size())));
        }
        return FoundShapes.skeleton(found);
    }

    private static Joint joint(Point point, JsonNode visibility) {
        return new Joint(point.x(), point.y(), Math.clamp(visibility.asInt(2), 0, 2));
    }

    /** Elements are points with labels of their own, which are the joints' names. */
    private static Shape skeleton(JsonNode annotation, DatumaroCategories categories, List<String> names) {
        if (names.isEmpty()) {
            throw new LeftOutException("Skeletons of labels without a template left out");
        }
        List<Joint> joints = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            joints.add(new Joint(0, 0, 0));
        }
        for (JsonNode element : JsonFields.array(annotation, "elements")) {
            String name = categories.name(JsonFields.integer(element, "label_id", -1));
            int index = name == null ? -1 : names.indexOf(name);
            List<Point> points = points(element);
            if (index < 0 || points.isEmpty()) {
                throw new LeftOutException("Skeletons with joints that their template does not have left out");
            }
            joints.set(
                    index, joint(points.getFirst(), element.path("visibility").path(0)));
        }
        return FoundShapes.skeleton(joints);
    }

    private static Shape mask(JsonNode rle) {
        double[] size = JsonFields.numbers(rle.path("size"));
        JsonNode counts = rle.path("counts");
        if (size.length != 2 || !counts.isString()) {
            throw new LeftOutException("Masks whose run lengths are damaged left out");
        }
        return FoundShapes.mask(FoundShapes.size((long) size[1], (long) size[0]), counts.asString(""));
    }
}
