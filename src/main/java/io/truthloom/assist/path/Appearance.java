package io.truthloom.assist.path;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.util.Optional;

/**
 * The colours of an object: median red, green and blue of its upper and its lower half, 0..1, background left out where
 * it is known. Empty for a box too small to tell.
 */
public record Appearance(double[] colours) {
    private static final Appearance UNKNOWN = new Appearance(new double[0]);
    private static final double DISTANCE_TO_UNKNOWN = 0.15;
    private static final double SIDE_MARGIN = 0.12;
    private static final int MIN_FOREGROUND = 12;

    public static Appearance of(RgbImage image, Optional<RgbImage> background, Box box) {
        Box inside = new Box(
                        box.x1() + SIDE_MARGIN * box.width(), box.y1(), box.x2() - SIDE_MARGIN * box.width(), box.y2())
                .clip(image.width(), image.height());
        if (inside.width() < 3 || inside.height() < 6) {
            return UNKNOWN;
        }
        double[] colours = new double[6];
        for (int half = 0; half < 2; half++) {
            double top = inside.y1() + inside.height() * (half == 0 ? SIDE_MARGIN : 0.5);
            double bottom = inside.y1() + inside.height() * (half == 0 ? 0.5 : 1 - SIDE_MARGIN);
            ColourCount count = new ColourCount(image, background, new Box(inside.x1(), top, inside.x2(), bottom));
            for (int channel = 0; channel < 3; channel++) {
                colours[3 * half + channel] = count.median(channel, MIN_FOREGROUND) / 255.0;
            }
        }
        return new Appearance(colours);
    }

    /** Mean absolute difference, 0..1; a middling value where one is unknown. */
    double distance(Appearance other) {
        if (!known() || !other.known()) {
            return DISTANCE_TO_UNKNOWN;
        }
        double sum = 0;
        for (int i = 0; i < colours.length; i++) {
            sum += Math.abs(colours[i] - other.colours[i]);
        }
        return sum / colours.length;
    }

    /** Mostly this, a little of {@code newer}. */
    Appearance blend(Appearance newer) {
        if (!known() || !newer.known()) {
            return known() ? this : newer;
        }
        double[] blended = new double[colours.length];
        for (int i = 0; i < colours.length; i++) {
            blended[i] = 0.9 * colours[i] + 0.1 * newer.colours[i];
        }
        return new Appearance(blended);
    }

    private boolean known() {
        return colours.length > 0;
    }
}
