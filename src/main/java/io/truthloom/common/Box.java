package io.truthloom.common;

/**
 * An axis-aligned box in continuous image pixels: origin at the top-left corner of the top-left pixel, y down,
 * {@code x1 <= x2} and {@code y1 <= y2}. A pixel (column c, row r) covers [c, c+1) x [r, r+1).
 *
 * @throws IllegalArgumentException when a coordinate is not finite or the corners are swapped
 */
public record Box(double x1, double y1, double x2, double y2) {
    public Box {
        requireOrdered(x1, y1, x2, y2);
    }

    /** The rule of every box. @throws IllegalArgumentException a coordinate that is not finite, or swapped corners */
    public static void requireOrdered(double x1, double y1, double x2, double y2) {
        if (!(Double.isFinite(x1) && Double.isFinite(y1) && Double.isFinite(x2) && Double.isFinite(y2))) {
            throw new IllegalArgumentException("Box with a coordinate that is not finite");
        }
        if (x1 > x2 || y1 > y2) {
            throw new IllegalArgumentException("Box with swapped corners: %s,%s,%s,%s".formatted(x1, y1, x2, y2));
        }
    }

    public static Box ofCorners(double xa, double ya, double xb, double yb) {
        return new Box(Math.min(xa, xb), Math.min(ya, yb), Math.max(xa, xb), Math.max(ya, yb));
    }

    public static Box ofCentre(double cx, double cy, double width, double height) {
        return new Box(cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2);
    }

    public double width() {
        return x2 - x1;
    }

    public double height() {
        return y2 - y1;
    }

    public double centreX() {
        return (x1 + x2) / 2;
    }

    public double centreY() {
        return (y1 + y2) / 2;
    }

    public double area() {
        return width() * height();
    }

    /** Area shared by both boxes, in square pixels. */
    public double intersectionArea(Box other) {
        double w = Math.min(x2, other.x2) - Math.max(x1, other.x1);
        double h = Math.min(y2, other.y2) - Math.max(y1, other.y1);
        return w <= 0 || h <= 0 ? 0 : w * h;
    }

    /** Intersection over union, in [0, 1]; 0 where both boxes have no area. */
    public double iou(Box other) {
        double shared = intersectionArea(other);
        double union = area() + other.area() - shared;
        return union <= 0 ? 0 : shared / union;
    }

    /** This box cut to an image of the given size; a box wholly outside becomes one without area on the border. */
    public Box clip(double imageWidth, double imageHeight) {
        return new Box(
                Math.clamp(x1, 0, imageWidth),
                Math.clamp(y1, 0, imageHeight),
                Math.clamp(x2, 0, imageWidth),
                Math.clamp(y2, 0, imageHeight));
    }

    public Box scale(double sx, double sy) {
        return new Box(x1 * sx, y1 * sy, x2 * sx, y2 * sy);
    }

    public Box translate(double dx, double dy) {
        return new Box(x1 + dx, y1 + dy, x2 + dx, y2 + dy);
    }

    /** The box between this one at {@code t = 0} and {@code other} at {@code t = 1}, corner by corner. */
    public Box lerp(Box other, double t) {
        // sorted again: rounding may swap the corners of a box without width
        return ofCorners(
                x1 + (other.x1 - x1) * t, y1 + (other.y1 - y1) * t, x2 + (other.x2 - x2) * t, y2 + (other.y2 - y2) * t);
    }
}
