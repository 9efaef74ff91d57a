package io.truthloom.exchange.labelme;

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
import io.truthloom.exchange.json.JsonShapes;
import io.truthloom.exchange.shapes.BoxCorners;
import io.truthloom.exchange.shapes.CroppedMask;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** "points", "shape_type" and "mask". */
final class LabelMeShapeWriter {
    private static final int ELLIPSE_CORNERS = 72;

    private final JsonGenerator json;
    private final ExportNotes notes;

    LabelMeShapeWriter(JsonGenerator json, ExportNotes notes) {
        this.json = json;
        this.notes = notes;
    }

    void write(Shape shape) {
        switch (shape) {
            case BoxShape box
            when box.rotation() == 0 ->
                write("rectangle", List.of(new Point(box.x1(), box.y1()), new Point(box.x2(), box.y2())));
            case BoxShape box -> write("oriented_rectangle", BoxCorners.of(box));
            case EllipseShape e
            when e.rx() == e.ry() ->
                write("circle", List.of(new Point(e.cx(), e.cy()), new Point(e.cx() + e.rx(), e.cy())));
            case EllipseShape ellipse -> {
                notes.add("Ellipses written as polygons");
                write("polygon", ellipse.outline(ELLIPSE_CORNERS).points());
            }
            case PolygonShape polygon -> write("polygon", polygon.points());
            case PolylineShape line -> write(line.points().size() == 2 ? "line" : "linestrip", line.points());
            case PointsShape set -> write(set.points().size() == 1 ? "point" : "points", set.points());
            case SkeletonShape skeleton -> {
                notes.add("Skeletons written as sets of points");
                write("points", skeleton.joints().stream().map(Joint::point).toList());
            }
            case MaskShape mask -> write(mask);
            case TagShape tag -> throw new IllegalArgumentException("A tag has no points");
        }
    }

    private void write(String type, List<Point> points) {
        JsonShapes.pairs(json, "points", points);
        json.writeStringProperty("shape_type", type);
        json.writeNullProperty("mask");
    }

    /** Its points are the first and the last pixel. */
    private void write(MaskShape mask) {
        Optional<CroppedMask> cropped = CroppedMask.of(mask);
        if (cropped.isEmpty()) {
            notes.add("Masks without a pixel written as points");
            write("point", List.of(new Point(0, 0)));
            return;
        }
        CroppedMask crop = cropped.get();
        JsonShapes.pairs(
                json,
                "points",
                List.of(
                        new Point(crop.left(), crop.top()),
                        new Point(crop.left() + crop.width() - 1, crop.top() + crop.height() - 1)));
        json.writeStringProperty("shape_type", "mask");
        json.writeStringProperty("mask", Base64.getEncoder().encodeToString(crop.png()));
    }
}
