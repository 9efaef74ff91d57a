package io.truthloom.project.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelDefaultsTest {
    @Test
    void a_new_class_gets_the_next_free_digit() {
        assertThat(LabelDefaults.hotkey(List.of("1", "3", "x"))).isEqualTo("2");
        assertThat(LabelDefaults.hotkey(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")))
                .isEmpty();
    }

    @Test
    void a_new_class_gets_a_colour_that_no_other_has() {
        String first = LabelDefaults.color(List.of());
        assertThat(LabelDefaults.color(List.of(first.toUpperCase(java.util.Locale.ROOT))))
                .isNotEqualToIgnoringCase(first);
    }
}
