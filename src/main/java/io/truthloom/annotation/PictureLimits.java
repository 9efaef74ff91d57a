package io.truthloom.annotation;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
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
    private static final int MAX_JOINTS = 100;
    /** Of compressed run lengths, in letters: about a million runs. */
    private static final int MAX_COUNTS = 2_000_000;

    /** Why the shape can't be used on this picture, as a sentence. */
    Optional<String> problem(Shape shape) {
        Optional<Box> bounds = shape.bounds();
        if (bounds.isPresent() && !holds(bounds.get(), TOLERANCE)) {
            return Optional.of("It reaches far outside the picture (%d x %d pixels); move it onto the picture."
                    .formatted(width, height));
        }
        return switch (shape) {
            case BoxShape box when box.rotation() == 0 -> area(box.box().clip(width, height));
            case BoxShape box -> rotated(box.box());
            case PolygonShape polygon -> corners(polygon.points());
            case PolylineShape line -> corners(line.points());
            case PointsShape points -> corners(points.points());
            case EllipseShape ellipse -> ellipse(ellipse);
            case SkeletonShape skeleton -> joints(skeleton);
            case MaskShape mask -> mask(mask);
            case TagShape tag -> Optional.empty();
        };
    }

    /** Of a keyframe where the object is not visible: its place only has to be near the picture. */
    Optional<String> problemOutside(Shape shape) {
        return shape.bounds()
                .filter(bounds -> !holds(bounds, 2))
                .map(bounds -> "Its place while it is not visible is absurdly far from the picture.");
    }

    /** The object with its visible shapes cut to the picture. */
    Annotation clip(Annotation annotation) {
        List<Keyframe> keyframes = annotation.keyframes().stream()
                .map(k -> k.outside() ? k : k.withShape(clip(k.shape())))
                .toList();
        return annotation.withKeyframes(annotation.track(), keyframes);
    }

    /** The part on the picture; a turned box and an ellipse stay whole, since their parts would be other shapes. */
    Shape clip(Shape shape) {
        return switch (shape) {
            case BoxShape box when box.rotation() == 0 -> BoxShape.of(box.box().clip(width, height));
            case BoxShape box -> box;
            case PolygonShape polygon -> new PolygonShape(clip(polygon.points()));
            case PolylineShape line -> new PolylineShape(clip(line.points()));
            case PointsShape points -> new PointsShape(clip(points.points()));
            case SkeletonShape skeleton -> new SkeletonShape(clipJoints(skeleton.joints()));
            case EllipseShape ellipse -> ellipse;
            case MaskShape mask -> mask;
            case TagShape tag -> tag;
        };
    }

    private Optional<String> rotated(Box box) {
        boolean centred = box.centreX() >= 0 && box.centreX() <= width && box.centreY() >= 0 && box.centreY() <= height;
        return centred ? area(box) : Optional.of("Its centre lies outside the picture; move it onto the picture.");
    }

    private Optional<String> ellipse(EllipseShape ellipse) {
        return rotated(Box.ofCentre(ellipse.cx(), ellipse.cy(), 2 * ellipse.rx(), 2 * ellipse.ry()));
    }

    private static Optional<String> joints(SkeletonShape skeleton) {
        int joints = skeleton.joints().size();
        return joints <= MAX_JOINTS
                ? Optional.empty()
                : Optional.of("It has %d joints; the limit is %d.".formatted(joints, MAX_JOINTS));
    }

    private Optional<String> mask(MaskShape mask) {
        if (!mask.size().equals(new MaskSize(height, width))) {
            return Optional.of("Its mask is of %d x %d pixels, the picture of %d x %d; draw it on this picture again."
                    .formatted(mask.size().width(), mask.size().height(), width, height));
        }
        if (mask.bounds().isEmpty()) {
            return Optional.of("Its mask has no pixel left; delete it instead.");
        }
        return mask.counts().length() <= MAX_COUNTS
                ? Optional.empty()
                : Optional.of(
                        "Its mask is too ragged to be kept (%,d letters of run lengths; the limit is %,d); smooth it."
                                .formatted(mask.counts().length(), MAX_COUNTS));
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

    private List<Joint> clipJoints(List<Joint> joints) {
        return joints.stream()
                .map(j -> new Joint(Math.clamp(j.x(), 0, width), Math.clamp(j.y(), 0, height), j.visibility()))
                .toList();
    }

    /** The picture and a margin of {@code share} of its sides and two pixels around it. */
    private boolean holds(Box box, double share) {
        double across = width * share + 2;
        double along = height * share + 2;
        return box.x1() >= -across && box.y1() >= -along && box.x2() <= width + across && box.y2() <= height + along;
    }
}
