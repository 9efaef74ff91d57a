package io.truthloom.explain.points;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final float[][] LINE = {{0}, {1}, {2.5f}, {10}, {10.5f}, {12}};

    @Test
    void are_the_nearest_first_without_oneself() {
        Neighbours neighbours = Neighbours.of(LINE, 3, (done, all) -> {});

        assertThat(neighbours.index()[0]).containsExactly(1, 2, 3);
        assertThat(neighbours.index()[4]).containsExactly(3, 5, 2);
        assertThat(neighbours.squared()[1]).containsExactly(1, 2.25f, 81);
    }

    @Test
    void a_label_among_others_is_told() {
        int[] kinds = {0, 0, 0, 1, 0, 1};

        Neighbours neighbours = Neighbours.of(LINE, 2, (done, all) -> {});

        assertThat(neighbours.strangers(kinds, 2)).containsExactly(0.0, 0.0, 0.0, 0.5, 1.0, 0.5);
        assertThat(kinds[neighbours.commonest(kinds, 4, 2)]).isEqualTo(1);
    }

    @Test
    void one_point_alone_has_none() {
        Neighbours alone = Neighbours.of(new float[][] {{1}}, 5, (done, all) -> {});

        assertThat(alone.strangers(new int[] {0}, 5)).containsExactly(0.0);
        assertThat(alone.commonest(new int[] {0}, 0, 5)).isZero();
    }
}
