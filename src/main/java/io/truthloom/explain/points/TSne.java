package io.truthloom.explain.points;

/**
 * Points on a plane such that neighbours stay neighbours: t-SNE with the Barnes-Hut approximation (van der Maaten,
 * "Accelerating t-SNE using tree-based algorithms", 2014). Starts from the two first coordinates it is given and draws
 * nothing by chance, so that the same points always give the same map.
 */
public final class TSne {
    static final double PERPLEXITY = 30;
    /** How many neighbours it wants to know. */
    public static final int NEIGHBOURS = 90;

    private static final int ITERATIONS = 750;
    private static final int EXAGGERATED = 250;
    private static final double EXAGGERATION = 12;
    private static final double OPENNESS = 0.5;
    private static final double START_SPREAD = 1e-4;

    private final Affinities affinities;
    private final double[] x;
    private final double[] y;
    private final double[] stepX;
    private final double[] stepY;
    private final double[] gainX;
    private final double[] gainY;
    final double[] slopeX;
    final double[] slopeY;

    TSne(Affinities affinities, float[][] start) {
        this.affinities = affinities;
        int points = start.length;
        x = spread(start, 0);
        y = spread(start, 1);
        stepX = new double[points];
        stepY = new double[points];
        gainX = ones(points);
        gainY = ones(points);
        slopeX = new double[points];
        slopeY = new double[points];
    }

    /**
     * @param start of each point two coordinates or more, as its principal components
     * @return x and y of each point
     */
    public static float[][] layOut(Neighbours neighbours, float[][] start, Pace pace) {
        TSne layout = new TSne(Affinities.of(neighbours, PERPLEXITY), start);
        double rate = Math.max(50, start.length / EXAGGERATION / 4);
        for (int i = 0; i < ITERATIONS; i++) {
            pace.done(i, ITERATIONS);
            layout.slopes(i < EXAGGERATED ? EXAGGERATION : 1, OPENNESS);
            layout.step(rate, i < EXAGGERATED ? 0.5 : 0.8);
        }
        float[][] places = new float[start.length][2];
        for (int i = 0; i < places.length; i++) {
            places[i][0] = (float) layout.x[i];
            places[i][1] = (float) layout.y[i];
        }
        return places;
    }

    private static double[] spread(float[][] start, int axis) {
        double squares = 0;
        double[] places = new double[start.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = start[i].length > axis ? start[i][axis] : 0;
            squares += places[i] * places[i];
        }
        double scale = squares == 0 ? 0 : START_SPREAD / Math.sqrt(squares / places.length);
        for (int i = 0; i < places.length; i++) {
            // points that are the same would never part
            places[i] = places[i] * scale + START_SPREAD * 1e-3 * Math.sin((axis + 1) * (i + 1.0));
        }
        return places;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    /** The gradient of the Kullback-Leibler divergence (van der Maaten 2014, equation 9), into {@link #slopeX}, {@link #slopeY}. */
    void slopes(double exaggeration, double openness) {
        QuadTree tree = new QuadTree(x, y);
        double[] push = new double[2];
        double[] pushX = new double[x.length];
        double[] pushY = new double[x.length];
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            // the point itself is among them, at distance 0 with q = 1
            total += tree.repel(x[i], y[i], openness, push) - 1;
            pushX[i] = push[0];
            pushY[i] = push[1];
        }
        for (int i = 0; i < x.length; i++) {
            double pullX = 0;
            double pullY = 0;
            for (int at = affinities.start()[i]; at < affinities.start()[i + 1]; at++) {
                double dx = x[i] - x[affinities.other()[at]];
                double dy = y[i] - y[affinities.other()[at]];
                double weight = affinities.weight()[at] / (1 + dx * dx + dy * dy);
                pullX += weight * dx;
                pullY += weight * dy;
            }
            slopeX[i] = 4 * (exaggeration * pullX - pushX[i] / total);
            slopeY[i] = 4 * (exaggeration * pullY - pushY[i] / total);
        }
    }

    private void step(double rate, double momentum) {
        step(x, stepX, gainX, slopeX, rate, momentum);
        step(y, stepY, gainY, slopeY, rate, momentum);
    }

    /** With a gain for each number that grows while the slope keeps its sign (Jacobs 1988), then back to the middle. */
    private static void step(
            double[] place, double[] step, double[] gain, double[] slope, double rate, double momentum) {
        double sum = 0;
        for (int i = 0; i < place.length; i++) {
            boolean turned = Math.signum(slope[i]) == Math.signum(step[i]);
            gain[i] = Math.max(0.01, turned ? gain[i] * 0.8 : gain[i] + 0.2);
            step[i] = momentum * step[i] - rate * gain[i] * slope[i];
            place[i] += step[i];
            sum += place[i];
        }
        double mean = sum / place.length;
        for (int i = 0; i < place.length; i++) {
            place[i] -= mean;
        }
    }

    double x(int point) {
        return x[point];
    }

    double y(int point) {
        return y[point];
    }
}
