package io.truthloom.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AnchorsTest {
    @Test
    void finds_two_clear_clusters() {
        SplittableRandom random = new SplittableRandom(1);
        List<Anchor> sizes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sizes.add(new Anchor(2 + random.nextDouble() * 0.2, 5 + random.nextDouble() * 0.2));
            sizes.add(new Anchor(8 + random.nextDouble() * 0.2, 4 + random.nextDouble() * 0.2));
        }

        List<Anchor> anchors = Anchors.cluster(sizes, 1, 1, 2);

        assertThat(anchors).hasSize(2);
        assertThat(anchors.get(0).width()).isCloseTo(2.1, Offset.offset(0.05));
        assertThat(anchors.get(0).height()).isCloseTo(5.1, Offset.offset(0.05));
        assertThat(anchors.get(1).width()).isCloseTo(8.1, Offset.offset(0.05));
    }

    @Test
    void spread_over_the_scales_of_augmentation() {
        List<Anchor> anchors = Anchors.cluster(List.of(new Anchor(4, 4)), 0.5, 2, 3);

        assertThat(anchors).hasSize(3);
        assertThat(anchors.getFirst().width()).isLessThan(4);
        assertThat(anchors.getLast().width()).isGreaterThan(4);
    }

    @Test
    void equal_boxes_give_one_anchor() {
        assertThat(Anchors.cluster(List.of(new Anchor(3, 2)), 1, 1, 3)).hasSize(1);
    }
}
