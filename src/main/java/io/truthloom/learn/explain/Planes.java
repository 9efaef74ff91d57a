package io.truthloom.learn.explain;

import io.truthloom.common.Box;
import io.truthloom.learn.NetworkInput.Encoded;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A layer's numbers for one picture as rows of places, channel by channel, without the input's empty rest. A vector is
 * one place.
 *
 * @param values by channel, then rows of width x height
 * @param area what the grid covers in pixels of the source picture
 */
record Planes(int width, int height, float[][] values, Box area) {
    static Planes of(NetworkBench bench, String layer, INDArray numbers, Encoded picture) {
        float[] flat = numbers.dup('c').data().asFloat();
        if (numbers.rank() < 4) {
            float[][] values = new float[flat.length][1];
            for (int i = 0; i < flat.length; i++) {
                values[i][0] = flat[i];
            }
            return new Planes(1, 1, values, whole(picture));
        }
        boolean last = bench.channelsLast(layer);
        int channels = (int) numbers.size(last ? 3 : 1);
        int rows = (int) numbers.size(last ? 1 : 2);
        int columns = (int) numbers.size(last ? 2 : 3);
        double cellWidth = (double) bench.open.input().width() / columns;
        double cellHeight = (double) bench.open.input().height() / rows;
        int width = Math.clamp((int) Math.ceil(picture.width() / cellWidth), 1, columns);
        int height = Math.clamp((int) Math.ceil(picture.height() / cellHeight), 1, rows);
        float[][] values = new float[channels][width * height];
        for (int channel = 0; channel < channels; channel++) {
            for (int place = 0; place < width * height; place++) {
                int row = place / width;
                int column = place % width;
                int at = last
                        ? (row * columns + column) * channels + channel
                        : (channel * rows + row) * columns + column;
                values[channel][place] = flat[at];
            }
        }
        Box area = new Box(0, 0, width * cellWidth / picture.scaleX(), height * cellHeight / picture.scaleY());
        return new Planes(width, height, values, area);
    }

    private static Box whole(Encoded picture) {
        return new Box(0, 0, picture.width() / picture.scaleX(), picture.height() / picture.scaleY());
    }

    /** The mean of each channel over the cells that the box (in pixels of the source picture) touches. */
    float[] mean(Box box) {
        double across = width / area.width();
        double down = height / area.height();
        int left = Math.clamp((int) Math.floor(box.x1() * across), 0, width - 1);
        int top = Math.clamp((int) Math.floor(box.y1() * down), 0, height - 1);
        int right = Math.clamp((int) Math.ceil(box.x2() * across), left + 1, width);
        int bottom = Math.clamp((int) Math.ceil(box.y2() * down), top + 1, height);
        float[] means = new float[values.length];
        for (int channel = 0; channel < values.length; channel++) {
            double sum = 0;
            for (int row = top; row < bottom; row++) {
                for (int column = left; column < right; column++) {
                    sum += values[channel][row * width + column];
                }
            }
            means[channel] = (float) (sum / ((right - left) * (bottom - top)));
        }
        return means;
    }
}
