package io.truthloom.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against a thousand cases with crowds, ignored boxes and empty classes that pycocotools and tidecv evaluated. */
class CocoEvaluationTest {
    private static final double NOTHING_TO_FIND = -1;

    @Test
    void every_number_equals_that_of_pycocotools() throws IOException {
        List<CocoCase> cases = CocoCase.all();
        assertThat(cases).hasSize(1000);
        for (int number = 0; number < cases.size(); number++) {
            CocoCase one = cases.get(number);
            var evaluation = new CocoEvaluation(one.classes());
            one.pictures().forEach(picture -> evaluation.add(picture.truths(), picture.predictions()));
            CocoEvaluation.Result result = evaluation.result();
            requireEqual("case " + number, result.overall(), one.overall());
            for (int c = 0; c < one.classes(); c++) {
                requireEqual(
                        "case %d class %d".formatted(number, c),
                        result.byClass().get(c),
                        one.byClass()[c]);
            }
        }
    }

    private static void requireEqual(String what, CocoScores scores, double[] expected) {
        double[] actual = Stream.of(
                        scores.ap(),
                        scores.ap50(),
                        scores.ap75(),
                        scores.apSmall(),
                        scores.apMedium(),
                        scores.apLarge(),
                        scores.ar1(),
                        scores.ar10(),
                        scores.ar100(),
                        scores.arSmall(),
                        scores.arMedium(),
                        scores.arLarge())
                .mapToDouble(CocoEvaluationTest::orNothing)
                .toArray();
        assertThat(actual).as(what).containsExactly(expected, within(1e-6));
    }

    private static double orNothing(@Nullable Double score) {
        return score == null ? NOTHING_TO_FIND : score;
    }

    @Test
    void one_way_to_compute_ap_is_in_use_everywhere() throws IOException {
        for (CocoCase one : CocoCase.all().subList(0, 200)) {
            var evaluation = new CocoEvaluation(one.classes());
            List<GroundTruth> truths = new ArrayList<>();
            List<Prediction> predictions = new ArrayList<>();
            one.pictures().forEach(picture -> {
                evaluation.add(picture.truths(), picture.predictions());
                truths.addAll(picture.truths());
                predictions.addAll(picture.predictions());
            });
            if (predictions.size() > CocoEvaluation.MOST_PREDICTIONS) {
                continue;
            }
            Evaluation atOnce = Evaluation.of(truths, predictions, 0.5);
            atOnce.byClass().forEach((c, result) -> {
                if (result.averagePrecision().isPresent()) {
                    Double ap50 = evaluation.result().byClass().get(c).ap50();
                    assertThat(ap50).isNotNull();
                    PrecisionRecall curve = evaluation.curve(c, 0);
                    assertThat(AveragePrecision.coco(curve).orElseThrow()).isCloseTo(ap50, within(1e-12));
                    assertThat(curve.sampled().stream()
                                            .mapToDouble(PrecisionRecall.Point::precision)
                                            .sum()
                                    / 101)
                            .isCloseTo(ap50, within(1e-12));
                }
            });
        }
    }

    @Test
    void errors_by_kind_and_what_they_cost_equal_those_of_tidecv() throws IOException {
        List<Double> differences = new ArrayList<>();
        for (CocoCase one : CocoCase.all()) {
            Map<ErrorKind, @Nullable Double[]> expected = one.errors();
            if (expected == null) {
                continue;
            }
            var analysis = new ErrorAnalysis(one.classes());
            one.pictures().forEach(picture -> analysis.add(picture.truths(), picture.predictions()));
            Map<ErrorKind, ErrorAnalysis.Cost> costs = analysis.costs();
            for (ErrorKind kind : ErrorKind.values()) {
                @Nullable Double[] theirs = expected.get(kind);
                assertThat((double) costs.get(kind).count())
                        .as("%s of %s", kind, one)
                        .isEqualTo(theirs[0]);
                Double cost = theirs[1];
                if (cost != null) {
                    differences.add(Math.abs(costs.get(kind).averagePrecision() - cost));
                }
            }
        }
        assertThat(differences).hasSizeGreaterThan(300);
        // tidecv samples recalls at i / 100, COCO at i * 0.01: where a recall lies just there, one of 101 samples
        // differs
        assertThat(differences.stream().filter(difference -> difference > 1e-6).count())
                .isLessThan(differences.size() / 20);
        assertThat(differences).allMatch(difference -> difference < 0.02);
    }
}
