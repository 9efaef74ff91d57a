package io.truthloom.exchange.shapes;

import io.truthloom.annotation.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/** Outlines cut to the picture (Sutherland and Hodgman: one side after the other). */
public final class PictureCut {
    private PictureCut() {}

    /** Within 0 to {@code width} and 0 to {@code height}; fewer than three points where nothing of an area is left. */
    public static List<Point> cut(List<Point> outline, double width, double height) {
        boolean inside = outline.stream().allMatch(p -> p.x() >= 0 && p.y() >= 0 && p.x() <= width && p.y() <= height);
        if (inside) {
            return outline;
        }
        List<Point> left = side(outline, 1, 0, 0);
        List<Point> right = side(left, -1, 0, width);
        List<Point> top = side(right, 0, 1, 0);
        return side(top, 0, -1, height);
    }

    /** The part where {@code a x + b y + c} is not negative. */
    private static List<Point> side(List<Point> outline, int a, int b, double c) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            Point here = outline.get(i);
            Point before = outline.get((i + outline.size() - 1) % outline.size());
            double now = a * here.x() + b * here.y() + c;
            double earlier = a * before.x() + b * before.y() + c;
            if (now < 0 != earlier < 0) {
                kept.add(before.lerp(here, earlier / (earlier - now)));
            }
            if (now >= 0) {
                kept.add(here);
            }
        }
        return kept;
    }
}
