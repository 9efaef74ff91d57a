package io.truthloom.learn;

import org.jspecify.annotations.Nullable;

/**
 * Everything that decides a training run. The defaults are the product's.
 *
 * @param seconds training time budget (evaluation not counted)
 * @param maxIterations stop there if the time is not used up
 * @param learningRate peak; 100 iterations warm-up, flat to half time, then cosine
 * @param batchSize crops a batch
 * @param inputWidth width pictures are resized to for the net (multiple of 16), null: chosen from the labels' sizes
 * @param copyPaste paste labelled objects onto training pictures
 * @param backgroundChannel add |picture - background| as 4th channel where the set has backgrounds
 * @param seed of initial weights and augmentation
 * @param evaluateEverySeconds validation AP cadence
 * @param checkpointEverySeconds checkpoint cadence
 * @param classification how to train a classifier of the crops of objects; null: a detector
 * @param earlyStopEvaluations stop after so many evaluations in a row without a better validation AP; null: never
 */
public record TrainingSettings(
        int seconds,
        int maxIterations,
        double learningRate,
        int batchSize,
        @Nullable Integer inputWidth,
        boolean copyPaste,
        boolean backgroundChannel,
        long seed,
        int evaluateEverySeconds,
        int checkpointEverySeconds,
        @Nullable Classification classification,
        @Nullable Integer earlyStopEvaluations) {
    /** A detector's, without early stop. */
    public TrainingSettings(
            int seconds,
            int maxIterations,
            double learningRate,
            int batchSize,
            @Nullable Integer inputWidth,
            boolean copyPaste,
            boolean backgroundChannel,
            long seed,
            int evaluateEverySeconds,
            int checkpointEverySeconds) {
        this(
                seconds,
                maxIterations,
                learningRate,
                batchSize,
                inputWidth,
                copyPaste,
                backgroundChannel,
                seed,
                evaluateEverySeconds,
                checkpointEverySeconds,
                null,
                null);
    }

    public static TrainingSettings defaults() {
        return new TrainingSettings(300, 100_000, 1e-3, 12, null, true, true, 42, 30, 20);
    }
}
