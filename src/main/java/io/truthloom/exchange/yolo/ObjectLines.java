package io.truthloom.exchange.yolo;

import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedFrame;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.shapes.AreaOutline;
import io.truthloom.exchange.shapes.BoxCorners;
import io.truthloom.exchange.shapes.PictureCut;
import io.truthloom.media.Media;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lines of a frame. Nothing leaves the picture: trainers drop a file with numbers beyond 0 to 1. */
final class ObjectLines {
    private final Task task;
    private final boolean trackIds;
    private final int joints;
    private final ExportNotes notes;
    private final Map<AnnotationId, Integer> tracks = new HashMap<>();

    /** @param joints of every line of a pose data set */
    ObjectLines(Task task, boolean trackIds, int joints, ExportNotes notes) {
        this.task = task;
        this.trackIds = trackIds && task == Task.DETECT;
        this.joints = joints;
        this.notes = notes;
    }

    String of(Media media, ExportedFrame frame) {
        var lines = new StringBuilder();
        for (ExportedObject object : frame.objects()) {
            Optional<Box> box = box(object, media);
            if (box.isEmpty()) {
                notes.leftOut(object.shape());
                continue;
            }
            List<Double> values = values(object.shape(), box.get(), media);
            if (values.isEmpty()) {
                notes.leftOut(object.shape());
                continue;
            }
            lines.append(object.classIndex());
            values.forEach(value -> lines.append(String.format(Locale.ROOT, " %.6f", value)));
            if (task == Task.POSE) {
                appendJoints(lines, object.shape(), media);
            } else if (trackIds && object.annotation().track()) {
                lines.append(' ')
                        .append(tracks.computeIfAbsent(object.annotation().id(), id -> tracks.size() + 1));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /** Cut to the picture; of joints, which may lie on one line, also without area. */
    private Optional<Box> box(ExportedObject object, Media media) {
        boolean joints = task == Task.POSE && object.shape() instanceof SkeletonShape;
        return joints
                ? object.shape().bounds().map(bounds -> bounds.clip(media.width(), media.height()))
                : object.box(media);
    }

    private List<Double> values(Shape shape, Box box, Media media) {
        return switch (task) {
            case OBB -> shares(corners(shape, box, media), media);
            case SEGMENT -> shares(outline(shape, media), media);
            case POSE -> centred(box, media);
            case DETECT, CLASSIFY -> {
                if (!(shape instanceof BoxShape straight && straight.rotation() == 0)) {
                    notes.add("Turned boxes and other shapes written as the boxes around them");
                }
                yield centred(box, media);
            }
        };
    }

    private static List<Double> centred(Box box, Media media) {
        return List.of(
                box.centreX() / media.width(),
                box.centreY() / media.height(),
                box.width() / media.width(),
                box.height() / media.height());
    }

    private List<Point> corners(Shape shape, Box box, Media media) {
        BoxShape turned = switch (shape) {
            case BoxShape same -> same;
            case EllipseShape e -> BoxShape.of(Box.ofCentre(e.cx(), e.cy(), 2 * e.rx(), 2 * e.ry()), e.rotation());
            default -> BoxShape.of(box);
        };
        if (!(shape instanceof BoxShape)) {
            notes.add("Shapes other than boxes written as the boxes around them");
        }
        if (turned.rotation() == 0) {
            return BoxCorners.of(BoxShape.of(turned.box().clip(media.width(), media.height())));
        }
        return BoxCorners.of(turned).stream()
                .map(corner -> {
                    Point inside = inside(corner.x(), corner.y(), media);
                    if (!inside.equals(corner)) {
                        notes.add("Corners of turned boxes beyond the picture moved to its border");
                    }
                    return inside;
                })
                .toList();
    }

    private List<Point> outline(Shape shape, Media media) {
        List<List<Point>> rings = new ArrayList<>();
        for (List<Point> ring : AreaOutline.rings(shape)) {
            List<Point> cut = PictureCut.cut(ring, media.width(), media.height());
            if (cut.size() >= 3) {
                rings.add(cut);
            }
        }
        switch (shape) {
            case BoxShape box -> notes.add("Boxes written as outlines of four corners");
            case EllipseShape ellipse -> notes.add("Ellipses written as outlines of 72 corners");
            case MaskShape mask
            when rings.size() > 1 ->
                notes.add("Masks of several parts or with holes written as one outline, joined by lines without area");
            case MaskShape mask -> notes.add("Masks written as outlines");
            default -> {}
        }
        return rings.isEmpty() ? List.of() : AreaOutline.bridged(rings);
    }

    private static List<Double> shares(List<Point> points, Media media) {
        List<Double> shares = new ArrayList<>();
        for (Point point : points) {
            shares.add(point.x() / media.width());
            shares.add(point.y() / media.height());
        }
        return shares;
    }

    private void appendJoints(StringBuilder line, Shape shape, Media media) {
        List<Joint> own = shape instanceof SkeletonShape skeleton ? skeleton.joints() : List.of();
        if (own.isEmpty()) {
            notes.add("Shapes other than skeletons written as the boxes around them, without joints");
        } else if (own.size() > joints) {
            notes.add("Skeletons with more joints than their template, written without those");
        }
        for (int i = 0; i < joints; i++) {
            Joint joint = i < own.size() ? own.get(i) : new Joint(0, 0, 0);
            Point inside = inside(joint.x(), joint.y(), media);
            boolean labelled = joint.isLabelled();
            line.append(String.format(
                    Locale.ROOT,
                    " %.6f %.6f %d",
                    labelled ? inside.x() / media.width() : 0,
                    labelled ? inside.y() / media.height() : 0,
                    joint.visibility()));
        }
    }

    private static Point inside(double x, double y, Media media) {
        return new Point(Math.clamp(x, 0, media.width()), Math.clamp(y, 0, media.height()));
    }
}
