package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import io.truthloom.learn.LabelledImage.LabelledBox;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class F1ThresholdTest {
    private static final Box OBJECT = new Box(10, 10, 30, 40);
    private static final Box ELSEWHERE = new Box(60, 10, 80, 40);

    @Test
    void lies_between_the_last_right_detection_and_the_next_wrong_one() {
        List<Detection> detections =
                List.of(new Detection(0, 0.8, OBJECT), new Detection(0, 0.4, ELSEWHERE), new Detection(0, 0.3, OBJECT));

        double threshold = F1Threshold.best(List.of(List.of(new LabelledBox(0, OBJECT))), List.of(detections));

        assertThat(threshold).isCloseTo(0.6, Offset.offset(1e-9));
    }

    @Test
    void a_box_of_another_class_is_wrong() {
        double threshold = F1Threshold.best(
                List.of(List.of(new LabelledBox(1, OBJECT))), List.of(List.of(new Detection(0, 0.9, OBJECT))));

        assertThat(threshold).isEqualTo(F1Threshold.FALLBACK);
    }

    @Test
    void without_objects_it_is_the_fallback() {
        assertThat(F1Threshold.best(List.of(), List.of())).isEqualTo(F1Threshold.FALLBACK);
    }
}
