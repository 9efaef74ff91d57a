package io.truthloom.learn.explain;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;

/** Cuts objects out of pictures. */
public final class Crops {
    /** Surroundings on each side, as a share of the box's own side. */
    private static final double MARGIN = 0.1;

    private Crops() {}

    /** Of whole pixels, at least one. */
    public static RgbImage around(RgbImage image, Box box) {
        double across = box.width() * MARGIN;
        double down = box.height() * MARGIN;
        int left = Math.clamp((int) Math.floor(box.x1() - across), 0, image.width() - 1);
        int top = Math.clamp((int) Math.floor(box.y1() - down), 0, image.height() - 1);
        int right = Math.clamp((int) Math.ceil(box.x2() + across), left + 1, image.width());
        int bottom = Math.clamp((int) Math.ceil(box.y2() + down), top + 1, image.height());
        int row = (right - left) * 3;
        byte[] pixels = new byte[row * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(image.pixels(), (y * image.width() + left) * 3, pixels, (y - top) * row, row);
        }
        return new RgbImage(right - left, bottom - top, pixels);
    }
}
