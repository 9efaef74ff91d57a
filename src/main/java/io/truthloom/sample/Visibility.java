package io.truthloom.sample;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** How much of an object can be seen, counted on a grid of points over its bounds. */
final class Visibility {
    private static final int GRID = 14;

    private Visibility() {}

    static double share(List<Mover> movers, Mover mover, int frame) {
        Shape own = mover.outline(frame);
        List<Shape> nearer = nearer(movers, mover, frame);
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

    private static List<Shape> nearer(List<Mover> movers, Mover mover, int frame) {
        List<Shape> shapes = new ArrayList<>();
        for (Mover other : movers) {
            if (other.ground(frame) > mover.ground(frame)) {
                shapes.add(other.outline(frame));
            }
        }
        if (mover.ground(frame) <= Foreground.GROUND) {
            shapes.add(Foreground.outline());
        }
        return shapes;
    }
}
