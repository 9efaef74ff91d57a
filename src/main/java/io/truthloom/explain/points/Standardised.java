package io.truthloom.explain.points;

/** Columns with mean 0 and deviation 1; one that never changes becomes 0. */
public final class Standardised {
    private Standardised() {}

    /** @param rows of equal length; left as they are */
    public static float[][] of(float[][] rows) {
        float[][] result = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            result[i] = rows[i].clone();
        }
        for (int column = 0; rows.length > 0 && column < rows[0].length; column++) {
            standardise(result, column);
        }
        return result;
    }

    private static void standardise(float[][] rows, int column) {
        double sum = 0;
        for (float[] row : rows) {
            sum += row[column];
        }
        double mean = sum / rows.length;
        double squares = 0;
        for (float[] row : rows) {
            squares += (row[column] - mean) * (row[column] - mean);
        }
        double deviation = Math.sqrt(squares / rows.length);
        for (float[] row : rows) {
            row[column] = deviation < 1e-9 ? 0 : (float) ((row[column] - mean) / deviation);
        }
    }
}
