package io.truthloom.learn;

/** What a run tells while it goes. Called on the training thread: be quick. */
public interface TrainingListener {
    /** {@code elapsedSeconds} is training time: evaluation and downtime taken out. */
    void iteration(int iteration, double elapsedSeconds, double loss, double learningRate, double iterationSeconds);

    /** After each checkpoint reached the disk. */
    void checkpoint(int iteration);

    /**
     * Validation detections of the current weights (list parallel to the validation pictures, low threshold);
     * the caller computes AP and answers with it: the weights with the best answer are kept.
     */
    double evaluate(int iteration, double elapsedSeconds, java.util.List<java.util.List<Detection>> detections);
}
