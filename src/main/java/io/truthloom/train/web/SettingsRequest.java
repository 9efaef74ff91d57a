package io.truthloom.train.web;

import io.truthloom.learn.Classification;
import io.truthloom.learn.TrainingSettings;
import org.jspecify.annotations.Nullable;

/** {@link TrainingSettings} of which anything may be left out. */
record SettingsRequest(
        @Nullable Integer seconds,
        @Nullable Integer maxIterations,
        @Nullable Double learningRate,
        @Nullable Integer batchSize,
        @Nullable Integer inputWidth,
        @Nullable Boolean copyPaste,
        @Nullable Boolean backgroundChannel,
        @Nullable Long seed,
        @Nullable Integer evaluateEverySeconds,
        @Nullable Integer checkpointEverySeconds,
        @Nullable Classification classification,
        @Nullable Integer earlyStopEvaluations) {
    TrainingSettings overDefaults() {
        TrainingSettings usual = TrainingSettings.defaults();
        return new TrainingSettings(
                or(seconds, usual.seconds()),
                or(maxIterations, usual.maxIterations()),
                or(learningRate, usual.learningRate()),
                or(batchSize, usual.batchSize()),
                inputWidth,
                or(copyPaste, usual.copyPaste()),
                or(backgroundChannel, usual.backgroundChannel()),
                or(seed, usual.seed()),
                or(evaluateEverySeconds, usual.evaluateEverySeconds()),
                or(checkpointEverySeconds, usual.checkpointEverySeconds()),
                classification,
                earlyStopEvaluations);
    }

    private static <T> T or(@Nullable T given, T usual) {
        return given == null ? usual : given;
    }
}
