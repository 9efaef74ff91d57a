package io.truthloom.e2e;

import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.common.Box;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import io.truthloom.sample.StreetClip;
import io.truthloom.sample.TruthBox;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a careful person would draw around the sample clip's objects, where they are wholly to be seen. */
final class StreetShapes {
    /** Shares of the box of a car that drives to the right: around the body, then below both wheels. */
    private static final double[] CAR = {
        0.01, 0.82, 0, 0.6, 0.03, 0.47, 0.19, 0.38, 0.24, 0.2, 0.31, 0.07, 0.4, 0.01, 0.52, 0, 0.63, 0.03, 0.71, 0.13,
        0.8, 0.38, 0.92, 0.43, 0.98, 0.56, 1, 0.72, 0.99, 0.82, 0.85, 0.83, 0.83, 0.92, 0.77, 1, 0.7, 0.93, 0.67, 0.83,
        0.31, 0.83, 0.29, 0.92, 0.22, 1, 0.15, 0.93, 0.13, 0.83
    };

    /** Of a person: head, neck, two hands, hip, two knees, two feet. */
    static final SkeletonTemplate WALKER = new SkeletonTemplate(
            List.of(
                    new TemplateJoint("head", 0.5, 0.05),
                    new TemplateJoint("neck", 0.5, 0.22),
                    new TemplateJoint("left hand", 0.1, 0.52),
                    new TemplateJoint("right hand", 0.9, 0.52),
                    new TemplateJoint("hip", 0.5, 0.54),
                    new TemplateJoint("left knee", 0.3, 0.76),
                    new TemplateJoint("right knee", 0.7, 0.76),
                    new TemplateJoint("left foot", 0.1, 0.98),
                    new TemplateJoint("right foot", 0.9, 0.98)),
            List.of(
                    new Edge(0, 1),
                    new Edge(1, 2),
                    new Edge(1, 3),
                    new Edge(1, 4),
                    new Edge(4, 5),
                    new Edge(4, 6),
                    new Edge(5, 7),
                    new Edge(6, 8)));

    private StreetShapes() {}

    static Shape outline(TruthBox truth) {
        Box box = truth.box();
        return switch (truth.className()) {
            case "car" -> new PolygonShape(within(box, drivesLeft(truth), CAR));
            case "person" -> new PolygonShape(walker(box));
            default -> new EllipseShape(box.centreX(), box.centreY(), box.width() / 2, box.height() / 2, 0);
        };
    }

    static SkeletonShape skeleton(TruthBox truth) {
        Box box = truth.box();
        double unit = box.height() / 98;
        double foot = Math.max(2, box.width() / 2 / unit - 4);
        double hand = foot * 30 / 44;
        double[] places = {0, 9, 0, 21, -hand, 52, hand, 52, 0, 52, -foot / 2, 73, foot / 2, 73, -foot, 94, foot, 94};
        List<Joint> joints = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            joints.add(new Joint(box.centreX() + places[i] * unit, box.y1() + places[i + 1] * unit, 2));
        }
        return new SkeletonShape(joints);
    }

    static MaskShape mask(TruthBox truth) {
        java.awt.Shape area = area(outline(truth));
        int[] runs = new int[2 * StreetClip.WIDTH * StreetClip.HEIGHT];
        int count = 0;
        boolean inside = false;
        for (int pixel = 0; pixel < StreetClip.WIDTH * StreetClip.HEIGHT; pixel++) {
            boolean now = area.contains(pixel / StreetClip.HEIGHT + 0.5, pixel % StreetClip.HEIGHT + 0.5);
            if (now != inside) {
                inside = now;
                count++;
            }
            runs[count]++;
        }
        return MaskShape.of(new MaskSize(StreetClip.HEIGHT, StreetClip.WIDTH), Arrays.copyOf(runs, count + 1));
    }

    private static java.awt.Shape area(Shape shape) {
        return switch (shape) {
            case EllipseShape(double cx, double cy, double rx, double ry, double _) ->
                new java.awt.geom.Ellipse2D.Double(cx - rx, cy - ry, 2 * rx, 2 * ry);
            case PolygonShape(List<Point> points) -> {
                Path2D path = new Path2D.Double();
                path.moveTo(points.getFirst().x(), points.getFirst().y());
                points.forEach(point -> path.lineTo(point.x(), point.y()));
                path.closePath();
                yield path;
            }
            default -> throw new IllegalArgumentException("No area: " + shape);
        };
    }

    /** A standing figure with its legs as far apart as the box is wide. */
    private static List<Point> walker(Box box) {
        double unit = box.height() / 98;
        double half = box.width() / 2 / unit;
        double foot = Math.max(1, half - 8);
        double[] right = {
            2,
            0,
            6,
            3,
            7,
            9,
            6,
            14,
            3,
            18,
            7,
            19,
            9,
            24,
            Math.min(half, 12),
            44,
            9,
            58,
            half,
            96,
            half - 8,
            98,
            foot / 3,
            72
        };
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < right.length; i += 2) {
            points.add(new Point(box.centreX() + right[i] * unit, box.y1() + right[i + 1] * unit));
        }
        for (int i = right.length - 2; i >= 0; i -= 2) {
            points.add(new Point(box.centreX() - right[i] * unit, box.y1() + right[i + 1] * unit));
        }
        return points;
    }

    private static List<Point> within(Box box, boolean mirrored, double[] shares) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < shares.length; i += 2) {
            double along = mirrored ? 1 - shares[i] : shares[i];
            points.add(new Point(box.x1() + along * box.width(), box.y1() + shares[i + 1] * box.height()));
        }
        return points;
    }

    private static boolean drivesLeft(TruthBox truth) {
        return truth.object() % 2 == 1;
    }
}
