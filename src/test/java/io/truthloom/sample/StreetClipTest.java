package io.truthloom.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreetClipTest {
    private final StreetClip clip = new StreetClip(7);

    @Test
    void the_same_seed_gives_the_same_pixels() {
        assertThat(new StreetClip(7).frame(31).pixels())
                .isEqualTo(clip.frame(31).pixels());
        assertThat(new StreetClip(8).frame(31).pixels())
                .isNotEqualTo(clip.frame(31).pixels());
    }

    @Test
    void every_class_is_there_in_both_halves() {
        for (int half = 0; half < 2; half++) {
            var classes = IntStream.range(half * 150, half * 150 + 150)
                    .boxed()
                    .flatMap(frame -> clip.truth(frame).stream())
                    .filter(TruthBox::labelled)
                    .map(TruthBox::className)
                    .collect(Collectors.toSet());
            assertThat(classes).containsExactlyInAnyOrderElementsOf(StreetClip.CLASSES);
        }
    }

    @Test
    void some_objects_are_hidden_for_a_while_and_come_back() {
        long hidden = IntStream.range(0, StreetClip.FRAMES)
                .boxed()
                .flatMap(frame -> clip.truth(frame).stream())
                .filter(box -> box.visible() < 0.5)
                .count();
        assertThat(hidden).isGreaterThan(50);
    }

    @Test
    void truth_lies_in_the_picture() {
        for (int frame = 0; frame < StreetClip.FRAMES; frame += 10) {
            assertThat(clip.truth(frame)).isNotEmpty().allSatisfy(truth -> {
                assertThat(truth.box().x1()).isBetween(0.0, (double) StreetClip.WIDTH);
                assertThat(truth.box().y2()).isBetween(0.0, (double) StreetClip.HEIGHT);
            });
        }
    }
}
