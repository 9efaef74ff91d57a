package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Precision and recall as the score threshold falls.
 *
 * @param truths how many there were to find, ignored ones left out
 * @param points one for each prediction that counts, highest score first
 */
public record PrecisionRecall(long truths, List<Point> points) {
    /** Of all predictions with at least {@code score}: the share that is right, and the share of the truths found. */
    public record Point(double score, double precision, double recall) {
        /** Harmonic mean of both; 0 where both are. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    public PrecisionRecall {
        points = List.copyOf(points);
    }

    /** Of outcomes in the order of {@link Matching#match}. */
    public static PrecisionRecall of(List<Outcome> outcomes, List<GroundTruth> truths) {
        long wanted = truths.stream().filter(truth -> !truth.ignore()).count();
        List<Point> points = new ArrayList<>();
        long right = 0;
        long wrong = 0;
        for (Outcome outcome : outcomes) {
            if (!outcome.isTruePositive() && !outcome.isFalsePositive()) {
                continue;
            }
            right += outcome.isTruePositive() ? 1 : 0;
            wrong += outcome.isFalsePositive() ? 1 : 0;
            double recall = wanted == 0 ? 0 : (double) right / wanted;
            points.add(new Point(outcome.prediction().score(), (double) right / (right + wrong), recall));
        }
        return new PrecisionRecall(wanted, points);
    }

    /**
     * Where F1 is highest; of equal ones the highest score, so the smallest number of predictions. Its score is a
     * threshold to keep by {@code >=}: predictions of equal score are taken or left together. Empty without predictions.
     */
    public Optional<Point> bestF1() {
        Point best = null;
        for (int i = 0; i < points.size(); i++) {
            boolean tied = i + 1 < points.size()
                    && points.get(i + 1).score() == points.get(i).score();
            if (!tied && (best == null || points.get(i).f1() > best.f1())) {
                best = points.get(i);
            }
        }
        return Optional.ofNullable(best);
    }
}
