package io.truthloom.learn;

import java.util.Arrays;

/**
 * Batch normalisation over the last axis of [.., channels], after Ioffe and Szegedy 2015 (arXiv 1502.03167): two passes
 * forward, two back. Sums run in lanes of many channels' repetitions, which the compiler turns into vector instructions,
 * and are put together in double precision.
 */
final class ChannelNormalisation {
    private static final int PIECE = 2048;

    private final int channels;
    private final int lanes;
    private final float[] one;
    private final float[] other;

    ChannelNormalisation(int channels) {
        this.channels = channels;
        this.lanes = channels * Math.max(1, PIECE / channels);
        this.one = new float[lanes];
        this.other = new float[lanes];
    }

    /** Mean and variance (of the whole, not of a sample) of each channel. */
    record Moments(float[] mean, float[] variance) {}

    Moments moments(PlainFloats x) {
        x.read(0, one, channels);
        float[] pivot = repeated(Arrays.copyOf(one, channels));
        float[] sums = new float[lanes];
        float[] squares = new float[lanes];
        for (long at = 0; at < x.count(); at += lanes) {
            int length = piece(x, at, one);
            for (int i = 0; i < length; i++) {
                float centred = one[i] - pivot[i];
                sums[i] += centred;
                squares[i] += centred * centred;
            }
        }
        double count = (double) x.count() / channels;
        double[] sum = folded(sums);
        double[] square = folded(squares);
        float[] mean = new float[channels];
        float[] variance = new float[channels];
        for (int c = 0; c < channels; c++) {
            double offset = sum[c] / count;
            mean[c] = (float) (pivot[c] + offset);
            variance[c] = (float) Math.max(0, square[c] / count - offset * offset);
        }
        return new Moments(mean, variance);
    }

    /** out = gamma (x - mean) / sqrt(variance + epsilon) + beta */
    void forward(PlainFloats x, Moments moments, float[] gamma, float[] beta, double epsilon, PlainFloats out) {
        float[] scale = new float[channels];
        float[] shift = new float[channels];
        for (int c = 0; c < channels; c++) {
            double by = gamma[c] / Math.sqrt(moments.variance()[c] + epsilon);
            scale[c] = (float) by;
            shift[c] = (float) (beta[c] - by * moments.mean()[c]);
        }
        float[] scales = repeated(scale);
        float[] shifts = repeated(shift);
        for (long at = 0; at < x.count(); at += lanes) {
            int length = piece(x, at, one);
            for (int i = 0; i < length; i++) {
                other[i] = one[i] * scales[i] + shifts[i];
            }
            out.write(at, other, length);
        }
    }

    /** Gradients of gamma and beta. */
    record Gradients(float[] gamma, float[] beta) {}

    /** Writes the gradient at x into {@code dx}. */
    Gradients backward(PlainFloats x, PlainFloats dy, Moments moments, float[] gamma, double epsilon, PlainFloats dx) {
        float[] means = repeated(moments.mean());
        float[] sums = new float[lanes];
        float[] products = new float[lanes];
        for (long at = 0; at < x.count(); at += lanes) {
            int length = piece(x, at, one);
            dy.read(at, other, length);
            for (int i = 0; i < length; i++) {
                sums[i] += other[i];
                products[i] += other[i] * (one[i] - means[i]);
            }
        }
        double count = (double) x.count() / channels;
        double[] sum = folded(sums);
        double[] product = folded(products);
        float[] ofGamma = new float[channels];
        float[] ofBeta = new float[channels];
        float[] a = new float[channels];
        float[] b = new float[channels];
        float[] d = new float[channels];
        for (int c = 0; c < channels; c++) {
            double inverse = 1 / Math.sqrt(moments.variance()[c] + epsilon);
            ofGamma[c] = (float) (product[c] * inverse);
            ofBeta[c] = (float) sum[c];
            double along = gamma[c] * inverse;
            double across = -along * inverse * inverse * product[c] / count;
            a[c] = (float) along;
            b[c] = (float) across;
            d[c] = (float) (-across * moments.mean()[c] - along * sum[c] / count);
        }
        combine(x, dy, dx, a, b, d);
        return new Gradients(ofGamma, ofBeta);
    }

    /** dx = a dy + b x + d */
    private void combine(PlainFloats x, PlainFloats dy, PlainFloats dx, float[] a, float[] b, float[] d) {
        float[] as = repeated(a);
        float[] bs = repeated(b);
        float[] ds = repeated(d);
        for (long at = 0; at < x.count(); at += lanes) {
            int length = piece(x, at, one);
            dy.read(at, other, length);
            for (int i = 0; i < length; i++) {
                other[i] = as[i] * other[i] + bs[i] * one[i] + ds[i];
            }
            dx.write(at, other, length);
        }
    }

    private int piece(PlainFloats x, long at, float[] into) {
        int length = (int) Math.min(lanes, x.count() - at);
        x.read(at, into, length);
        return length;
    }

    private float[] repeated(float[] values) {
        float[] all = new float[lanes];
        for (int i = 0; i < lanes; i += channels) {
            System.arraycopy(values, 0, all, i, channels);
        }
        return all;
    }

    private double[] folded(float[] sums) {
        double[] folded = new double[channels];
        for (int i = 0; i < lanes; i++) {
            folded[i % channels] += sums[i];
        }
        return folded;
    }
}
