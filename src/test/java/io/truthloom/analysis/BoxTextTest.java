package io.truthloom.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.common.Box;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxTextTest {
    private static final Box BOX = new Box(0.5, 1.25, 1919.75, 1080);

    @Test
    void boxes_come_back_as_they_went() {
        List<Prediction> seen = List.of(new Prediction(0, 2, BOX, 0.75), new Prediction(0, 0, BOX, 0.5));
        assertThat(BoxText.predictions(BoxText.ofPredictions(seen), 3)).isEqualTo(seen);
        List<GroundTruth> truths = List.of(new GroundTruth(0, 1, BOX), GroundTruth.ofCrowd(0, 0, BOX));
        assertThat(BoxText.truths(BoxText.ofTruths(truths), 2)).isEqualTo(truths);
        assertThat(BoxText.predictions("", 1)).isEmpty();
    }

    @Test
    void what_is_no_such_text_is_refused() {
        String one = BoxText.ofPredictions(List.of(new Prediction(0, 2, BOX, 0.75)));
        assertThatThrownBy(() -> BoxText.predictions(one, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BoxText.predictions("not Base64!", 3)).isInstanceOf(IllegalArgumentException.class);
        String half = Base64.getEncoder().encodeToString(new byte[13]);
        assertThatThrownBy(() -> BoxText.predictions(half, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_best_are_kept_in_order() {
        var best = new Best<String>(2);
        best.add(3, "c");
        best.add(1, "a");
        best.add(2, "b");
        best.add(1, "a again");
        assertThat(best.inOrder()).containsExactly("a", "a again");
        assertThat(best.count()).isEqualTo(4);
    }
}
