package io.truthloom.annotation.geometry;

import java.util.ArrayList;
import java.util.List;

/** The shape between two keyframes. */
public final class Interpolation {
    private Interpolation() {}

    /**
     * Boxes: corner by corner, the rotation by the short way (exactly half a turn clockwise). Polygons and polylines: by
     * corners matched at equal arc length from their first points, so that first point and direction should agree; one
     * that would shrink to less than its kind needs is held at {@code left}. A single point: straight; several: held.
     * Ellipses: centre and half axes straight, the rotation as of boxes. Skeletons: joint by joint, with the visibility
     * of {@code left}; joints that only {@code left} has (the template changed) stay. Masks and tags: held.
     *
     * @param t 0 is {@code left}, 1 is {@code right}; in [0, 1]
     * @throws IllegalArgumentException two kinds of shape
     */
    public static Shape between(Shape left, Shape right, double t) {
        return switch (left) {
            case BoxShape from when right instanceof BoxShape to -> boxes(from, to, t);
            case PolygonShape from when right instanceof PolygonShape to -> polygons(from, to, t);
            case PolylineShape from when right instanceof PolylineShape to -> polylines(from, to, t);
            case PointsShape from when right instanceof PointsShape to -> points(from, to, t);
            case EllipseShape from when right instanceof EllipseShape to -> ellipses(from, to, t);
            case SkeletonShape from when right instanceof SkeletonShape to -> skeletons(from, to, t);
            case MaskShape from when right instanceof MaskShape -> from;
            case TagShape from when right instanceof TagShape -> from;
            default ->
                throw new IllegalArgumentException("Nothing lies between a %s and a %s"
                        .formatted(
                                left.getClass().getSimpleName(),
                                right.getClass().getSimpleName()));
        };
    }

    private static BoxShape boxes(BoxShape from, BoxShape to, double t) {
        return BoxShape.of(from.box().lerp(to.box(), t), Angles.between(from.rotation(), to.rotation(), t));
    }

    private static EllipseShape ellipses(EllipseShape from, EllipseShape to, double t) {
        return new EllipseShape(
                straight(from.cx(), to.cx(), t),
                straight(from.cy(), to.cy(), t),
                straight(from.rx(), to.rx(), t),
                straight(from.ry(), to.ry(), t),
                Angles.between(from.rotation(), to.rotation(), t));
    }

    private static SkeletonShape skeletons(SkeletonShape from, SkeletonShape to, double t) {
        List<Joint> joints = new ArrayList<>();
        for (int i = 0; i < from.joints().size(); i++) {
            Joint left = from.joints().get(i);
            Joint right = i < to.joints().size() ? to.joints().get(i) : left;
            joints.add(
                    new Joint(straight(left.x(), right.x(), t), straight(left.y(), right.y(), t), left.visibility()));
        }
        return new SkeletonShape(joints);
    }

    private static double straight(double from, double to, double t) {
        return from + (to - from) * t;
    }

    private static PolygonShape polygons(PolygonShape from, PolygonShape to, double t) {
        List<Point> closed = PathInterpolation.between(closed(from), closed(to), t);
        return closed.size() <= 3 ? from : new PolygonShape(closed.subList(0, closed.size() - 1));
    }

    private static PolylineShape polylines(PolylineShape from, PolylineShape to, double t) {
        List<Point> path = PathInterpolation.between(from.points(), to.points(), t);
        return path.size() < 2 ? from : new PolylineShape(path);
    }

    private static List<Point> closed(PolygonShape polygon) {
        var path = new ArrayList<>(polygon.points());
        path.add(path.getFirst());
        return path;
    }

    private static PointsShape points(PointsShape from, PointsShape to, double t) {
        boolean single = from.points().size() == 1 && to.points().size() == 1;
        return single
                ? new PointsShape(
                        List.of(from.points().getFirst().lerp(to.points().getFirst(), t)))
                : from;
    }
}
