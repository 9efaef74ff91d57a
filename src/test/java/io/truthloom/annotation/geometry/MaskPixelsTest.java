package io.truthloom.annotation.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MaskPixelsTest {
    @Property(tries = 300)
    void outlines_filled_again_are_the_mask(
            @ForAll @IntRange(min = 1, max = 12) int width,
            @ForAll @IntRange(min = 1, max = 12) int height,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll long seed) {
        MaskShape mask = random(new MaskSize(height, width), share, seed);
        MaskOutlines.Outlines outlines = MaskOutlines.of(mask);
        List<List<Point>> rings = new ArrayList<>(outlines.outer());
        rings.addAll(outlines.holes());
        assertThat(MaskPixels.fill(mask.size(), rings)).isEqualTo(mask);
    }

    @Property(tries = 300)
    void pixels_made_a_mask_again_are_the_mask(
            @ForAll @IntRange(min = 1, max = 12) int width,
            @ForAll @IntRange(min = 1, max = 12) int height,
            @ForAll long seed) {
        MaskShape mask = random(new MaskSize(height, width), 0.5, seed);
        byte[] pixels = MaskPixels.of(mask);
        assertThat(MaskPixels.toMask(mask.size(), (x, y) -> pixels[y * width + x] == 1))
                .isEqualTo(mask);
    }

    @Test
    void a_pixel_belongs_to_a_polygon_that_holds_its_centre() {
        List<Point> ring = List.of(new Point(-3, 0.4), new Point(2.6, 0.4), new Point(2.6, 9), new Point(-3, 9));
        MaskShape mask = MaskPixels.fill(new MaskSize(3, 4), List.of(ring));
        assertThat(MaskPixels.of(mask)).containsExactly(1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0);
    }

    @Test
    void a_ring_within_a_ring_is_a_hole() {
        List<Point> outer = List.of(new Point(0, 0), new Point(3, 0), new Point(3, 3), new Point(0, 3));
        List<Point> hole = List.of(new Point(1, 1), new Point(2, 1), new Point(2, 2), new Point(1, 2));
        MaskShape mask = MaskPixels.fill(new MaskSize(3, 3), List.of(outer, hole));
        assertThat(mask.area()).isEqualTo(8);
        assertThat(MaskOutlines.of(mask).holes()).hasSize(1);
    }

    private static MaskShape random(MaskSize size, double share, long seed) {
        Random random = new Random(seed);
        boolean[] set = new boolean[size.width() * size.height()];
        for (int i = 0; i < set.length; i++) {
            set[i] = random.nextDouble() < share;
        }
        return MaskPixels.toMask(size, (x, y) -> set[y * size.width() + x]);
    }
}
