package io.truthloom.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void numbers_count_as_numbers_and_capitals_as_small_letters() {
        List<String> sorted = List.of("a", "a1.png", "A2.png", "a02x.png", "a10.png", "b1", "b00000000000000000000002");

        List<String> shuffled = new java.util.ArrayList<>(sorted);
        java.util.Collections.shuffle(shuffled, new java.util.Random(3));

        assertThat(shuffled.stream().sorted(NaturalOrder.NAMES).toList()).isEqualTo(sorted);
    }
}
