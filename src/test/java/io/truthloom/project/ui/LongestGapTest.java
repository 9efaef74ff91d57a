package io.truthloom.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LongestGapTest {
    @Test
    void the_first_frame_comes_first() {
        assertThat(LongestGap.middle(10, List.of())).isZero();
    }

    @Test
    void the_middle_of_the_longest_gap_follows() {
        assertThat(LongestGap.middle(10, List.of(0))).isEqualTo(5);
        assertThat(LongestGap.middle(10, List.of(5))).isEqualTo(2);
        assertThat(LongestGap.middle(10, List.of(0, 9, 5))).isEqualTo(2);
    }

    @Test
    void the_only_gap_is_found_at_the_end() {
        assertThat(LongestGap.middle(4, List.of(0, 1, 2))).isEqualTo(3);
    }
}
