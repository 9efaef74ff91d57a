package io.truthloom.learn;

/** What the training of a classifier tells while it goes. Called on the training thread: be quick. */
public interface ClassifierListener {
    /** Features of {@code done} of {@code all} examples are there. */
    void features(int done, int all);

    /** An example whose picture can't be read is not learnt from. */
    void leftOut(String sentence);

    void iteration(int iteration, int planned, double elapsedSeconds, double loss, double learningRate);

    /** The finished model's share of validation examples named right, 0..1. Never called without such examples. */
    void evaluated(int iteration, double elapsedSeconds, double accuracy);
}
