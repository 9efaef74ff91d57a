package io.truthloom.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against cases worked out by hand. */
class EvaluationTest {
    private static final Box A = new Box(0, 0, 10, 10);
    private static final Box B = new Box(100, 0, 110, 10);
    private static final Box C = new Box(200, 0, 210, 10);
    private static final Box NOWHERE = new Box(500, 500, 510, 510);

    private static GroundTruth truth(int classIndex, Box box) {
        return new GroundTruth(1, classIndex, box);
    }

    private static Prediction seen(int classIndex, Box box, double score) {
        return new Prediction(1, classIndex, box, score);
    }

    @Test
    void right_wrong_right_of_three_gives_the_areas_worked_out_by_hand() {
        // precision 1, 1/2, 2/3 at recall 1/3, 1/3, 2/3; envelope 1, 2/3, 2/3
        var evaluation = Evaluation.of(
                List.of(truth(0, A), truth(0, B), truth(0, C)),
                List.of(seen(0, A, 0.9), seen(0, NOWHERE, 0.8), seen(0, B, 0.7)),
                0.5);
        PrecisionRecall curve = evaluation.byClass().get(0).curve();
        assertThat(AveragePrecision.allPoints(curve).orElseThrow()).isCloseTo(1.0 / 3 + 2.0 / 3 / 3, within(1e-12));
        // recalls 0 … 0.33 (34 of them) at precision 1, 0.34 … 0.66 (33) at 2/3, the rest at 0
        assertThat(evaluation.meanAveragePrecision().orElseThrow()).isCloseTo((34 + 33 * 2.0 / 3) / 101, within(1e-12));
        PrecisionRecall.Point best = evaluation.all().bestF1().orElseThrow();
        assertThat(best.score()).isEqualTo(0.7);
        assertThat(best.f1()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void an_object_seen_twice_is_right_once() {
        List<Outcome> outcomes = Matching.match(List.of(truth(0, A)), List.of(seen(0, A, 0.5), seen(0, A, 0.9)), 0.5);
        assertThat(outcomes).extracting(Outcome::isTruePositive).containsExactly(true, false);
        assertThat(outcomes.getFirst().prediction().score()).isEqualTo(0.9);
    }

    @Test
    void the_surer_prediction_takes_the_truth_it_overlaps_most() {
        Box shifted = new Box(2, 0, 12, 10);
        List<Outcome> outcomes = Matching.match(
                List.of(truth(0, A), truth(0, shifted)), List.of(seen(0, new Box(1.5, 0, 11.5, 10), 0.9)), 0.5);
        GroundTruth chosen = outcomes.getFirst().truth();
        assertThat(chosen).isNotNull();
        assertThat(chosen.box()).isEqualTo(shifted);
    }

    @Test
    void an_overlap_of_exactly_the_threshold_counts() {
        // 5 of 10 wide: intersection 50, union 100
        Outcome half = Matching.match(List.of(truth(0, A)), List.of(seen(0, new Box(0, 0, 5, 10), 1)), 0.5)
                .getFirst();
        assertThat(half.isTruePositive()).isTrue();
        assertThat(half.iou()).isEqualTo(0.5);
    }

    @Test
    void an_ignored_truth_swallows_a_prediction_and_is_not_missed() {
        var ignored = new GroundTruth(1, 0, B, true);
        var evaluation = Evaluation.of(List.of(ignored, truth(0, A)), List.of(seen(0, B, 0.9), seen(0, A, 0.8)), 0.5);
        assertThat(evaluation.meanAveragePrecision()).hasValue(1.0);
        assertThat(evaluation.all().truths()).isEqualTo(1);
        assertThat(evaluation.all().points()).hasSize(1);
    }

    @Test
    void another_picture_or_class_never_matches() {
        var elsewhere = new Prediction(2, 0, A, 0.9);
        assertThat(Matching.match(List.of(truth(0, A)), List.of(elsewhere, seen(1, A, 0.9)), 0.5))
                .allMatch(Outcome::isFalsePositive);
    }

    @Test
    void a_class_without_truth_has_no_average_precision_and_does_not_pull_the_mean() {
        var evaluation = Evaluation.of(List.of(truth(0, A)), List.of(seen(0, A, 0.9), seen(1, B, 0.9)), 0.5);
        assertThat(evaluation.byClass().get(1).averagePrecision()).isEmpty();
        assertThat(evaluation.meanAveragePrecision()).hasValue(1.0);
        assertThat(Evaluation.of(List.of(), List.of(), 0.5).meanAveragePrecision())
                .isEmpty();
    }

    @Test
    void a_threshold_never_parts_equal_scores() {
        var curve = Evaluation.of(List.of(truth(0, A)), List.of(seen(0, A, 0.9), seen(0, NOWHERE, 0.9)), 0.5)
                .all();
        assertThat(curve.bestF1().orElseThrow().precision()).isEqualTo(0.5);
    }

    @Test
    void confusion_counts_swaps_misses_and_inventions() {
        int[][] counts = Confusion.of(
                        List.of(truth(0, A), truth(1, B), truth(1, C)),
                        List.of(seen(0, A, 0.9), seen(0, B, 0.8), seen(1, NOWHERE, 0.7), seen(1, C, 0.1)),
                        2,
                        0.5,
                        0.5)
                .counts();
        assertThat(counts).isDeepEqualTo(new int[][] {{1, 0, 0}, {1, 0, 1}, {0, 1, 0}});
    }
}
