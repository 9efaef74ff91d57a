package io.truthloom.exchange.csv;

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
import io.truthloom.exchange.shapes.LeftOutException;
import io.truthloom.exchange.tables.CsvRow;
import io.truthloom.exchange.tables.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The shape that a row's cells say; {@link ShapeCells} the other way round. */
final class CellsShape {
    private static final long MAX_PIXELS = 120_000_000;

    private CellsShape() {}

    /** A box where the row doesn't say what it is. */
    static Shape of(CsvRow row) {
        try {
            return switch (row.get("shape")) {
                case "box", "rectangle", "" -> BoxShape.of(box(row), rotation(row));
                case "ellipse" -> ellipse(box(row), rotation(row));
                case "polygon" -> new PolygonShape(points(row));
                case "polyline" -> new PolylineShape(points(row));
                case "points" -> new PointsShape(points(row));
                case "skeleton" -> skeleton(row);
                case "mask" -> mask(row.get("points"));
                case "tag" -> new TagShape();
                default -> throw new LeftOutException("Shapes of an unknown kind left out");
            };
        } catch (IllegalArgumentException e) {
            // what shapes refuse: too few points, a visibility of 7, runs that don't fill the picture
            throw new LeftOutException("Shapes whose points are damaged or too few left out");
        }
    }

    private static Box box(CsvRow row) {
        OptionalDouble x1 = row.number(Columns.X1);
        OptionalDouble y1 = row.number(Columns.Y1);
        OptionalDouble x2 = row.number(Columns.X2);
        OptionalDouble y2 = row.number(Columns.Y2);
        if (x1.isEmpty() || y1.isEmpty() || x2.isEmpty() || y2.isEmpty()) {
            throw new LeftOutException("Boxes with a corner that is missing or no number left out");
        }
        if (!(x1.getAsDouble() < x2.getAsDouble() && y1.getAsDouble() < y2.getAsDouble())) {
            throw new LeftOutException("Boxes without area, or with swapped corners, left out");
        }
        return new Box(x1.getAsDouble(), y1.getAsDouble(), x2.getAsDouble(), y2.getAsDouble());
    }

    private static double rotation(CsvRow row) {
        String text = row.get("rotation");
        return text.isEmpty()
                ? 0
                : Numbers.finite(text)
                        .orElseThrow(() -> new LeftOutException("Shapes with a rotation that is no number left out"));
    }

    private static EllipseShape ellipse(Box box, double rotation) {
        return new EllipseShape(box.centreX(), box.centreY(), box.width() / 2, box.height() / 2, rotation);
    }

    private static List<Point> points(CsvRow row) {
        List<Point> points = new ArrayList<>();
        for (double[] numbers : numbers(row, 2)) {
            points.add(new Point(numbers[0], numbers[1]));
        }
        return points;
    }

    private static SkeletonShape skeleton(CsvRow row) {
        List<Joint> joints = new ArrayList<>();
        for (double[] numbers : numbers(row, 3)) {
            joints.add(new Joint(numbers[0], numbers[1], (int) numbers[2]));
        }
        return new SkeletonShape(joints);
    }

    private static List<double[]> numbers(CsvRow row, int each) {
        List<double[]> all = new ArrayList<>();
        for (String one : row.get("points").split(";")) {
            String[] parts = one.split(",");
            double[] numbers = Numbers.allFinite(parts, 0, parts.length);
            if (numbers.length != each) {
                throw new LeftOutException("Shapes whose points are damaged or too few left out");
            }
            all.add(numbers);
        }
        return all;
    }

    private static MaskShape mask(String text) {
        String[] parts = text.split(" ", 3);
        double[] size = parts.length < 3 ? new double[0] : Numbers.allFinite(parts, 0, 2);
        if (size.length == 0 || size[0] * size[1] > MAX_PIXELS) {
            throw new LeftOutException("Masks without a size, or of more than 120 million pixels, left out");
        }
        return new MaskShape(new MaskSize((int) size[0], (int) size[1]), parts[2]);
    }
}
