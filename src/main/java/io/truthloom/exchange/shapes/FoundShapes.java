package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.SkeletonShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shapes out of numbers that nobody checked. Everything throws a {@link LeftOutException} that says what is wrong. */
public final class FoundShapes {
    /** Above this a picture is no picture, and a mask of it would take the memory of all. */
    private static final long MAX_PIXELS = 120_000_000;

    /** No picture has so many pixels a side. */
    private static final double MAX_NUMBER = 1e9;

    private FoundShapes() {}

    /** One that can be calculated with: neither infinite nor far beyond any picture. */
    public static double finite(double number) {
        if (!Double.isFinite(number)) {
            throw new LeftOutException("Objects with numbers that are not finite left out");
        }
        if (Math.abs(number) > MAX_NUMBER) {
            throw new LeftOutException("Objects with numbers far beyond any picture left out");
        }
        return number;
    }

    /** @param rotation degrees clockwise about the centre */
    public static BoxShape box(double x, double y, double width, double height, double rotation) {
        return corners(x, y, finite(x + finite(width)), finite(y + finite(height)), rotation);
    }

    public static BoxShape corners(double x1, double y1, double x2, double y2, double rotation) {
        for (double corner : new double[] {x1, y1, x2, y2}) {
            finite(corner);
        }
        if (x1 > x2 || y1 > y2) {
            throw new LeftOutException("Boxes with negative sides or swapped corners left out");
        }
        if (x1 == x2 || y1 == y2) {
            throw new LeftOutException("Boxes without area left out");
        }
        return new BoxShape(x1, y1, x2, y2, finite(rotation));
    }

    public static EllipseShape ellipse(double cx, double cy, double rx, double ry, double rotation) {
        for (double number : new double[] {cx, cy, rx, ry}) {
            finite(number);
        }
        if (rx <= 0 || ry <= 0) {
            throw new LeftOutException("Ellipses without area left out");
        }
        return new EllipseShape(cx, cy, rx, ry, finite(rotation));
    }

    /** A last corner that repeats the first is dropped. */
    public static PolygonShape polygon(List<Point> given) {
        List<Point> points = open(given);
        if (points.size() < 3) {
            throw new LeftOutException("Polygons with under three corners left out");
        }
        return new PolygonShape(points);
    }

    private static List<Point> open(List<Point> ring) {
        boolean closed = ring.size() > 3 && ring.getFirst().equals(ring.getLast());
        return closed ? ring.subList(0, ring.size() - 1) : ring;
    }

    public static PolylineShape polyline(List<Point> points) {
        if (points.size() < 2) {
            throw new LeftOutException("Lines with under two points left out");
        }
        return new PolylineShape(points);
    }

    public static PointsShape points(List<Point> points) {
        if (points.isEmpty()) {
            throw new LeftOutException("Sets of points without a point left out");
        }
        return new PointsShape(points);
    }

    public static SkeletonShape skeleton(List<Joint> joints) {
        if (joints.isEmpty()) {
            throw new LeftOutException("Skeletons without a joint left out");
        }
        return new SkeletonShape(joints);
    }

    /** Numbers in turn: x, y, x, y, … */
    public static List<Point> pairs(double[] flat) {
        if (flat.length % 2 != 0) {
            throw new LeftOutException("Shapes with an odd count of coordinates left out");
        }
        List<Point> points = new ArrayList<>(flat.length / 2);
        for (int i = 0; i < flat.length; i += 2) {
            points.add(new Point(finite(flat[i]), finite(flat[i + 1])));
        }
        return points;
    }

    public static MaskSize size(long width, long height) {
        if (width <= 0 || height <= 0 || width > MAX_PIXELS || height > MAX_PIXELS || width * height > MAX_PIXELS) {
            throw new LeftOutException("Masks of an impossible size left out");
        }
        return new MaskSize((int) height, (int) width);
    }

    /** @param runs column by column, zeros first */
    public static MaskShape mask(MaskSize size, int[] runs) {
        long total = 0;
        for (int run : runs) {
            if (run < 0) {
                throw new LeftOutException("Masks whose run lengths are damaged left out");
            }
            total += run;
        }
        if (total != size.pixels()) {
            throw new LeftOutException("Masks whose run lengths don't fill the picture left out");
        }
        return visible(MaskShape.of(size, runs));
    }

    /** @param counts COCO's compressed run lengths */
    public static MaskShape mask(MaskSize size, String counts) {
        try {
            return visible(new MaskShape(size, counts));
        } catch (IllegalArgumentException e) {
            throw new LeftOutException("Masks whose run lengths are damaged left out");
        }
    }

    /** The pixels that rings hold by the even-odd rule. */
    public static MaskShape filled(MaskSize size, List<List<Point>> rings) {
        return visible(MaskPixels.fill(size, rings));
    }

    /** The pixels that any of the rings holds: of parts of one object, which may overlap. */
    public static MaskShape union(MaskSize size, List<List<Point>> parts) {
        byte[] columns = new byte[(int) size.pixels()];
        for (List<Point> part : parts) {
            int[] runs = MaskPixels.fill(size, List.of(part)).runs();
            int start = 0;
            for (int i = 0; i < runs.length; i++) {
                if (i % 2 == 1) {
                    Arrays.fill(columns, start, start + runs[i], (byte) 1);
                }
                start += runs[i];
            }
        }
        return visible(MaskPixels.toMask(size, (x, y) -> columns[x * size.height() + y] == 1));
    }

    public static MaskShape visible(MaskShape mask) {
        if (mask.area() == 0) {
            throw new LeftOutException("Masks without a pixel left out");
        }
        return mask;
    }
}
