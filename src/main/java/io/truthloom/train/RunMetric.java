package io.truthloom.train;

import org.jspecify.annotations.Nullable;

/** One point of a run's curves. {@code elapsedSeconds} is training time; {@code ap50} only where it was evaluated. */
public record RunMetric(
        int iteration,
        double elapsedSeconds,
        double loss,
        double learningRate,
        double iterationSeconds,
        @Nullable Double ap50) {}
