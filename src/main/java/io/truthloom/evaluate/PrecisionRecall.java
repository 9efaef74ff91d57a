package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /** @param iou step of COCO's IoUs */
    static PrecisionRecall of(List<ClassLedger> classes, int iou) {
        record Place(ClassLedger ledger, int at) {}
        long wanted = classes.stream().mapToLong(ClassLedger::truths).sum();
        List<Place> places = new ArrayList<>();
        for (ClassLedger ledger : classes) {
            IntStream.range(0, ledger.count())
                    .filter(at -> ledger.isRight(at, iou) || ledger.isWrong(at, iou))
                    .forEach(at -> places.add(new Place(ledger, at)));
        }
        places.sort(Comparator.comparingDouble(place -> -place.ledger().score(place.at())));
        List<Point> points = new ArrayList<>(places.size());
        long right = 0;
        for (Place place : places) {
            right += place.ledger().isRight(place.at(), iou) ? 1 : 0;
            double recall = wanted == 0 ? 0 : (double) right / wanted;
            points.add(new Point(place.ledger().score(place.at()), (double) right / (points.size() + 1), recall));
        }
        return new PrecisionRecall(wanted, points);
    }

    /**
     * At each of COCO's recalls 0, 0.01 … 1 that is reached: the highest precision there or later, and the score that
     * reaches the recall. For charts: at most 101 points.
     */
    public List<Point> sampled() {
        if (truths == 0) {
            return List.of();
        }
        double[] precisions = points.stream().mapToDouble(Point::precision).toArray();
        AveragePrecision.makeMonotone(precisions, precisions.length);
        List<Point> samples = new ArrayList<>();
        int at = 0;
        for (int step = 0; step <= AveragePrecision.RECALL_STEPS; step++) {
            double recall = AveragePrecision.recall(step);
            while (at < precisions.length && points.get(at).recall() < recall) {
                at++;
            }
            if (at < precisions.length) {
                samples.add(new Point(points.get(at).score(), precisions[at], recall));
            }
        }
        return samples;
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
