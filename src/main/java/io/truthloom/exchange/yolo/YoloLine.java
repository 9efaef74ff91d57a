package io.truthloom.exchange.yolo;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.common.Box;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.shapes.BoxCorners;
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.tables.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line as numbers: its class, then values relative to the picture.
 *
 * @param last the text after the shape's values: a score or a track id; null for none
 */
record YoloLine(int index, double[] values, @Nullable String last) {
    private static final double FARTHEST = 2;
    private static final int BOX = 4;
    private static final int CORNERS = 8;

    /** @throws LeftOutException too short, or with something that is no number */
    static YoloLine parse(String text, @Nullable JointLayout joints) {
        String[] parts = text.split("\\s+");
        int count = parts.length;
        int pose = joints == null ? -1 : joints.values();
        int shape = count == pose || count == pose + 1 ? pose : count % 2 == 0 ? count - 1 : count;
        if (shape < 1 + BOX) {
            throw new LeftOutException("Lines with too few numbers left out");
        }
        int index = Numbers.whole(parts[0]).orElse(-1);
        double[] values = Numbers.allFinite(parts, 1, shape);
        if (values.length == 0 || index < 0) {
            throw new LeftOutException("Lines with something that is no number left out");
        }
        return new YoloLine(index, values, shape < count ? parts[shape] : null);
    }

    boolean isOutline() {
        return values.length >= 6 && values.length != CORNERS;
    }

    private boolean isBox() {
        return values.length == BOX;
    }

    /** @param outlines whether four corners are an outline too, rather than a turned box */
    Shape shape(PictureSize size, @Nullable JointLayout joints, boolean outlines, double tolerance) {
        if (joints != null && values.length == joints.values() - 1) {
            Optional<? extends Shape> skeleton = skeleton(size, joints);
            return skeleton.isPresent() ? skeleton.get() : box(size);
        }
        if (isBox()) {
            return box(size);
        }
        List<Point> points = points(size, 0, 2);
        if (values.length == CORNERS && !outlines) {
            Optional<BoxShape> box = BoxCorners.toBox(points, tolerance);
            if (box.isPresent()) {
                return box.get();
            }
        }
        return polygon(points);
    }

    private BoxShape box(PictureSize size) {
        requireNear(BOX);
        if (!(values[2] > 0 && values[3] > 0)) {
            throw new LeftOutException("Boxes without area left out");
        }
        return BoxShape.of(
                Box.ofCentre(values[0], values[1], values[2], values[3]).scale(size.width(), size.height()));
    }

    private static PolygonShape polygon(List<Point> points) {
        List<Point> corners = new ArrayList<>(points);
        while (corners.size() > 1 && corners.getLast().equals(corners.getFirst())) {
            corners.removeLast();
        }
        if (corners.stream().distinct().count() < 3) {
            throw new LeftOutException("Outlines with fewer than three corners left out");
        }
        return new PolygonShape(corners);
    }

    private Optional<? extends Shape> skeleton(PictureSize size, JointLayout joints) {
        List<Point> points = points(size, BOX, joints.dimensions());
        double[] visibility = new double[points.size()];
        for (int i = 0; i < visibility.length; i++) {
            boolean there = points.get(i).x() != 0 || points.get(i).y() != 0;
            visibility[i] = joints.dimensions() == 3 ? values[BOX + 3 * i + 2] : there ? 2 : 0;
        }
        return joints.skeleton(index, points, visibility);
    }

    private List<Point> points(PictureSize size, int from, int step) {
        List<Point> points = new ArrayList<>();
        for (int i = from; i + 1 < values.length; i += step) {
            requireNear(values[i], values[i + 1]);
            points.add(new Point(values[i] * size.width(), values[i + 1] * size.height()));
        }
        return points;
    }

    private void requireNear(int count) {
        for (int i = 0; i < count; i++) {
            requireNear(values[i], values[i]);
        }
    }

    private static void requireNear(double x, double y) {
        if (Math.max(Math.abs(x), Math.abs(y)) > FARTHEST) {
            throw new LeftOutException(
                    "Objects far outside of their picture left out (are the numbers pixels, not shares?)");
        }
    }
}
