package io.truthloom.exchange.cvat;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.project.SkeletonTemplate;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shapes as elements. */
final class ShapeWriting {
    private final ExportNotes notes;

    ShapeWriting(ExportNotes notes) {
        this.notes = notes;
    }

    /** Tells of a mask without a pixel, which CVAT has no way to write. */
    boolean takes(Shape shape) {
        if (shape instanceof MaskShape && shape.bounds().isEmpty()) {
            notes.add("Masks without a pixel left out");
            return false;
        }
        return true;
    }

    static String element(Shape shape) {
        return switch (shape) {
            case BoxShape box -> "box";
            case EllipseShape ellipse -> "ellipse";
            case PolygonShape polygon -> "polygon";
            case PolylineShape line -> "polyline";
            case PointsShape points -> "points";
            case SkeletonShape skeleton -> "skeleton";
            case MaskShape mask -> "mask";
            case TagShape tag -> "tag";
        };
    }

    /** Where the shape lies; nothing of a skeleton, whose joints say it, and of a tag. */
    static void place(Shape shape, Map<String, String> attributes) {
        switch (shape) {
            case BoxShape box -> {
                attributes.put("xtl", number(box.x1()));
                attributes.put("ytl", number(box.y1()));
                attributes.put("xbr", number(box.x2()));
                attributes.put("ybr", number(box.y2()));
                rotation(box.rotation(), attributes);
            }
            case EllipseShape ellipse -> {
                attributes.put("cx", number(ellipse.cx()));
                attributes.put("cy", number(ellipse.cy()));
                attributes.put("rx", number(ellipse.rx()));
                attributes.put("ry", number(ellipse.ry()));
                rotation(ellipse.rotation(), attributes);
            }
            case PolygonShape polygon -> attributes.put("points", points(polygon.points()));
            case PolylineShape line -> attributes.put("points", points(line.points()));
            case PointsShape points -> attributes.put("points", points(points.points()));
            case MaskShape mask -> mask.bounds().ifPresent(bounds -> CropMask.write(mask, bounds, attributes));
            case SkeletonShape skeleton -> {}
            case TagShape tag -> {}
        }
    }

    private static void rotation(double degrees, Map<String, String> attributes) {
        String text = number(degrees);
        if (!text.equals("0.00") && !text.equals("360.00")) {
            attributes.put("rotation", text);
        }
    }

    private static String points(List<Point> points) {
        return points.stream().map(p -> number(p.x()) + "," + number(p.y())).collect(Collectors.joining(";"));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text;
    }

    static String flag(boolean value) {
        return value ? "1" : "0";
    }

    /** The element with what lies in it. @param head fills what every joint says before its place */
    void write(
            XmlWriting xml, ExportedObject object, Map<String, String> attributes, Consumer<Map<String, String>> head)
            throws IOException {
        xml.open(element(object.shape()), attributes);
        if (object.shape() instanceof SkeletonShape skeleton) {
            if (object.state().occluded()) {
                notes.add("Skeletons without their mark of occlusion, which only joints can have");
            }
            joints(xml, skeleton, object, head);
        }
        for (Map.Entry<String, String> value : object.attributes().entrySet()) {
            xml.text("attribute", Map.of("name", value.getKey()), value.getValue());
        }
        xml.close();
    }

    private void joints(
            XmlWriting xml, SkeletonShape skeleton, ExportedObject object, Consumer<Map<String, String>> head)
            throws IOException {
        SkeletonTemplate template = object.label().skeleton();
        int known = template == null ? 0 : template.joints().size();
        if (skeleton.joints().size() > known) {
            notes.add("Skeletons with joints that their label doesn't have; those are named by their number");
        }
        for (int i = 0; i < skeleton.joints().size(); i++) {
            Joint joint = skeleton.joints().get(i);
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put(
                    "label",
                    template != null && i < known ? template.joints().get(i).name() : Integer.toString(i + 1));
            head.accept(attributes);
            attributes.put("outside", flag(joint.visibility() == 0));
            attributes.put("occluded", flag(joint.visibility() == 1));
            attributes.put("points", points(List.of(joint.point())));
            xml.open("points", attributes);
            xml.close();
        }
    }
}
