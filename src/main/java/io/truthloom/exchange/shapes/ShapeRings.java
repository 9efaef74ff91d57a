package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import java.util.List;
import java.util.Optional;

/** Areas for formats that have fewer kinds of shapes than there are. */
public final class ShapeRings {
    private static final int ELLIPSE_CORNERS = 72;

    private ShapeRings() {}

    /** The outline of a shape with an area and one outline; empty of masks and of what has no area. */
    public static Optional<List<Point>> outline(Shape shape) {
        return switch (shape) {
            case BoxShape box -> Optional.of(TurnedBoxCorners.of(box));
            case EllipseShape ellipse ->
                Optional.of(ellipse.outline(ELLIPSE_CORNERS).points());
            case PolygonShape polygon -> Optional.of(polygon.points());
            case PolylineShape line -> Optional.empty();
            case PointsShape points -> Optional.empty();
            case SkeletonShape skeleton -> Optional.empty();
            case MaskShape mask -> Optional.empty();
            case TagShape tag -> Optional.empty();
        };
    }

    /** Its pixels; empty of what has no area, and where no pixel of the picture is set. */
    public static Optional<MaskShape> mask(Shape shape, MaskSize size) {
        Optional<MaskShape> mask = shape instanceof MaskShape already
                ? Optional.of(already)
                : outline(shape).map(ring -> MaskPixels.fill(size, List.of(ring)));
        return mask.filter(found -> found.size().equals(size) && found.area() > 0);
    }
}
