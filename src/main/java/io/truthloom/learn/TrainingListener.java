package io.truthloom.learn;

import java.util.List;

/** What a run tells while it goes. Called on the training thread: be quick. */
public interface TrainingListener {
    /** {@code elapsedSeconds} is training time: evaluation and downtime taken out. */
    void iteration(int iteration, double elapsedSeconds, double loss, double learningRate, double iterationSeconds);

    /**
     * Just before {@link #iteration}, running means over some fifty iterations.
     *
     * @param picturesPerSecond crops learnt from a second
     * @param fitShare share of the time in which the net learnt, 0..1; the rest it waited for pictures
     */
    default void throughput(double picturesPerSecond, double fitShare) {}

    /**
     * A picture could not be read and is left out. Also called by other threads.
     *
     * @param sentence names it and says why
     * @param validationIndex its place in the validation pictures, which it keeps with no detections; -1: a training one
     */
    default void leftOut(String sentence, int validationIndex) {}

    /** The run ended before its time because validation no longer got better. */
    default void stoppedEarly(int evaluations) {}

    /** After each checkpoint reached the disk. */
    void checkpoint(int iteration);

    /**
     * Validation detections of the current weights (list parallel to the validation pictures, low threshold); the caller
     * computes AP and answers with it. Earlier weights are taken where they were clearly better than the last ones. The
     * last call of a run is about the weights of its model file. Never called without validation pictures.
     */
    double evaluate(int iteration, double elapsedSeconds, List<List<Detection>> detections);
}
