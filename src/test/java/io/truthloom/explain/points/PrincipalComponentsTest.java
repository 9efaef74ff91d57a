package io.truthloom.explain.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
    private static final Pace UNHEARD = (done, all) -> {};

    @Test
    void coordinates_are_those_of_the_covariances_eigenvectors() {
        float[][] rows = Standardised.of(stretched(300, 40));

        float[][] projected = PrincipalComponents.project(rows, 5, 3, UNHEARD);

        RealMatrix data = new Array2DRowRealMatrix(rows.length, 40);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < 40; k++) {
                data.setEntry(i, k, rows[i][k]);
            }
        }
        EigenDecomposition exact = new EigenDecomposition(new Covariance(data, false).getCovarianceMatrix());
        for (int k = 0; k < 5; k++) {
            double[] axis = data.operate(exact.getEigenvector(k).toArray());
            double together = 0;
            double own = 0;
            double expected = 0;
            for (int i = 0; i < rows.length; i++) {
                together += axis[i] * projected[i][k];
                own += projected[i][k] * projected[i][k];
                expected += axis[i] * axis[i];
            }
            assertThat(own / rows.length)
                    .isCloseTo(exact.getRealEigenvalue(k), within(1e-2 * exact.getRealEigenvalue(k)));
            assertThat(Math.abs(together) / Math.sqrt(own * expected))
                    .as("component %d", k)
                    .isGreaterThan(0.99);
        }
    }

    @Test
    void fewer_columns_than_components_give_as_many_as_there_are() {
        float[][] projected = PrincipalComponents.project(Standardised.of(stretched(20, 3)), 50, 1, UNHEARD);

        assertThat(projected).hasDimensions(20, 3);
    }

    @Test
    void rows_that_are_all_alike_lie_on_one_place() {
        float[][] alike = new float[10][4];
        for (float[] row : alike) {
            row[2] = 7;
        }

        float[][] projected = PrincipalComponents.project(Standardised.of(alike), 2, 1, UNHEARD);

        assertThat(List.of(projected)).allSatisfy(row -> assertThat(row).containsOnly(0f));
    }

    /** Five directions that carry most. */
    private static float[][] stretched(int rows, int columns) {
        Random random = new Random(5);
        float[][] axes = new float[5][columns];
        for (float[] axis : axes) {
            for (int k = 0; k < columns; k++) {
                axis[k] = (float) random.nextGaussian();
            }
        }
        float[][] result = new float[rows][columns];
        for (float[] row : result) {
            for (int a = 0; a < 5; a++) {
                double amount = random.nextGaussian() * (10 - 1.8 * a);
                for (int k = 0; k < columns; k++) {
                    row[k] += (float) (amount * axes[a][k]);
                }
            }
            for (int k = 0; k < columns; k++) {
                row[k] += (float) random.nextGaussian();
            }
        }
        return result;
    }
}
