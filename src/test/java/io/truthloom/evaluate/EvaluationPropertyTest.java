package io.truthloom.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.common.Box;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EvaluationPropertyTest {
    @Property
    void both_averages_agree_within_the_step_of_the_sampled_one(
            @ForAll("truths") List<GroundTruth> truths, @ForAll("predictions") List<Prediction> predictions) {
        for (var result : Evaluation.of(truths, predictions, 0.5).byClass().values()) {
            if (result.averagePrecision().isPresent()) {
                double sampled = result.averagePrecision().getAsDouble();
                assertThat(sampled).isBetween(0.0, 1.0);
                assertThat(sampled)
                        .isCloseTo(AveragePrecision.allPoints(result.curve()).orElseThrow(), within(0.02));
            }
        }
    }

    @Property
    void the_truth_as_prediction_is_perfect(@ForAll("truths") List<GroundTruth> truths) {
        List<Prediction> perfect = truths.stream()
                .map(t -> new Prediction(t.image(), t.classIndex(), t.box(), 0.5))
                .toList();
        Evaluation.of(truths, perfect, 0.75)
                .meanAveragePrecision()
                .ifPresent(ap -> assertThat(ap).isCloseTo(1, within(1e-12)));
    }

    @Property
    void a_truth_is_used_once_and_confusion_counts_every_truth(
            @ForAll("truths") List<GroundTruth> truths, @ForAll("predictions") List<Prediction> predictions) {
        List<Outcome> outcomes = Matching.match(truths, predictions, 0.5);
        assertThat(outcomes.stream().filter(o -> !o.isFalsePositive()).count()).isLessThanOrEqualTo(truths.size());
        int[][] counts = Confusion.of(truths, predictions, 2, 0.5, 0).counts();
        int rows = 0;
        for (int truth = 0; truth < 2; truth++) {
            for (int count : counts[truth]) {
                assertThat(count).isNotNegative();
                rows += count;
            }
        }
        assertThat(rows).isEqualTo(truths.size());
    }

    @Provide
    Arbitrary<List<GroundTruth>> truths() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(0, 1),
                        boxes())
                .as(GroundTruth::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Prediction>> predictions() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(0, 1),
                        boxes(),
                        Arbitraries.doubles().between(0, 1))
                .as(Prediction::new)
                .list()
                .ofMaxSize(20);
    }

    private static Arbitrary<Box> boxes() {
        Arbitrary<Integer> corner = Arbitraries.integers().between(0, 20);
        Arbitrary<Integer> side = Arbitraries.integers().between(5, 20);
        return Combinators.combine(corner, corner, side, side).as((x, y, w, h) -> new Box(x, y, x + w, y + h));
    }
}
