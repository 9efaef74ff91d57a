package io.truthloom.explain.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TSneTest {
    private static final Pace UNHEARD = (done, all) -> {};
    private static final int CLUSTERS = 4;

    private final float[][] points = clusters(100, 12);

    @Test
    void clusters_stay_together_and_apart() {
        Neighbours neighbours = Neighbours.of(points, TSne.NEIGHBOURS, UNHEARD);

        float[][] places = TSne.layOut(neighbours, points, UNHEARD);

        int[] kinds = new int[points.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = i % CLUSTERS;
        }
        assertThat(Neighbours.of(places, 10, UNHEARD).strangers(kinds, 10))
                .allSatisfy(share -> assertThat(share).isZero());
        assertThat(TSne.layOut(neighbours, points, UNHEARD)).isDeepEqualTo(places);
    }

    /** The sum over all pairs, as the paper has it before any tree. */
    @Test
    void slopes_are_those_of_the_exact_sum() {
        Affinities affinities = Affinities.of(Neighbours.of(points, 30, UNHEARD), 10);
        TSne layout = new TSne(affinities, spreadOut());
        layout.slopes(1, 0);
        double total = 0;
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < points.length; j++) {
                total += i == j ? 0 : kernel(layout, i, j);
            }
        }
        for (int i = 0; i < points.length; i += 17) {
            double slope = 0;
            for (int at = affinities.start()[i]; at < affinities.start()[i + 1]; at++) {
                int j = affinities.other()[at];
                slope += 4 * affinities.weight()[at] * kernel(layout, i, j) * (layout.x(i) - layout.x(j));
            }
            for (int j = 0; j < points.length; j++) {
                double q = kernel(layout, i, j);
                slope -= i == j ? 0 : 4 * q * q / total * (layout.x(i) - layout.x(j));
            }
            assertThat(layout.slopeX[i]).isCloseTo(slope, within(1e-12));
        }
    }

    @Test
    void affinities_add_up_to_one_and_have_the_wanted_perplexity() {
        Affinities affinities = Affinities.of(Neighbours.of(points, 60, UNHEARD), 20);

        double sum = 0;
        for (double weight : affinities.weight()) {
            sum += weight;
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void points_on_one_place_and_very_few_points_are_laid_out_too() {
        float[][] alike = new float[5][3];

        assertThat(List.of(TSne.layOut(Neighbours.of(alike, TSne.NEIGHBOURS, UNHEARD), alike, UNHEARD)))
                .allSatisfy(place -> assertThat(place).doesNotContain(Float.NaN));
        float[][] three = {{0, 1}, {5, 2}, {1, 9}};
        assertThat(List.of(TSne.layOut(Neighbours.of(three, TSne.NEIGHBOURS, UNHEARD), three, UNHEARD)))
                .allSatisfy(place -> assertThat(place).doesNotContain(Float.NaN));
    }

    @Test
    void it_ends_when_it_is_told_to() {
        Neighbours neighbours = Neighbours.of(points, TSne.NEIGHBOURS, UNHEARD);

        assertThatThrownBy(() -> TSne.layOut(neighbours, points, (done, all) -> {
                    if (done == 5) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    private float[][] spreadOut() {
        float[][] start = new float[points.length][];
        for (int i = 0; i < start.length; i++) {
            start[i] = new float[] {points[i][0], points[i][1]};
        }
        return start;
    }

    private static double kernel(TSne layout, int i, int j) {
        double dx = layout.x(i) - layout.x(j);
        double dy = layout.y(i) - layout.y(j);
        return 1 / (1 + dx * dx + dy * dy);
    }

    private static float[][] clusters(int each, int columns) {
        Random random = new Random(9);
        float[][] points = new float[each * CLUSTERS][columns];
        for (int i = 0; i < points.length; i++) {
            for (int k = 0; k < columns; k++) {
                points[i][k] = (float) (random.nextGaussian() + (k == i % CLUSTERS ? 12 : 0));
            }
        }
        return points;
    }
}
