package io.truthloom.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What became of the predictions of one class at each of COCO's IoUs and sizes. */
final class ClassLedger {
    private static final double[] IOUS = CocoEvaluation.ious();
    private static final SizeRange[] SIZES = SizeRange.values();
    private static final int[] MOST = {1, 10, CocoEvaluation.MOST_PREDICTIONS};
    private static final int FIRST_CAPACITY = 64;

    private final long[] truths = new long[SIZES.length];
    private final long[][] foundBySize = new long[SIZES.length][IOUS.length];
    private final long[][] foundByMost = new long[MOST.length][IOUS.length];
    private double[] scores = new double[FIRST_CAPACITY];
    /** For each size and prediction: bit t says that it is right at IoU t, bit 16 + t that it is wrong. */
    private int[][] marks = new int[SIZES.length][FIRST_CAPACITY];

    private int count;

    /** @param predictions surest first */
    void add(List<GroundTruth> there, List<Prediction> predictions) {
        double[][] overlaps = new double[predictions.size()][];
        for (int p = 0; p < overlaps.length; p++) {
            overlaps[p] =
                    GroundTruth.overlaps(there, there.size(), predictions.get(p).box());
            grow();
            scores[count + p] = predictions.get(p).score();
        }
        for (SizeRange size : SIZES) {
            var candidates = new Candidates(there, truth -> truth.ignore() || !size.contains(truth.area()));
            truths[size.ordinal()] += candidates.counted();
            for (int iou = 0; iou < IOUS.length; iou++) {
                candidates.release();
                match(size, iou, candidates, predictions, overlaps);
            }
        }
        count += overlaps.length;
    }

    private void match(
            SizeRange size, int iou, Candidates candidates, List<Prediction> predictions, double[][] overlaps) {
        for (int p = 0; p < overlaps.length; p++) {
            int chosen = candidates.choose(overlaps[p], IOUS[iou]);
            boolean right = chosen != Candidates.NONE && !candidates.isIgnored(chosen);
            boolean wrong = chosen == Candidates.NONE
                    && size.contains(predictions.get(p).box().area());
            marks[size.ordinal()][count + p] |= right ? 1 << iou : wrong ? 1 << (16 + iou) : 0;
            foundBySize[size.ordinal()][iou] += right ? 1 : 0;
            for (int most = 0; size == SizeRange.ALL && right && most < MOST.length; most++) {
                foundByMost[most][iou] += p < MOST[most] ? 1 : 0;
            }
        }
    }

    private void grow() {
        if (count + CocoEvaluation.MOST_PREDICTIONS > scores.length) {
            int capacity = Math.max(scores.length * 2, count + CocoEvaluation.MOST_PREDICTIONS);
            scores = Arrays.copyOf(scores, capacity);
            for (int size = 0; size < marks.length; size++) {
                marks[size] = Arrays.copyOf(marks[size], capacity);
            }
        }
    }

    int count() {
        return count;
    }

    double score(int at) {
        return scores[at];
    }

    boolean isRight(int at, int iou) {
        return (marks[SizeRange.ALL.ordinal()][at] & 1 << iou) != 0;
    }

    boolean isWrong(int at, int iou) {
        return (marks[SizeRange.ALL.ordinal()][at] & 1 << (16 + iou)) != 0;
    }

    long truths() {
        return truths[SizeRange.ALL.ordinal()];
    }

    CocoScores scores() {
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -scores[at]))
                .mapToInt(at -> at)
                .toArray();
        double[][] averages = new double[SIZES.length][IOUS.length];
        for (int size = 0; size < SIZES.length; size++) {
            for (int iou = 0; iou < IOUS.length; iou++) {
                averages[size][iou] = average(order, size, iou);
            }
        }
        boolean any = truths() > 0;
        return new CocoScores(
                truths(),
                mean(averages, SizeRange.ALL),
                any ? averages[0][0] : null,
                any ? averages[0][5] : null,
                mean(averages, SizeRange.SMALL),
                mean(averages, SizeRange.MEDIUM),
                mean(averages, SizeRange.LARGE),
                recall(foundByMost[0], SizeRange.ALL),
                recall(foundByMost[1], SizeRange.ALL),
                recall(foundByMost[2], SizeRange.ALL),
                recall(foundBySize[1], SizeRange.SMALL),
                recall(foundBySize[2], SizeRange.MEDIUM),
                recall(foundBySize[3], SizeRange.LARGE));
    }

    private double average(int[] order, int size, int iou) {
        var curve = new CurveOfCounts(truths[size], order.length);
        for (int at : order) {
            int mark = marks[size][at];
            if ((mark & (1 << iou | 1 << (16 + iou))) != 0) {
                curve.add((mark & 1 << iou) != 0);
            }
        }
        return curve.averagePrecision();
    }

    private @Nullable Double mean(double[][] averages, SizeRange size) {
        return truths[size.ordinal()] == 0
                ? null
                : Arrays.stream(averages[size.ordinal()]).average().orElseThrow();
    }

    private @Nullable Double recall(long[] found, SizeRange size) {
        long wanted = truths[size.ordinal()];
        return wanted == 0
                ? null
                : Arrays.stream(found)
                        .mapToDouble(n -> (double) n / wanted)
                        .average()
                        .orElseThrow();
    }
}
