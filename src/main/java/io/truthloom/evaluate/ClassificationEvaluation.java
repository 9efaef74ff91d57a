package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How well a classifier names pictures. Answers are added one by one; of each only counts are kept. */
public final class ClassificationEvaluation {
    private static final int BINS = 15;

    private final int classes;
    private final long[][] confusion;
    private final long[] rankOfTruth;
    private final Calibration calibration = new Calibration(BINS);
    private long answers;

    public ClassificationEvaluation(int classes) {
        if (classes < 1) {
            throw new IllegalArgumentException("A classifier of no classes");
        }
        this.classes = classes;
        confusion = new long[classes][classes];
        rankOfTruth = new long[classes];
    }

    /**
     * @param confusion {@code [true class][predicted class]}
     * @param topK the share whose true class is among the k+1 likeliest, at index k; the first is the accuracy
     * @param expectedCalibrationError mean gap between confidence and accuracy, weighted by the bins' answers (Guo et al.,
     *     "On Calibration of Modern Neural Networks", arXiv 1706.04599)
     */
    public record Result(
            long answers,
            List<Double> topK,
            List<ClassScores> byClass,
            long[][] confusion,
            double expectedCalibrationError,
            List<Calibration.Bin> reliability) {}

    /**
     * @param precision null where nothing was called this class
     * @param recall null where there was none of it
     */
    public record ClassScores(
            long truths,
            long called,
            @Nullable Double precision,
            @Nullable Double recall) {}

    /**
     * @param scores a probability for each class; of equal ones the first class is the answer
     * @throws IllegalArgumentException another number of scores, one that is not finite, or no such class
     */
    public void add(int trueClass, float[] scores) {
        if (scores.length != classes || trueClass < 0 || trueClass >= classes) {
            throw new IllegalArgumentException(
                    "%d scores of %d classes, true class %d".formatted(scores.length, classes, trueClass));
        }
        int called = 0;
        int rank = 0;
        for (int c = 0; c < classes; c++) {
            if (!Float.isFinite(scores[c])) {
                throw new IllegalArgumentException("A score that is not finite");
            }
            called = scores[c] > scores[called] ? c : called;
            boolean before = scores[c] > scores[trueClass] || (scores[c] == scores[trueClass] && c < trueClass);
            rank += before ? 1 : 0;
        }
        answers++;
        rankOfTruth[rank]++;
        confusion[trueClass][called]++;
        calibration.add(scores[called], called == trueClass);
    }

    public Result result() {
        List<Double> topK = new ArrayList<>();
        long within = 0;
        for (int k = 0; k < classes; k++) {
            within += rankOfTruth[k];
            topK.add(answers == 0 ? 0 : (double) within / answers);
        }
        List<ClassScores> byClass = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            byClass.add(ofClass(c));
        }
        return new Result(answers, topK, byClass, confusion, calibration.expectedError(), calibration.bins());
    }

    private ClassScores ofClass(int one) {
        long truths = 0;
        long called = 0;
        for (int other = 0; other < classes; other++) {
            truths += confusion[one][other];
            called += confusion[other][one];
        }
        long right = confusion[one][one];
        return new ClassScores(
                truths,
                called,
                called == 0 ? null : (double) right / called,
                truths == 0 ? null : (double) right / truths);
    }
}
