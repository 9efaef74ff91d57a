package io.truthloom.learn.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes pictures of a layer's numbers. */
final class FeatureMaps {
    static final int LONGEST_SIDE = 160;

    private FeatureMaps() {}

    /** The channels with the largest numbers first. A vector becomes one map, its numbers in rows of a square. */
    static List<FeatureMap> of(Planes planes, int most) {
        if (planes.width() == 1 && planes.height() == 1) {
            return List.of(square(planes));
        }
        return IntStream.range(0, planes.values().length)
                .mapToObj(channel -> map(channel, planes))
                .sorted(Comparator.comparing(FeatureMap::high).reversed())
                .limit(most)
                .toList();
    }

    private static FeatureMap square(Planes planes) {
        int side = (int) Math.ceil(Math.sqrt(planes.values().length));
        int rows = (planes.values().length + side - 1) / side;
        float[] all = new float[side * rows];
        for (int i = 0; i < planes.values().length; i++) {
            all[i] = planes.values()[i][0];
        }
        return grey(0, side, rows, all);
    }

    private static FeatureMap map(int channel, Planes planes) {
        int shrink = Math.ceilDiv(Math.max(planes.width(), planes.height()), LONGEST_SIDE);
        if (shrink == 1) {
            return grey(channel, planes.width(), planes.height(), planes.values()[channel]);
        }
        int width = Math.ceilDiv(planes.width(), shrink);
        int height = Math.ceilDiv(planes.height(), shrink);
        float[] smaller = new float[width * height];
        Arrays.fill(smaller, Float.NEGATIVE_INFINITY);
        for (int place = 0; place < planes.width() * planes.height(); place++) {
            int to = place / planes.width() / shrink * width + place % planes.width() / shrink;
            // the largest, not the mean: what stands out shall be seen
            smaller[to] = Math.max(smaller[to], planes.values()[channel][place]);
        }
        return grey(channel, width, height, smaller);
    }

    private static FeatureMap grey(int channel, int width, int height, float[] values) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        byte[] grey = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            grey[i] = (byte) (high > low ? Math.round(255 * (values[i] - low) / (high - low)) : 0);
        }
        return new FeatureMap(channel, width, height, low, high, grey);
    }
}
