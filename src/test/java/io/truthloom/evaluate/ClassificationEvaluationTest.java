package io.truthloom.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClassificationEvaluationTest {
    @Test
    void ranks_classes_and_confusion_are_those_worked_out_by_hand() {
        var evaluation = new ClassificationEvaluation(3);
        evaluation.add(0, new float[] {0.7f, 0.2f, 0.1f});
        evaluation.add(1, new float[] {0.6f, 0.3f, 0.1f});
        evaluation.add(1, new float[] {0.1f, 0.8f, 0.1f});
        evaluation.add(0, new float[] {0.2f, 0.3f, 0.5f});

        ClassificationEvaluation.Result result = evaluation.result();

        assertThat(result.topK()).containsExactly(0.5, 0.75, 1.0);
        assertThat(result.confusion()).isDeepEqualTo(new long[][] {{1, 0, 1}, {1, 1, 0}, {0, 0, 0}});
        assertThat(result.byClass().get(0)).isEqualTo(new ClassificationEvaluation.ClassScores(2, 2, 0.5, 0.5));
        assertThat(result.byClass().get(1)).isEqualTo(new ClassificationEvaluation.ClassScores(2, 1, 1.0, 0.5));
        assertThat(result.byClass().get(2)).isEqualTo(new ClassificationEvaluation.ClassScores(0, 1, 0.0, null));
    }

    @Test
    void calibration_is_the_gap_between_confidence_and_accuracy() {
        var evaluation = new ClassificationEvaluation(2);
        for (int i = 0; i < 10; i++) {
            evaluation.add(i < 5 ? 0 : 1, new float[] {0.9f, 0.1f});
        }
        ClassificationEvaluation.Result result = evaluation.result();
        assertThat(result.expectedCalibrationError()).isCloseTo(0.4, within(1e-6));
        assertThat(result.reliability()).hasSize(15);
        assertThat(result.reliability().stream().filter(bin -> bin.count() > 0))
                .singleElement()
                .satisfies(bin -> {
                    assertThat(bin.accuracy()).isEqualTo(0.5);
                    assertThat(bin.confidence()).isCloseTo(0.9, within(1e-6));
                    assertThat(bin.from()).isLessThan(0.9);
                    assertThat(bin.to()).isGreaterThanOrEqualTo(0.9);
                });
    }

    @Test
    void nothing_evaluated_is_no_nan() {
        ClassificationEvaluation.Result result = new ClassificationEvaluation(2).result();
        assertThat(result.topK()).containsExactly(0.0, 0.0);
        assertThat(result.expectedCalibrationError()).isZero();
        assertThat(result.byClass()).allMatch(one -> one.precision() == null && one.recall() == null);
    }

    @Test
    void scores_that_are_no_answer_are_refused() {
        var evaluation = new ClassificationEvaluation(2);
        assertThatThrownBy(() -> evaluation.add(0, new float[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluation.add(2, new float[] {1, 0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> evaluation.add(0, new float[] {Float.NaN, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
