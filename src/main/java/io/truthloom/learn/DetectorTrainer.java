package io.truthloom.learn;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Trains detectors on the one long-lived training thread; a second call waits for the first. */
public interface DetectorTrainer {
    /**
     * Trains from scratch, or goes on bit-exact from the newest whole checkpoint found in {@code runFolder}.
     *
     * @param stop asked between batches; true saves a checkpoint and returns null
     * @return the finished model file (one file, with settings and classes inside), or null when stopped
     */
    @org.jspecify.annotations.Nullable
    Path train(
            List<String> classNames,
            List<LabelledImage> training,
            List<LabelledImage> validation,
            TrainingSettings settings,
            Path runFolder,
            TrainingListener listener,
            BooleanSupplier stop);

    /** "CPU, 1 thread, oneDNN" or the GPU's name. */
    String device();
}
