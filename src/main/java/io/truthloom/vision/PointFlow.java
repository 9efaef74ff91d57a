package io.truthloom.vision;

import io.truthloom.common.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.core.TermCriteria;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/**
 * Pyramidal Lucas-Kanade flow of the points in a box, as in "Forward-Backward Error" of Kalal, Mikolajczyk and Matas
 * (2010): a point counts when flowing back leads to where it came from; the box moves by the median of the points and
 * grows by the median of their pairs' distances.
 */
final class PointFlow {
    /** @param inlierShare 0..1, of the points; the motion is known from 0.25 and four points on */
    record Motion(double dx, double dy, double scale, double inlierShare, boolean isKnown) {
        static final Motion UNKNOWN = new Motion(0, 0, 1, 0, false);

        Box applyTo(Box box) {
            return Box.ofCentre(box.centreX() + dx, box.centreY() + dy, box.width() * scale, box.height() * scale);
        }
    }

    private static final int CORNERS = 60;
    private static final int GRID = 6;
    private static final double INSET = 0.12;
    private static final double MAX_RETURN_ERROR = 1.0;
    private static final int MIN_POINTS = 4;
    private static final double MIN_SHARE = 0.25;
    private static final int RING = 8;
    /** Pixels a frame: less than this is no motion of one's own. */
    private static final double SCENE_TOLERANCE = 0.7;

    private static final double MIN_OWN_SHARE = 0.2;
    private static final double MAX_SCALE_STEP = 1.1;
    private static final Size WINDOW = new Size(15, 15);
    private static final int LEVELS = 3;

    private PointFlow() {}

    static Motion between(Mat previous, Mat current, Box box) {
        List<Point> points = points(previous, box);
        if (points.size() < MIN_POINTS) {
            return Motion.UNKNOWN;
        }
        List<Moved> inside = follow(previous, current, points);
        List<Moved> around = follow(previous, current, ring(previous, box));
        return motion(ownOf(inside, around), inside.size(), points.size());
    }

    private record Moved(Point from, Point to) {
        double dx() {
            return to.x - from.x;
        }

        double dy() {
            return to.y - from.y;
        }
    }

    private static List<Moved> follow(Mat previous, Mat current, List<Point> points) {
        List<Moved> moved = new ArrayList<>();
        if (points.isEmpty()) {
            return moved;
        }
        try (Mats mats = new Mats()) {
            MatOfPoint2f start = mats.own(new MatOfPoint2f(points.toArray(Point[]::new)));
            MatOfPoint2f there = mats.own(new MatOfPoint2f());
            MatOfPoint2f back = mats.own(new MatOfPoint2f());
            byte[] foundThere = flow(previous, current, start, there, mats);
            byte[] foundBack = flow(current, previous, there, back, mats);
            Point[] ends = there.toArray();
            Point[] returned = back.toArray();
            for (int i = 0; i < ends.length; i++) {
                Point origin = points.get(i);
                boolean counts = foundThere[i] == 1
                        && foundBack[i] == 1
                        && Math.hypot(returned[i].x - origin.x, returned[i].y - origin.y) < MAX_RETURN_ERROR;
                if (counts) {
                    moved.add(new Moved(origin, ends[i]));
                }
            }
        }
        return moved;
    }

    /**
     * A box also holds scenery. Where enough of its points move otherwise than what lies around it, they are the object
     * and the rest is left out; else nothing tells the two apart.
     */
    private static List<Moved> ownOf(List<Moved> inside, List<Moved> around) {
        if (around.size() < MIN_POINTS) {
            return inside;
        }
        double sceneX = median(around.stream().mapToDouble(Moved::dx).toArray());
        double sceneY = median(around.stream().mapToDouble(Moved::dy).toArray());
        List<Moved> own = inside.stream()
                .filter(point -> Math.hypot(point.dx() - sceneX, point.dy() - sceneY) > SCENE_TOLERANCE)
                .toList();
        return own.size() >= Math.max(MIN_POINTS, MIN_OWN_SHARE * inside.size()) ? own : inside;
    }

    /** Points around the box, half its size away at most. */
    private static List<Point> ring(Mat gray, Box box) {
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < RING; row++) {
            for (int column = 0; column < RING; column++) {
                double x = box.centreX() + box.width() * 2 * ((column + 0.5) / RING - 0.5);
                double y = box.centreY() + box.height() * 2 * ((row + 0.5) / RING - 0.5);
                boolean outside = x < box.x1() || x > box.x2() || y < box.y1() || y > box.y2();
                if (outside && x >= 0 && y >= 0 && x < gray.cols() && y < gray.rows()) {
                    points.add(new Point(x, y));
                }
            }
        }
        return points;
    }

    private static byte[] flow(Mat from, Mat to, MatOfPoint2f start, MatOfPoint2f end, Mats mats) {
        MatOfByte found = mats.own(new MatOfByte());
        MatOfFloat error = mats.own(new MatOfFloat());
        TermCriteria stop = new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, 20, 0.03);
        Video.calcOpticalFlowPyrLK(from, to, start, end, found, error, WINDOW, LEVELS, stop);
        return found.toArray();
    }

    private static List<Point> points(Mat gray, Box box) {
        Box inner = Box.ofCentre(
                        box.centreX(), box.centreY(), box.width() * (1 - 2 * INSET), box.height() * (1 - 2 * INSET))
                .clip(gray.cols(), gray.rows());
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                points.add(new Point(
                        inner.x1() + inner.width() * (column + 0.5) / GRID - 0.5,
                        inner.y1() + inner.height() * (row + 0.5) / GRID - 0.5));
            }
        }
        Rect area = new Rect(
                (int) inner.x1(),
                (int) inner.y1(),
                Math.min(gray.cols() - (int) inner.x1(), (int) Math.ceil(inner.width())),
                Math.min(gray.rows() - (int) inner.y1(), (int) Math.ceil(inner.height())));
        if (area.width < 3 || area.height < 3) {
            return inner.area() == 0 ? List.of() : points;
        }
        try (Mats mats = new Mats()) {
            MatOfPoint corners = mats.own(new MatOfPoint());
            Imgproc.goodFeaturesToTrack(mats.own(gray.submat(area)), corners, CORNERS, 0.02, 3);
            for (Point corner : corners.toArray()) {
                points.add(new Point(corner.x + area.x, corner.y + area.y));
            }
        }
        return points;
    }

    private static Motion motion(List<Moved> points, int found, int tried) {
        int count = points.size();
        double share = (double) found / tried;
        if (count < MIN_POINTS || share < MIN_SHARE) {
            return new Motion(0, 0, 1, share, false);
        }
        double[] ratios = new double[count * (count - 1) / 2];
        int pairs = 0;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                double before = distance(points.get(i).from(), points.get(j).from());
                if (before > 2) {
                    ratios[pairs++] = distance(points.get(i).to(), points.get(j).to()) / before;
                }
            }
        }
        double scale = pairs == 0 ? 1 : median(Arrays.copyOf(ratios, pairs));
        return new Motion(
                median(points.stream().mapToDouble(Moved::dx).toArray()),
                median(points.stream().mapToDouble(Moved::dy).toArray()),
                Math.clamp(scale, 1 / MAX_SCALE_STEP, MAX_SCALE_STEP),
                share,
                true);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x - b.x, a.y - b.y);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
