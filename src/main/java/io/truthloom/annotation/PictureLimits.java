package io.truthloom.annotation;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.common.Box;
import java.util.List;
import java.util.Optional;

/**
 * What a picture allows of a shape. A shape may reach a little over the edge, as a quick hand or a model draws it, and is
 * cut to the picture; one that lies far outside was made for another picture and is refused.
 */
record PictureLimits(int width, int height) {
    private static final double TOLERANCE = 0.1;
    private static final double MIN_SIDE = 0.5;
    private static final int MAX_POINTS = 10_000;

    /** Why the shape can't be used on this picture, as a sentence. */
    Optional<String> problem(Shape shape) {
        if (!holds(shape.bounds(), TOLERANCE)) {
            return Optional.of("It reaches far outside the picture (%d x %d pixels); move it onto the picture."
                    .formatted(width, height));
        }
        return switch (shape) {
            case BoxShape box when box.rotation() == 0 -> area(box.box().clip(width, height));
            case BoxShape box -> rotated(box.box());
            case PolygonShape polygon -> corners(polygon.points());
            case PolylineShape line -> corners(line.points());
            case PointsShape points -> corners(points.points());
        };
    }

    /** Of a keyframe where the object is not visible: its place only has to be near the picture. */
    Optional<String> problemOutside(Shape shape) {
        return holds(shape.bounds(), 2)
                ? Optional.empty()
                : Optional.of("Its place while it is not visible is absurdly far from the picture.");
    }

    /** The part on the picture; a turned box stays whole, since its part would not be a box. */
    Shape clip(Shape shape) {
        return switch (shape) {
            case BoxShape box when box.rotation() == 0 -> BoxShape.of(box.box().clip(width, height));
            case BoxShape box -> box;
            case PolygonShape polygon -> new PolygonShape(clip(polygon.points()));
            case PolylineShape line -> new PolylineShape(clip(line.points()));
            case PointsShape points -> new PointsShape(clip(points.points()));
        };
    }

    private Optional<String> rotated(Box box) {
        boolean centred = box.centreX() >= 0 && box.centreX() <= width && box.centreY() >= 0 && box.centreY() <= height;
        return centred ? area(box) : Optional.of("Its centre lies outside the picture; move it onto the picture.");
    }

    private static Optional<String> area(Box box) {
        return box.width() >= MIN_SIDE && box.height() >= MIN_SIDE
                ? Optional.empty()
                : Optional.of("It has no area on the picture; draw it larger or delete it.");
    }

    private static Optional<String> corners(List<Point> points) {
        return points.size() <= MAX_POINTS
                ? Optional.empty()
                : Optional.of("It has %,d points; the limit is %,d.".formatted(points.size(), MAX_POINTS));
    }

    private List<Point> clip(List<Point> points) {
        return points.stream()
                .map(p -> new Point(Math.clamp(p.x(), 0, width), Math.clamp(p.y(), 0, height)))
                .toList();
    }

    /** The picture and a margin of {@code share} of its sides and two pixels around it. */
    private boolean holds(Box box, double share) {
        double across = width * share + 2;
        double along = height * share + 2;
        return box.x1() >= -across && box.y1() >= -along && box.x2() <= width + across && box.y2() <= height + along;
    }
}
