package io.truthloom.explain.points;

import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The directions of largest variance by randomised subspace iteration (Halko, Martinsson and Tropp 2011): a few products
 * with the data bring a small random subspace near them, Commons Math then solves the small problem exactly. Never holds
 * more than the data and the subspace, whatever the number of columns.
 */
public final class PrincipalComponents {
    private static final int SPARE = 10;
    private static final int ITERATIONS = 5;

    private PrincipalComponents() {}

    /**
     * @param rows with columns of mean 0
     * @param wanted components; fewer come where the rows have fewer columns
     * @param pace told after each of {@link #steps()} steps; what it throws ends the work
     * @return the rows' coordinates, largest variance first
     */
    public static float[][] project(float[][] rows, int wanted, long seed, Pace pace) {
        if (rows.length == 0) {
            return new float[0][];
        }
        int columns = rows[0].length;
        int components = Math.min(wanted, columns);
        double[][] basis = random(columns, Math.min(columns, components + SPARE), seed);
        orthonormalise(basis);
        for (int i = 0; i < ITERATIONS; i++) {
            basis = backProjected(rows, projected(rows, basis), columns);
            orthonormalise(basis);
            pace.done(i + 1, steps());
        }
        double[][] coordinates = projected(rows, basis);
        return rotated(coordinates, components);
    }

    static int steps() {
        return ITERATIONS;
    }

    /** Basis vectors as rows. */
    private static double[][] random(int columns, int vectors, long seed) {
        Random random = new Random(seed);
        double[][] basis = new double[vectors][columns];
        for (double[] vector : basis) {
            for (int i = 0; i < columns; i++) {
                vector[i] = random.nextGaussian();
            }
        }
        return basis;
    }

    /** Gram-Schmidt, twice for the rounding; a vector that adds nothing becomes 0. */
    private static void orthonormalise(double[][] basis) {
        for (int i = 0; i < basis.length; i++) {
            double before = Math.sqrt(dot(basis[i], basis[i]));
            for (int pass = 0; pass < 2; pass++) {
                for (int j = 0; j < i; j++) {
                    addScaled(basis[i], basis[j], -dot(basis[i], basis[j]));
                }
            }
            double length = Math.sqrt(dot(basis[i], basis[i]));
            double scale = length <= 1e-10 * before || length == 0 ? 0 : 1 / length;
            for (int k = 0; k < basis[i].length; k++) {
                basis[i][k] *= scale;
            }
        }
    }

    /** Written so that the innermost loop has no sum to carry: the compiler then takes several numbers at once. */
    private static double[][] projected(float[][] rows, double[][] basis) {
        double[][] byColumn = transposed(basis);
        double[][] result = new double[rows.length][basis.length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < byColumn.length; column++) {
                addScaled(result[row], byColumn[column], rows[row][column]);
            }
        }
        return result;
    }

    private static double[][] backProjected(float[][] rows, double[][] coordinates, int columns) {
        double[][] byColumn = new double[columns][coordinates[0].length];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns; column++) {
                addScaled(byColumn[column], coordinates[row], rows[row][column]);
            }
        }
        return transposed(byColumn);
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] result = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < result.length; k++) {
                result[k][i] = matrix[i][k];
            }
        }
        return result;
    }

    private static float[][] rotated(double[][] coordinates, int components) {
        int size = coordinates[0].length;
        double[][] scatter = new double[size][size];
        for (double[] row : coordinates) {
            for (int i = 0; i < size; i++) {
                addScaled(scatter[i], row, row[i]);
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(scatter, false));
        float[][] result = new float[coordinates.length][components];
        for (int k = 0; k < components; k++) {
            double[] axis = eigen.getEigenvector(k).toArray();
            for (int row = 0; row < coordinates.length; row++) {
                result[row][k] = (float) dot(coordinates[row], axis);
            }
        }
        return result;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void addScaled(double[] to, double[] vector, double scale) {
        for (int i = 0; i < to.length; i++) {
            to[i] += scale * vector[i];
        }
    }
}
