package io.truthloom.learn;

/**
 * How many iterations the time budget is good for, and the learning rate that follows from it. The rate depends on the
 * iteration and this plan alone, and the plan is kept in the checkpoint, so that a resumed run repeats it to the bit.
 * Each {@linkplain #revised revision} bends the curve from there on, without a jump.
 *
 * @param from iteration of the last revision
 * @param progressThere share of the run that was done there, 0..1
 * @param iterations planned in all
 */
record TrainingPlan(int from, double progressThere, int iterations) {
    private static final int SHORTEST_WARM_UP = 10;
    private static final int LONGEST_WARM_UP = 100;
    private static final int WARM_UPS_IN_A_RUN = 8;
    private static final double FLAT_UNTIL = 0.5;
    private static final double LEAST = 0.02;
    private static final int FIRST_REVISION = 20;
    private static final int REVISE_EVERY = 50;

    TrainingPlan {
        iterations = Math.max(iterations, from);
    }

    static TrainingPlan first(int maxIterations) {
        return new TrainingPlan(0, 0, maxIterations);
    }

    static boolean revisesAt(int iteration) {
        return iteration == FIRST_REVISION || (iteration > 0 && iteration % REVISE_EVERY == 0);
    }

    TrainingPlan revised(int iteration, double secondsLeft, double secondsPerIteration, int maxIterations) {
        double more = Math.max(0, secondsLeft) / secondsPerIteration;
        int planned = (int) Math.min(maxIterations, iteration + Math.round(more));
        return new TrainingPlan(iteration, progress(iteration), planned);
    }

    boolean finishedAt(int iteration) {
        return iteration >= iterations;
    }

    double progress(int iteration) {
        if (iteration >= iterations) {
            return 1;
        }
        return progressThere + (1 - progressThere) * (iteration - from) / (iterations - from);
    }

    /** Warm-up over 100 iterations (an eighth of a short run), flat to half time, then a cosine to nearly nothing. */
    double learningRate(double peak, int iteration) {
        int warmUpEnd = Math.clamp(iterations / WARM_UPS_IN_A_RUN, SHORTEST_WARM_UP, LONGEST_WARM_UP);
        double warmUp = Math.min(1, (iteration + 1.0) / warmUpEnd);
        double progress = progress(iteration);
        double falling = progress < FLAT_UNTIL
                ? 1
                : LEAST + (1 - LEAST) * 0.5 * (1 + Math.cos(Math.PI * (progress - FLAT_UNTIL) / (1 - FLAT_UNTIL)));
        return peak * warmUp * falling;
    }
}
