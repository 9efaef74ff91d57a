package io.truthloom.media;

import io.truthloom.common.RgbImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The still scene behind moving things: the median of frames, channel by channel. A pure function. */
final class Background {
    /** A pixel agrees with the scene when no channel differs by more than this. */
    private static final int SMALL_DIFFERENCE = 20;
    /** Half of the frames must agree with the median on this share of pixels, else the camera moved. */
    private static final double FIXED_SHARE = 0.8;

    private Background() {}

    /** Empty where the camera is not fixed. {@code frames}: at least three, of equal size. */
    static Optional<RgbImage> of(List<RgbImage> frames) {
        if (frames.size() < 3) {
            return Optional.empty();
        }
        RgbImage median = median(frames);
        double[] shares = frames.stream()
                .mapToDouble(frame -> agreement(frame, median))
                .sorted()
                .toArray();
        return shares[shares.length / 2] >= FIXED_SHARE ? Optional.of(median) : Optional.empty();
    }

    private static RgbImage median(List<RgbImage> frames) {
        RgbImage first = frames.getFirst();
        byte[] median = new byte[first.pixels().length];
        int[] values = new int[frames.size()];
        for (int i = 0; i < median.length; i++) {
            for (int frame = 0; frame < values.length; frame++) {
                values[frame] = frames.get(frame).pixels()[i] & 0xff;
            }
            Arrays.sort(values);
            median[i] = (byte) values[values.length / 2];
        }
        return new RgbImage(first.width(), first.height(), median);
    }

    private static double agreement(RgbImage frame, RgbImage median) {
        byte[] a = frame.pixels();
        byte[] b = median.pixels();
        int agreeing = 0;
        for (int i = 0; i < a.length; i += 3) {
            boolean small = Math.abs((a[i] & 0xff) - (b[i] & 0xff)) <= SMALL_DIFFERENCE
                    && Math.abs((a[i + 1] & 0xff) - (b[i + 1] & 0xff)) <= SMALL_DIFFERENCE
                    && Math.abs((a[i + 2] & 0xff) - (b[i + 2] & 0xff)) <= SMALL_DIFFERENCE;
            agreeing += small ? 1 : 0;
        }
        return agreeing / (a.length / 3.0);
    }
}
