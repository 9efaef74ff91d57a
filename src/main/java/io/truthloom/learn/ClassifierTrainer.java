package io.truthloom.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Trains classifiers on one long-lived thread; a second call waits for the first. */
public interface ClassifierTrainer {
    /**
     * What the frozen stages make of an example is kept in {@code featureCache} and found there by the next run.
     *
     * @param stop asked between batches; true ends the run
     * @return the finished model file, or null when stopped
     * @throws LearnException nothing to learn, or the loss is no number; says what to change
     */
    @Nullable
    Path train(
            List<String> classNames,
            List<LabelledCrop> training,
            List<LabelledCrop> validation,
            ClassifierSettings settings,
            Folders folders,
            ClassifierListener listener,
            BooleanSupplier stop);

    /** @param run gets the model file */
    record Folders(Path run, Path featureCache) {}
}
