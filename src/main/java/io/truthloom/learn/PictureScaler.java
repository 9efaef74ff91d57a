package io.truthloom.learn;

import io.truthloom.common.RgbImage;

/** Resizing by area: each new pixel is the mean of what it covers; where it covers less than one pixel, bilinear. */
final class PictureScaler {
    private PictureScaler() {}

    static byte[] resize(RgbImage image, int width, int height) {
        if (image.width() == width && image.height() == height) {
            return image.pixels();
        }
        Taps columns = Taps.between(image.width(), width);
        Taps rows = Taps.between(image.height(), height);
        float[] sum = new float[width * 3];
        float[] line = new float[width * 3];
        byte[] result = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sum, 0);
            for (int k = 0; k < rows.count(y); k++) {
                resizeRow(image, rows.source(y, k), columns, line);
                float weight = rows.weight(y, k);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += line[i] * weight;
                }
            }
            for (int i = 0; i < sum.length; i++) {
                result[y * sum.length + i] = (byte) (sum[i] + 0.5f);
            }
        }
        return result;
    }

    private static void resizeRow(RgbImage image, int row, Taps columns, float[] line) {
        byte[] pixels = image.pixels();
        int start = row * image.width() * 3;
        for (int x = 0; x < line.length / 3; x++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int k = 0; k < columns.count(x); k++) {
                int at = start + columns.source(x, k) * 3;
                float weight = columns.weight(x, k);
                red += (pixels[at] & 0xff) * weight;
                green += (pixels[at + 1] & 0xff) * weight;
                blue += (pixels[at + 2] & 0xff) * weight;
            }
            line[x * 3] = red;
            line[x * 3 + 1] = green;
            line[x * 3 + 2] = blue;
        }
    }

    /** For each target position the source positions it takes from; the weights of one target add up to 1. */
    private record Taps(int[] first, float[][] weights, int last) {
        static Taps between(int from, int to) {
            double step = (double) from / to;
            int[] first = new int[to];
            float[][] weights = new float[to][];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * step;
                double reach = Math.max(step, 1) / 2;
                int start = (int) Math.floor(centre - reach);
                int end = (int) Math.ceil(centre + reach);
                first[i] = start;
                weights[i] = new float[end - start];
                double total = 0;
                for (int k = 0; k < end - start; k++) {
                    double covered = Math.min(start + k + 1, centre + reach) - Math.max(start + k, centre - reach);
                    weights[i][k] = (float) covered;
                    total += covered;
                }
                for (int k = 0; k < weights[i].length; k++) {
                    weights[i][k] = (float) (weights[i][k] / total);
                }
            }
            return new Taps(first, weights, from - 1);
        }

        int count(int target) {
            return weights[target].length;
        }

        int source(int target, int k) {
            return Math.clamp(first[target] + k, 0, last);
        }

        float weight(int target, int k) {
            return weights[target][k];
        }
    }
}
