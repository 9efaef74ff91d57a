package io.truthloom.train;

import org.jspecify.annotations.Nullable;

/**
 * One point of a run's curves.
 *
 * @param elapsedSeconds training time
 * @param ap50 only where it was evaluated
 * @param picturesPerSecond crops learnt from; null in runs of before
 * @param fitShare share of the time in which the net learnt instead of waiting for pictures, 0..1; null in runs of before
 */
public record RunMetric(
        int iteration,
        double elapsedSeconds,
        double loss,
        double learningRate,
        double iterationSeconds,
        @Nullable Double ap50,
        @Nullable Double picturesPerSecond,
        @Nullable Double fitShare) {}
