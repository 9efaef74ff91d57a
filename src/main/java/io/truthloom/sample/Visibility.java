package io.truthloom.sample;

import java.awt.Shape;
import java.util.List;

/** How much of an object can be seen, counted on a grid of points over its bounds. */
final class Visibility {
    private static final int GRID = 14;

    private Visibility() {}

    /** @param nearer outlines of what stands in front of it */
    static double share(Shape own, List<Shape> nearer) {
        var bounds = own.getBounds2D();
        int all = 0;
        int seen = 0;
        for (int row = 0; row < GRID; row++) {
            for (int column = 0; column < GRID; column++) {
                double x = bounds.getX() + bounds.getWidth() * (column + 0.5) / GRID;
                double y = bounds.getY() + bounds.getHeight() * (row + 0.5) / GRID;
                if (own.contains(x, y)) {
                    all++;
                    boolean inside = x >= 0 && y >= 0 && x < StreetClip.WIDTH && y < StreetClip.HEIGHT;
                    seen += inside && nearer.stream().noneMatch(shape -> shape.contains(x, y)) ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : (double) seen / all;
    }
}
