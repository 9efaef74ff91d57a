package io.truthloom.learn;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The iterations of a classifier's training. Batches follow from the seed and the iteration alone. */
final class ClassifierFit {
    private static final int EPOCHS = 40;
    private static final int FEWEST = 150;
    private static final int MOST = 4000;

    private final ClassifierSettings settings;
    private final int classes;
    private final ClassifierListener listener;
    private final BooleanSupplier stop;
    private final DoubleSupplier elapsed;

    ClassifierFit(
            ClassifierSettings settings,
            int classes,
            ClassifierListener listener,
            BooleanSupplier stop,
            DoubleSupplier elapsed) {
        this.settings = settings;
        this.classes = classes;
        this.listener = listener;
        this.stop = stop;
        this.elapsed = elapsed;
    }

    int planned(int examples) {
        int wanted = Math.clamp((long) EPOCHS * examples / settings.batchSize(), FEWEST, MOST);
        return Math.min(settings.maxIterations(), wanted);
    }

    /**
     * Ends early when the time budget is used up.
     *
     * @param rated whether the net's layers have rates of their own
     * @return false when stopped
     */
    boolean run(ComputationGraph net, ClassExamples examples, int from, int to, int planned, boolean rated) {
        List<List<Integer>> byClass = examples.byClass();
        TrainingPlan plan = new TrainingPlan(0, 0, planned);
        for (int iteration = from; iteration < to && elapsed.getAsDouble() < settings.seconds(); iteration++) {
            if (stop.getAsBoolean()) {
                return false;
            }
            double rate = plan.learningRate(settings.learningRate(), iteration);
            if (!rated) {
                net.setLearningRate(rate);
            }
            step(net, examples, byClass, new SplittableRandom(settings.seed() * 31 + iteration));
            double loss = net.score();
            if (!Double.isFinite(loss)) {
                throw new LearnException(
                        "The loss is no longer a number after %d iterations. Try a lower learning rate (it was %s)."
                                .formatted(iteration + 1, settings.learningRate()),
                        null);
            }
            listener.iteration(iteration + 1, planned, elapsed.getAsDouble(), loss, rate);
        }
        return true;
    }

    private void step(
            ComputationGraph net, ClassExamples examples, List<List<Integer>> byClass, SplittableRandom random) {
        int batch = settings.batchSize();
        int length = examples.plain().getFirst().length;
        float[] values = new float[batch * length];
        float[] labels = new float[batch * classes];
        for (int i = 0; i < batch; i++) {
            int drawn = ClassExamples.draw(byClass, random);
            float[] one = random.nextBoolean()
                    ? examples.plain().get(drawn)
                    : examples.mirrored().get(drawn);
            System.arraycopy(one, 0, values, i * length, length);
            labels[i * classes + examples.classes().get(drawn)] = 1;
        }
        try (INDArray pictures = Nd4j.create(values, withBatch(batch, examples.shape()), 'c');
                INDArray wanted = Nd4j.create(labels, new long[] {batch, classes}, 'c')) {
            net.fit(new INDArray[] {pictures}, new INDArray[] {wanted});
        }
    }

    private static long[] withBatch(int batch, long[] shape) {
        long[] all = new long[shape.length + 1];
        all[0] = batch;
        System.arraycopy(shape, 0, all, 1, shape.length);
        return all;
    }

    /** The class with the largest share. */
    static int best(ComputationGraph net, float[] values, PictureInput input) {
        try (INDArray picture = Nd4j.create(values, new long[] {1, input.height(), input.width(), 3}, 'c')) {
            return net.outputSingle(picture).argMax(1).getInt(0);
        }
    }
}
