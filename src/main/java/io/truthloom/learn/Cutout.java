package io.truthloom.learn;

import io.truthloom.common.Box;
import org.jspecify.annotations.Nullable;

/**
 * An object cut out of a picture along its difference to the still background.
 *
 * @param x left column of the piece in its picture
 * @param opacity 0..1 for each pixel of the piece
 */
record Cutout(NetworkPicture source, int x, int y, int width, int height, float[] opacity) {
    /** 0.07 of the range. */
    private static final int DIFFERS = 18;

    private static final int SMALLEST_SIDE = 6;
    private static final double SMALLEST_COVER = 0.2;

    /** Null where the object is too small, at the border or can't be told from the background. */
    static @Nullable Cutout of(NetworkPicture source, byte[] background, Box box) {
        int x1 = Math.max(1, (int) Math.floor(box.x1()) - 1);
        int y1 = Math.max(1, (int) Math.floor(box.y1()) - 1);
        int width = Math.min(source.width() - 2, (int) Math.ceil(box.x2()) + 1) - x1;
        int height = Math.min(source.height() - 2, (int) Math.ceil(box.y2()) + 1) - y1;
        if (width < SMALLEST_SIDE || height < SMALLEST_SIDE) {
            return null;
        }
        float[] differs = new float[width * height];
        int count = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int still = ((y1 + row) * source.width() + x1 + column) * 3;
                int at = source.offset(x1 + column, y1 + row);
                if (PictureEncoder.difference(source.values(), at, background, still) >= DIFFERS) {
                    differs[row * width + column] = 1;
                    count++;
                }
            }
        }
        return count < SMALLEST_COVER * width * height
                ? null
                : new Cutout(source, x1, y1, width, height, softened(differs, width, height));
    }

    private static float[] softened(float[] mask, int width, int height) {
        float[] soft = new float[mask.length];
        for (int row = 1; row < height - 1; row++) {
            for (int column = 1; column < width - 1; column++) {
                float neighbours = 0;
                for (int at = (row - 1) * width + column; at <= (row + 1) * width + column; at += width) {
                    neighbours += mask[at - 1] + mask[at] + mask[at + 1];
                }
                soft[row * width + column] = Math.min(1, neighbours / 5);
            }
        }
        return soft;
    }

    void drawOn(NetworkPicture canvas, byte[] background, int left, int top, boolean flip) {
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int from = flip ? width - 1 - column : column;
                float alpha = opacity[row * width + from];
                if (alpha == 0) {
                    continue;
                }
                int at = canvas.offset(left + column, top + row);
                blend(canvas.values(), at, source.offset(x + from, y + row), alpha);
                if (canvas.channels() == 4) {
                    int still = ((top + row) * canvas.width() + left + column) * 3;
                    canvas.values()[at + 3] = PictureEncoder.differenceValue(
                            PictureEncoder.difference(canvas.values(), at, background, still));
                }
            }
        }
    }

    private void blend(byte[] values, int at, int from, float alpha) {
        for (int channel = 0; channel < 3; channel++) {
            int below = values[at + channel] & 0xff;
            int above = source.values()[from + channel] & 0xff;
            values[at + channel] = (byte) Math.round(below + (above - below) * alpha);
        }
    }

    /** Where the object's box lies once the piece is drawn at {@code left}, {@code top}. */
    Box place(Box box, int left, int top, boolean flip) {
        double start = flip ? x + width - box.x2() : box.x1() - x;
        return new Box(left + start, top + box.y1() - y, left + start + box.width(), top + box.y2() - y);
    }
}
