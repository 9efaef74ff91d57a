package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskOutlines;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The area of a shape as rings, and as the pixels of a picture. */
public final class AreaOutline {
    private static final int ELLIPSE_CORNERS = 72;

    private AreaOutline() {}

    /** By the even-odd rule; none of lines, points, skeletons and tags, which have no area. */
    public static List<List<Point>> rings(Shape shape) {
        return switch (shape) {
            case BoxShape box -> List.of(BoxCorners.of(box));
            case EllipseShape ellipse ->
                List.of(ellipse.outline(ELLIPSE_CORNERS).points());
            case PolygonShape polygon -> List.of(polygon.points());
            case MaskShape mask -> rings(mask);
            case PolylineShape line -> List.of();
            case PointsShape points -> List.of();
            case SkeletonShape skeleton -> List.of();
            case TagShape tag -> List.of();
        };
    }

    private static List<List<Point>> rings(MaskShape mask) {
        MaskOutlines.Outlines outlines = MaskOutlines.of(mask);
        List<List<Point>> rings = new ArrayList<>(outlines.outer());
        rings.addAll(outlines.holes());
        return rings;
    }

    /** All rings as one outline, joined by bridges that are walked there and back and so have no area. */
    public static List<Point> bridged(List<List<Point>> rings) {
        if (rings.size() == 1) {
            return rings.getFirst();
        }
        List<Point> joined = new ArrayList<>();
        for (List<Point> ring : rings) {
            joined.addAll(ring);
            joined.add(ring.getFirst());
            if (joined.size() > ring.size() + 1) {
                joined.add(rings.getFirst().getFirst());
            }
        }
        return joined;
    }

    /** Empty where no pixel's centre lies inside, and for a mask that was drawn on another size of picture. */
    public static Optional<MaskShape> pixels(Shape shape, MaskSize size) {
        MaskShape mask = shape instanceof MaskShape drawn ? drawn : MaskPixels.fill(size, rings(shape));
        return mask.size().equals(size) && mask.bounds().isPresent() ? Optional.of(mask) : Optional.empty();
    }
}
