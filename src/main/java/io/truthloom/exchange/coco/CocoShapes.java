package io.truthloom.exchange.coco;

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
import io.truthloom.common.Box;
import io.truthloom.exchange.coco.CocoRecords.RunLengthMask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the format says of a shape. */
final class CocoShapes {
    private static final int ELLIPSE_CORNERS = 72;

    private CocoShapes() {}

    /** Outlines or a mask; of a plain box, and of lines and points, which the format does not have, it is empty. */
    static Object segmentation(Shape shape) {
        return switch (shape) {
            case PolygonShape polygon -> List.of(flat(polygon.points()));
            case EllipseShape ellipse ->
                List.of(flat(ellipse.outline(ELLIPSE_CORNERS).points()));
            case MaskShape mask ->
                new RunLengthMask(List.of(mask.size().height(), mask.size().width()), mask.counts());
            case BoxShape box -> List.of();
            case PolylineShape line -> List.of();
            case PointsShape points -> List.of();
            case SkeletonShape skeleton -> List.of();
            case TagShape tag -> List.of();
        };
    }

    /** In square pixels, of the segmentation where there is one, of {@code box} else. */
    static double area(Shape shape, Box box) {
        return switch (shape) {
            case PolygonShape polygon -> area(polygon.points());
            case EllipseShape ellipse -> ellipse.area();
            case MaskShape mask -> mask.area();
            case BoxShape turned -> box.area();
            case PolylineShape line -> box.area();
            case PointsShape points -> box.area();
            case SkeletonShape skeleton -> box.area();
            case TagShape tag -> 0;
        };
    }

    /** x, y and visibility of so many joints; one that is not labelled or not there is all zeros. */
    static List<Number> keypoints(List<Joint> joints, int count) {
        List<Number> flat = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean labelled = i < joints.size() && joints.get(i).isLabelled();
            flat.add(labelled ? rounded(joints.get(i).x()) : 0);
            flat.add(labelled ? rounded(joints.get(i).y()) : 0);
            flat.add(labelled ? joints.get(i).visibility() : 0);
        }
        return flat;
    }

    private static double area(List<Point> points) {
        double twice = 0;
        for (int i = 0; i < points.size(); i++) {
            Point here = points.get(i);
            Point next = points.get((i + 1) % points.size());
            twice += here.x() * next.y() - next.x() * here.y();
        }
        return Math.abs(twice) / 2;
    }

    private static List<Double> flat(List<Point> points) {
        return points.stream()
                .flatMap(p -> Stream.of(rounded(p.x()), rounded(p.y())))
                .toList();
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
