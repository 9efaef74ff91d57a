package io.truthloom.exchange.csv;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.Box;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A shape in the table's cells. {@code x1} to {@code y2}: of a box and an ellipse before turning, of others around them.
 * {@code points}: "x,y;x,y"; of a skeleton "x,y,visibility;…"; of a mask "height width" and COCO's compressed run lengths.
 */
record ShapeCells(String kind, String x1, String y1, String x2, String y2, String rotation, String points) {
    static ShapeCells of(Shape shape) {
        return switch (shape) {
            case BoxShape box -> turned("box", box.box(), box.rotation());
            case EllipseShape e ->
                turned("ellipse", Box.ofCentre(e.cx(), e.cy(), 2 * e.rx(), 2 * e.ry()), e.rotation());
            case PolygonShape polygon -> around("polygon", shape, text(polygon.points()));
            case PolylineShape line -> around("polyline", shape, text(line.points()));
            case PointsShape points -> around("points", shape, text(points.points()));
            case SkeletonShape skeleton ->
                around(
                        "skeleton",
                        shape,
                        skeleton.joints().stream()
                                .map(joint ->
                                        "%s,%s,%d".formatted(text(joint.x()), text(joint.y()), joint.visibility()))
                                .collect(Collectors.joining(";")));
            case MaskShape mask ->
                around(
                        "mask",
                        shape,
                        "%d %d %s".formatted(mask.size().height(), mask.size().width(), mask.counts()));
            case TagShape tag -> around("tag", shape, "");
        };
    }

    private static ShapeCells turned(String kind, Box box, double rotation) {
        return new ShapeCells(kind, text(box.x1()), text(box.y1()), text(box.x2()), text(box.y2()), text(rotation), "");
    }

    private static ShapeCells around(String kind, Shape shape, String points) {
        return shape.bounds()
                .map(box -> new ShapeCells(
                        kind, text(box.x1()), text(box.y1()), text(box.x2()), text(box.y2()), "", points))
                .orElseGet(() -> new ShapeCells(kind, "", "", "", "", "", points));
    }

    private static String text(List<Point> points) {
        return points.stream()
                .map(point -> text(point.x()) + "," + text(point.y()))
                .collect(Collectors.joining(";"));
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
