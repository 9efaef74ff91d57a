package io.truthloom.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many errors there are of each kind, and the average precision (at IoU 0.5) that each kind costs: what it would be
 * more if that kind alone were mended (arXiv 2008.08115, section 2.2). A wrong class or a poor box is set right for the
 * surest prediction of an object that nothing else finds, and taken away otherwise; false positives of other kinds are
 * taken away; what was missed is no longer looked for (a class of which nothing else was there then counts as perfect).
 */
public final class ErrorAnalysis {
    private static final int NOT_MENDED = -1;

    private final long[] truths;
    private final List<Entry> entries = new ArrayList<>();
    private final long[] missed;

    /**
     * @param kind null for a right one
     * @param mendedClass the class as which it is right once mended, or {@link #NOT_MENDED}
     */
    private record Entry(
            int classIndex, double score, @Nullable ErrorKind kind, int mendedClass) {}

    public record Cost(long count, double averagePrecision) {}

    public ErrorAnalysis(int classCount) {
        truths = new long[classCount];
        missed = new long[classCount];
    }

    /** One picture with all of its truths and predictions. */
    public void add(List<GroundTruth> there, List<Prediction> predictions) {
        there.stream().filter(truth -> !truth.ignore()).forEach(truth -> truths[truth.classIndex()]++);
        DetectionError.Judged judged = DetectionError.judge(there, predictions);
        Map<Prediction, Entry> byPrediction = new IdentityHashMap<>();
        judged.right().forEach(p -> byPrediction.put(p, new Entry(p.classIndex(), p.score(), null, NOT_MENDED)));
        Map<GroundTruth, Prediction> surest = surestForEach(judged);
        for (DetectionError error : judged.errors()) {
            Prediction prediction = error.prediction();
            GroundTruth truth = error.truth();
            if (prediction != null) {
                int mendedClass = truth != null && surest.get(truth) == prediction ? truth.classIndex() : NOT_MENDED;
                byPrediction.put(
                        prediction, new Entry(prediction.classIndex(), prediction.score(), error.kind(), mendedClass));
            } else if (truth != null) {
                missed[truth.classIndex()]++;
            }
        }
        // in the order in which equal scores stand for AP too
        predictions.stream()
                .sorted(Matching.SUREST_FIRST)
                .map(byPrediction::get)
                .filter(Objects::nonNull)
                .forEach(entries::add);
    }

    private static Map<GroundTruth, Prediction> surestForEach(DetectionError.Judged judged) {
        Map<GroundTruth, Prediction> surest = new IdentityHashMap<>();
        for (DetectionError error : judged.errors()) {
            Prediction prediction = error.prediction();
            GroundTruth truth = error.truth();
            boolean mendable = error.kind() == ErrorKind.WRONG_CLASS || error.kind() == ErrorKind.POOR_BOX;
            if (mendable
                    && truth != null
                    && prediction != null
                    && !judged.found().contains(truth)) {
                Prediction before = surest.get(truth);
                if (before == null || before.score() < prediction.score()) {
                    surest.put(truth, prediction);
                }
            }
        }
        return surest;
    }

    /** Each kind is in it. */
    public Map<ErrorKind, Cost> costs() {
        entries.sort(Comparator.comparingDouble(Entry::score).reversed());
        double now = meanAveragePrecision(null);
        Map<ErrorKind, Cost> costs = new EnumMap<>(ErrorKind.class);
        for (ErrorKind kind : ErrorKind.values()) {
            costs.put(kind, new Cost(count(kind), Math.max(0, meanAveragePrecision(kind) - now)));
        }
        return costs;
    }

    private long count(ErrorKind kind) {
        if (kind == ErrorKind.MISSED) {
            long sum = 0;
            for (long one : missed) {
                sum += one;
            }
            return sum;
        }
        return entries.stream().filter(entry -> entry.kind == kind).count();
    }

    private double meanAveragePrecision(@Nullable ErrorKind mended) {
        double sum = 0;
        int classes = 0;
        CurveOfCounts[] curves = new CurveOfCounts[truths.length];
        for (int c = 0; c < curves.length; c++) {
            curves[c] = new CurveOfCounts(truths[c] - (mended == ErrorKind.MISSED ? missed[c] : 0), 0);
        }
        for (Entry entry : entries) {
            if (entry.kind == null) {
                curves[entry.classIndex].add(true);
            } else if (entry.kind != mended) {
                curves[entry.classIndex].add(false);
            } else if (entry.mendedClass != NOT_MENDED) {
                curves[entry.mendedClass].add(true);
            }
        }
        for (int c = 0; c < curves.length; c++) {
            if (truths[c] > 0) {
                boolean nothingLeft = mended == ErrorKind.MISSED && truths[c] == missed[c];
                sum += nothingLeft ? 1 : curves[c].averagePrecision();
                classes++;
            }
        }
        return classes == 0 ? 0 : sum / classes;
    }
}
