package io.truthloom.assist.path;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.util.Optional;

/** Histograms of a box's pixels, once of all and once of those that differ from the background. */
final class ColourCount {
    private static final int DIFFERENT = 22;

    private final int[][] all = new int[3][256];
    private final int[][] foreground = new int[3][256];
    private int pixels;
    private int foregroundPixels;

    ColourCount(RgbImage image, Optional<RgbImage> background, Box box) {
        int left = (int) Math.clamp(box.x1(), 0, image.width());
        int right = (int) Math.clamp(box.x2(), 0, image.width());
        int top = (int) Math.clamp(box.y1(), 0, image.height());
        int bottom = (int) Math.clamp(box.y2(), 0, image.height());
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                boolean differs = background.isPresent() && differs(image, background.get(), x, y);
                count(image, x, y, differs);
            }
        }
    }

    /** Share of the box's pixels that differ from the background, 0..1. */
    double foregroundShare() {
        return pixels == 0 ? 0 : (double) foregroundPixels / pixels;
    }

    /** Of the foreground where it has more than {@code minForeground} pixels, else of all. */
    int median(int channel, int minForeground) {
        boolean enough = foregroundPixels > minForeground;
        int[] counts = enough ? foreground[channel] : all[channel];
        int half = (enough ? foregroundPixels : pixels) / 2;
        int sum = 0;
        for (int value = 0; value < 256; value++) {
            sum += counts[value];
            if (sum > half) {
                return value;
            }
        }
        return 0;
    }

    private void count(RgbImage image, int x, int y, boolean differs) {
        pixels++;
        foregroundPixels += differs ? 1 : 0;
        for (int channel = 0; channel < 3; channel++) {
            int value = image.channel(x, y, channel);
            all[channel][value]++;
            foreground[channel][value] += differs ? 1 : 0;
        }
    }

    private static boolean differs(RgbImage image, RgbImage background, int x, int y) {
        for (int channel = 0; channel < 3; channel++) {
            if (Math.abs(image.channel(x, y, channel) - background.channel(x, y, channel)) > DIFFERENT) {
                return true;
            }
        }
        return false;
    }
}
