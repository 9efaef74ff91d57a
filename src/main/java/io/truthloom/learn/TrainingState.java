package io.truthloom.learn;

import org.jspecify.annotations.Nullable;

/**
 * Where a run stands; together with the net's weights and optimizer it is all that resuming needs, since batches follow
 * from seed and iteration.
 *
 * @param iteration iterations done
 * @param elapsedSeconds of training
 * @param nextEvaluation elapsed seconds at which validation is due
 * @param lastAp of the last validation, -1 while there was none
 * @param bestAp of the kept best weights
 * @param worseInARow validations since the best one; null in checkpoints of before
 */
record TrainingState(
        int iteration,
        double elapsedSeconds,
        TrainingPlan plan,
        double nextEvaluation,
        double lastAp,
        double bestAp,
        int bestIteration,
        @Nullable Integer worseInARow) {
    private static final double NONE = -1;

    static TrainingState start(TrainingSettings settings) {
        return new TrainingState(
                0, 0, TrainingPlan.first(settings.maxIterations()), settings.evaluateEverySeconds(), NONE, NONE, 0, 0);
    }

    TrainingState advanced(double seconds, TrainingPlan plan) {
        return new TrainingState(
                iteration + 1,
                elapsedSeconds + seconds,
                plan,
                nextEvaluation,
                lastAp,
                bestAp,
                bestIteration,
                worseInARow);
    }

    /** After a validation now; the next one is {@code pauseSeconds} of training away. */
    TrainingState validated(double ap, double pauseSeconds) {
        boolean better = ap > bestAp;
        return new TrainingState(
                iteration,
                elapsedSeconds,
                plan,
                elapsedSeconds + pauseSeconds,
                ap,
                better ? ap : bestAp,
                better ? iteration : bestIteration,
                better ? 0 : worse() + 1);
    }

    int worse() {
        return worseInARow == null ? 0 : worseInARow;
    }

    boolean stopsEarly(TrainingSettings settings) {
        Integer patience = settings.earlyStopEvaluations();
        return patience != null && worse() >= patience;
    }
}
