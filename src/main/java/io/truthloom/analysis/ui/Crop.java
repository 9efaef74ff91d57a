package io.truthloom.analysis.ui;

import io.truthloom.common.Box;
import java.util.List;

/** The part of a picture that is shown: what matters with some of its surroundings, 4 to 3, within the picture if it can. */
record Crop(double x, double y, double width, double height) {
    private static final double ASPECT = 4.0 / 3;
    private static final double ROOM = 2.2;
    private static final double LEAST = 80;

    /** @param boxes at least one, in pixels of a picture of the given size */
    static Crop around(List<Box> boxes, double pictureWidth, double pictureHeight) {
        double x1 = boxes.stream().mapToDouble(Box::x1).min().orElse(0);
        double y1 = boxes.stream().mapToDouble(Box::y1).min().orElse(0);
        double x2 = boxes.stream().mapToDouble(Box::x2).max().orElse(pictureWidth);
        double y2 = boxes.stream().mapToDouble(Box::y2).max().orElse(pictureHeight);
        double width = Math.max(LEAST, Math.max((x2 - x1) * ROOM, (y2 - y1) * ROOM * ASPECT));
        width = Math.min(width, Math.max(pictureWidth, pictureHeight * ASPECT));
        double height = width / ASPECT;
        return new Crop(
                place((x1 + x2) / 2, width, pictureWidth), place((y1 + y2) / 2, height, pictureHeight), width, height);
    }

    private static double place(double centre, double size, double most) {
        return size >= most ? (most - size) / 2 : Math.clamp(centre - size / 2, 0, most - size);
    }

    /** By how much a frame's sides may be divided so that the part still has pixels enough. */
    int reduction(int pixels) {
        int reduction = 8;
        while (reduction > 1 && width / reduction < pixels) {
            reduction /= 2;
        }
        return reduction;
    }
}
