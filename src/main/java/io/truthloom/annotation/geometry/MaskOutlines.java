package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of a mask along the edges of its pixels, corners alone: filled again ({@link MaskPixels#fill}) they give
 * the same mask. Pixels that touch at a corner alone are taken as apart.
 */
public final class MaskOutlines {
    /** Right, down, left, up: the mask lies on the right of each edge. */
    private static final int[][] STEPS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

    private final int left;
    private final int top;
    private final int columns;
    private final byte[] edges;

    private MaskOutlines(MaskShape mask, Box bounds) {
        byte[] pixels = MaskPixels.of(mask);
        int stride = mask.size().width();
        left = (int) bounds.x1();
        top = (int) bounds.y1();
        int width = (int) bounds.width();
        int height = (int) bounds.height();
        columns = width + 1;
        edges = new byte[columns * (height + 1)];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (top + y) * stride + left + x;
                if (pixels[at] == 0) {
                    continue;
                }
                int corner = y * columns + x;
                edges[corner] |= (byte) (y > 0 && pixels[at - stride] == 1 ? 0 : 1);
                edges[corner + 1] |= (byte) (x + 1 < width && pixels[at + 1] == 1 ? 0 : 2);
                edges[corner + columns + 1] |= (byte) (y + 1 < height && pixels[at + stride] == 1 ? 0 : 4);
                edges[corner + columns] |= (byte) (x > 0 && pixels[at - 1] == 1 ? 0 : 8);
            }
        }
    }

    /** @param outer clockwise (y down) @param holes the other way round, in no order */
    public record Outlines(List<List<Point>> outer, List<List<Point>> holes) {}

    /** Both empty where no pixel is set. */
    public static Outlines of(MaskShape mask) {
        List<List<Point>> outer = new ArrayList<>();
        List<List<Point>> holes = new ArrayList<>();
        mask.bounds().ifPresent(bounds -> new MaskOutlines(mask, bounds).follow(outer, holes));
        return new Outlines(outer, holes);
    }

    private void follow(List<List<Point>> outer, List<List<Point>> holes) {
        for (int corner = 0; corner < edges.length; corner++) {
            for (int direction = 0; direction < STEPS.length; direction++) {
                if ((edges[corner] & (1 << direction)) != 0) {
                    List<Point> ring = loop(corner, direction);
                    (signedArea(ring) > 0 ? outer : holes).add(ring);
                }
            }
        }
    }

    private List<Point> loop(int start, int startDirection) {
        List<Point> corners = new ArrayList<>();
        int at = start;
        int direction = startDirection;
        boolean closed = false;
        while (!closed) {
            edges[at] &= (byte) ~(1 << direction);
            at += STEPS[direction][1] * columns + STEPS[direction][0];
            int next = startDirection;
            for (int turn : new int[] {(direction + 1) % 4, direction, (direction + 3) % 4}) {
                if ((at == start && turn == startDirection) || (edges[at] & (1 << turn)) != 0) {
                    next = turn;
                    break;
                }
            }
            if (next != direction) {
                corners.add(new Point(left + at % columns, top + at / columns));
            }
            closed = at == start && next == startDirection;
            direction = next;
        }
        return corners;
    }

    /** Positive where the ring runs clockwise (y down); in square pixels. */
    public static double signedArea(List<Point> ring) {
        double twice = 0;
        Point before = ring.getLast();
        for (Point here : ring) {
            twice += before.x() * here.y() - here.x() * before.y();
            before = here;
        }
        return twice / 2;
    }
}
