package io.truthloom.learn;

import java.util.List;

/** What a run tells while it goes. Called on the training thread: be quick. */
public interface TrainingListener {
    /** {@code elapsedSeconds} is training time: evaluation and downtime taken out. */
    void iteration(int iteration, double elapsedSeconds, double loss, double learningRate, double iterationSeconds);

    /** After each checkpoint reached the disk. */
    void checkpoint(int iteration);

    /**
     * Validation detections of the current weights (list parallel to the validation pictures, low threshold); the caller
     * computes AP and answers with it. Earlier weights are taken where they were clearly better than the last ones. The
     * last call of a run is about the weights of its model file. Never called without validation pictures.
     */
    double evaluate(int iteration, double elapsedSeconds, List<List<Detection>> detections);
}
