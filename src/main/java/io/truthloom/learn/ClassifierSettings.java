package io.truthloom.learn;

import io.truthloom.learn.networks.Architecture;
import io.truthloom.learn.networks.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides how a classifier is trained.
 *
 * @param frozenThrough last stage that keeps its ImageNet weights, null: from scratch
 * @param unfreezeAt share of the iterations, 0..1, after which the frozen stages learn too, at a tenth of the rate; 1: never
 * @param seconds training time budget, the frozen stages' work included
 * @param inputSize width and height of the network's input in pixels
 */
public record ClassifierSettings(
        Architecture architecture,
        @Nullable String frozenThrough,
        double unfreezeAt,
        int seconds,
        int maxIterations,
        double learningRate,
        int batchSize,
        int inputSize,
        long seed) {
    private static final int SMALLEST_INPUT = 32;
    private static final int LARGEST_INPUT = 512;

    public ClassifierSettings {
        if (inputSize < SMALLEST_INPUT || inputSize > LARGEST_INPUT) {
            throw new LearnException("The input size is %d; choose from 32 to 512.".formatted(inputSize), null);
        }
        if (!(unfreezeAt >= 0 && unfreezeAt <= 1)) {
            throw new LearnException(
                    "The share after which frozen stages learn is %s; choose from 0 to 1.".formatted(unfreezeAt), null);
        }
        if (seconds < 1 || maxIterations < 1 || batchSize < 1) {
            throw new IllegalArgumentException("Classifier settings out of range");
        }
        if (frozenThrough != null && !architecture.isPretrained()) {
            throw new LearnException(
                    "No ImageNet weights of %s ship with Truthloom. Train it from scratch, or choose %s."
                            .formatted(architecture.title(), Architecture.EFFICIENTNET_LITE0.title()),
                    null);
        }
        frozenStages(architecture, frozenThrough);
    }

    int frozenStages() {
        return frozenStages(architecture, frozenThrough);
    }

    private static int frozenStages(Architecture architecture, @Nullable String through) {
        if (through == null) {
            return 0;
        }
        List<String> names = architecture.stages(1).stream().map(Stage::name).toList();
        int index = names.indexOf(through);
        if (index < 0 || index == names.size() - 1) {
            throw new LearnException(
                    "%s has no stage \"%s\" to freeze through. Choose one of %s."
                            .formatted(
                                    architecture.title(),
                                    through,
                                    String.join(", ", names.subList(0, names.size() - 1))),
                    null);
        }
        return index + 1;
    }
}
