package io.truthloom.sample;

/** Smooth random values over the plane: random numbers on a lattice, blended between; several scales added up. */
record ValueNoise(long seed) {
    /** 0..1, at four scales from {@code scale} pixels down. */
    double at(double x, double y, double scale) {
        double sum = 0;
        double weight = 0.5;
        double total = 0;
        for (int octave = 0; octave < 4; octave++) {
            sum += weight * single(x / scale, y / scale);
            total += weight;
            weight /= 2;
            scale /= 2;
        }
        return sum / total;
    }

    private double single(double x, double y) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double u = ease(x - column);
        double v = ease(y - row);
        double top = lattice(column, row) * (1 - u) + lattice(column + 1, row) * u;
        double bottom = lattice(column, row + 1) * (1 - u) + lattice(column + 1, row + 1) * u;
        return top * (1 - v) + bottom * v;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private double lattice(long column, long row) {
        long h = seed ^ column * 0x9E3779B97F4A7C15L ^ row * 0xC2B2AE3D27D4EB4FL;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return ((h ^ (h >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
