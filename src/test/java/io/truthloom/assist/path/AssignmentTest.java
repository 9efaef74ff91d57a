package io.truthloom.assist.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AssignmentTest {
    @Property
    void no_other_pairing_costs_less(
            @ForAll @IntRange(min = 1, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 5) int columns,
            @ForAll long seed) {
        double[][] costs = new double[rows][columns];
        Random random = new Random(seed);
        for (double[] row : costs) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextDouble();
            }
        }
        int[] pairs = Assignment.solve(costs);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += pairs[i] < 0 ? 0 : costs[i][pairs[i]];
        }
        assertThat(java.util.Arrays.stream(pairs).filter(j -> j >= 0)).hasSize(Math.min(rows, columns));
        assertThat(sum).isCloseTo(least(costs, 0, new boolean[columns]), org.assertj.core.data.Offset.offset(1e-9));
    }

    @Example
    void what_cannot_be_is_not_paired() {
        double no = Double.POSITIVE_INFINITY;
        assertThat(Assignment.solve(new double[][] {{no, 0.5}, {no, 0.4}})).containsExactly(-1, 1);
    }

    private static double least(double[][] costs, int row, boolean[] used) {
        if (row == costs.length) {
            return 0;
        }
        int free = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                free++;
                used[j] = true;
                best = Math.min(best, costs[row][j] + least(costs, row + 1, used));
                used[j] = false;
            }
        }
        boolean mayStayAlone = costs.length - row > free;
        return mayStayAlone ? Math.min(best, least(costs, row + 1, used)) : best;
    }
}
