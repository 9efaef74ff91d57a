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
    private static final double MAX_SCALE_STEP = 1.1;
    private static final Size WINDOW = new Size(15, 15);
    private static final int LEVELS = 3;

    private PointFlow() {}

    static Motion between(Mat previous, Mat current, Box box) {
        List<Point> points = points(previous, box);
        if (points.size() < MIN_POINTS) {
            return Motion.UNKNOWN;
        }
        try (Mats mats = new Mats()) {
            MatOfPoint2f start = mats.own(new MatOfPoint2f(points.toArray(Point[]::new)));
            MatOfPoint2f there = mats.own(new MatOfPoint2f());
            MatOfPoint2f back = mats.own(new MatOfPoint2f());
            byte[] foundThere = flow(previous, current, start, there, mats);
            byte[] foundBack = flow(current, previous, there, back, mats);
            Point[] ends = there.toArray();
            Point[] returned = back.toArray();
            List<Point> from = new ArrayList<>();
            List<Point> to = new ArrayList<>();
            for (int i = 0; i < ends.length; i++) {
                Point origin = points.get(i);
                boolean counts = foundThere[i] == 1
                        && foundBack[i] == 1
                        && Math.hypot(returned[i].x - origin.x, returned[i].y - origin.y) < MAX_RETURN_ERROR;
                if (counts) {
                    from.add(origin);
                    to.add(ends[i]);
                }
            }
            return motion(from, to, points.size());
        }
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

    private static Motion motion(List<Point> from, List<Point> to, int tried) {
        int count = from.size();
        double share = (double) count / tried;
        if (count < MIN_POINTS || share < MIN_SHARE) {
            return new Motion(0, 0, 1, share, false);
        }
        double[] dx = new double[count];
        double[] dy = new double[count];
        double[] ratios = new double[count * (count - 1) / 2];
        int pairs = 0;
        for (int i = 0; i < count; i++) {
            dx[i] = to.get(i).x - from.get(i).x;
            dy[i] = to.get(i).y - from.get(i).y;
            for (int j = 0; j < i; j++) {
                double before = distance(from.get(i), from.get(j));
                if (before > 2) {
                    ratios[pairs++] = distance(to.get(i), to.get(j)) / before;
                }
            }
        }
        double scale = pairs == 0 ? 1 : median(Arrays.copyOf(ratios, pairs));
        return new Motion(median(dx), median(dy), Math.clamp(scale, 1 / MAX_SCALE_STEP, MAX_SCALE_STEP), share, true);
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x - b.x, a.y - b.y);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
