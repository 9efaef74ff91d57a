package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import org.jspecify.annotations.Nullable;

/** Makes network pictures. Keeps the last background it shrank, for the frames of a video come one after another. */
final class PictureEncoder {
    /** A difference of a third of the range counts as full. */
    private static final int DIFFERENCE_GAIN = 3;

    private final int inputWidth;
    private final int inputHeight;
    private final boolean withBackground;
    private volatile @Nullable Shrunk lastBackground;

    private record Shrunk(RgbImage source, byte[] pixels) {}

    PictureEncoder(int inputWidth, int inputHeight, boolean withBackground) {
        this.inputWidth = inputWidth;
        this.inputHeight = inputHeight;
        this.withBackground = withBackground;
    }

    NetworkPicture encode(RgbImage image, @Nullable RgbImage background) {
        double scale = Math.min((double) inputWidth / image.width(), (double) inputHeight / image.height());
        int width = Math.clamp(Math.round(image.width() * scale), 1, inputWidth);
        int height = Math.clamp(Math.round(image.height() * scale), 1, inputHeight);
        byte[] pixels = PictureScaler.resize(image, width, height);
        if (!withBackground) {
            return new NetworkPicture(width, height, 3, pixels, scale);
        }
        byte[] still = background == null || !sameSize(image, background) ? pixels : shrink(background, width, height);
        return new NetworkPicture(width, height, 4, withDifference(pixels, still), scale);
    }

    byte[] shrink(RgbImage background, int width, int height) {
        Shrunk last = lastBackground;
        if (last != null && last.source() == background && last.pixels().length == width * height * 3) {
            return last.pixels();
        }
        byte[] pixels = PictureScaler.resize(background, width, height);
        lastBackground = new Shrunk(background, pixels);
        return pixels;
    }

    private static boolean sameSize(RgbImage a, RgbImage b) {
        return a.width() == b.width() && a.height() == b.height();
    }

    private static byte[] withDifference(byte[] pixels, byte[] still) {
        byte[] values = new byte[pixels.length / 3 * 4];
        for (int from = 0, to = 0; from < pixels.length; from += 3, to += 4) {
            System.arraycopy(pixels, from, values, to, 3);
            values[to + 3] = differenceValue(difference(pixels, from, still, from));
        }
        return values;
    }

    /** The fourth channel's byte for a difference 0..255. */
    static byte differenceValue(int difference) {
        return (byte) Math.min(255, difference * DIFFERENCE_GAIN);
    }

    /** Largest difference of a colour channel, 0..255. */
    static int difference(byte[] a, int atA, byte[] b, int atB) {
        int largest = 0;
        for (int channel = 0; channel < 3; channel++) {
            largest = Math.max(largest, Math.abs((a[atA + channel] & 0xff) - (b[atB + channel] & 0xff)));
        }
        return largest;
    }
}
