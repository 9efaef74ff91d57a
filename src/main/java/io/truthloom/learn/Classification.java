package io.truthloom.learn;

import io.truthloom.learn.networks.Architecture;
import org.jspecify.annotations.Nullable;

/**
 * Which classifier a run trains, and what of it keeps its ImageNet weights.
 *
 * @param frozenThrough last stage that keeps them, null: from scratch
 * @param unfreezeAt share of the iterations, 0..1, after which the frozen stages learn too; 1 (and null): never
 * @param inputSize of the network in pixels, null: 224
 */
public record Classification(
        Architecture architecture,
        @Nullable String frozenThrough,
        @Nullable Double unfreezeAt,
        @Nullable Integer inputSize) {
    /** Everything kept but the last layer. */
    public static Classification transfer() {
        return new Classification(Architecture.EFFICIENTNET_LITE0, "pooled", null, null);
    }

    /** @throws LearnException what can't be had, with what can */
    public ClassifierSettings settings(TrainingSettings run) {
        return new ClassifierSettings(
                architecture,
                frozenThrough,
                unfreezeAt == null ? 1 : unfreezeAt,
                run.seconds(),
                run.maxIterations(),
                run.learningRate(),
                run.batchSize(),
                inputSize == null ? Architecture.INPUT : inputSize,
                run.seed());
    }
}
