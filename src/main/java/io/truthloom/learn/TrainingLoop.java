package io.truthloom.learn;

import io.truthloom.common.Sha256;
import io.truthloom.learn.Checkpoints.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** One run from its start or last checkpoint to its model file. Lives on the training thread. */
final class TrainingLoop {
    private static final int RATE_EVERY = 10;
    /**
     * Validation sets are small and their AP noisy, and the last weights, made at a falling rate, are the best more often
     * than the noise shows: earlier ones are taken only where they were better by this much.
     */
    private static final double CLEARLY_BETTER = 0.05;

    private final TrainingTask task;
    private final TrainingSettings settings;
    private final Checkpoints checkpoints;
    private ComputationGraph net;
    private TrainingState state;
    private byte @Nullable [] best;
    private final Pace pace = new Pace();
    private final Throughput throughput = new Throughput();
    private int savedIteration;

    TrainingLoop(TrainingTask task) throws IOException {
        this.task = task;
        settings = task.settings();
        checkpoints = new Checkpoints(task.folder());
        Optional<Checkpoint> saved = checkpoints.newest();
        if (saved.isEmpty()) {
            net = OneDnn.accelerate(DetectionGraph.build(task.shape(), settings.seed(), settings.learningRate()));
            state = TrainingState.start(settings);
            return;
        }
        Checkpoint checkpoint = saved.get();
        if (!checkpoint.shape().equals(task.shape())) {
            throw new LearnException(
                    "The run's checkpoint was made from other labels or settings; start a new run.", null);
        }
        net = NetworkFile.read(checkpoint.network(), true);
        state = checkpoint.state();
        best = checkpoint.best();
        savedIteration = state.iteration();
    }

    ComputationGraph net() {
        return net;
    }

    /** The model file, or null when stopped. */
    @Nullable
    Path run() throws IOException, InterruptedException {
        BatchMaker maker = new BatchMaker(
                task.training(),
                task.shape(),
                task.crop(),
                settings.copyPaste(),
                settings.seed(),
                sentence -> task.listener().leftOut(sentence, -1));
        net.setLearningRate(rateAt(state.iteration()));
        double lastSaved = state.elapsedSeconds();
        try (BatchAhead batches = new BatchAhead(maker)) {
            while (!state.plan().finishedAt(state.iteration()) && !state.stopsEarly(settings)) {
                if (task.stop().getAsBoolean()) {
                    save();
                    return null;
                }
                step(batches);
                if (isEvaluationDue()) {
                    evaluate();
                }
                if (state.elapsedSeconds() - lastSaved >= settings.checkpointEverySeconds()) {
                    save();
                    lastSaved = state.elapsedSeconds();
                }
            }
        }
        save();
        if (state.stopsEarly(settings)) {
            task.listener().stoppedEarly(state.worse());
        }
        return finish();
    }

    private void step(BatchAhead batches) throws InterruptedException {
        long start = System.nanoTime();
        int iteration = state.iteration();
        if (iteration % RATE_EVERY == 0) {
            net.setLearningRate(rateAt(iteration));
        }
        Batch batch = batches.take(iteration);
        double waited = (System.nanoTime() - start) / 1e9;
        fit(batch);
        double loss = net.score();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!Double.isFinite(loss)) {
            throw TrainingFailure.notANumber(iteration + 1, savedIteration, settings);
        }
        pace.add(seconds);
        throughput.add(waited, seconds);
        advance(seconds);
        task.listener().throughput(throughput.picturesPerSecond(task.crop().batch()), throughput.fitShare());
        task.listener()
                .iteration(
                        state.iteration(), state.elapsedSeconds(), loss, rateAt(iteration), pace.secondsPerIteration());
    }

    private void fit(Batch batch) {
        CropSize crop = task.crop();
        NetworkShape shape = task.shape();
        try (INDArray pictures = Nd4j.create(
                        batch.pictures(),
                        new long[] {crop.batch(), crop.height(), crop.width(), shape.channels()},
                        'c');
                INDArray labels = Nd4j.create(
                        batch.labels(),
                        new long[] {
                            crop.batch(),
                            crop.height() / NetworkShape.STRIDE,
                            crop.width() / NetworkShape.STRIDE,
                            4L + shape.classes()
                        },
                        'c')) {
            net.fit(new INDArray[] {pictures}, new INDArray[] {labels});
        }
    }

    private void advance(double seconds) {
        int iteration = state.iteration() + 1;
        TrainingPlan plan = state.plan();
        if (TrainingPlan.revisesAt(iteration)) {
            double left = settings.seconds() - state.elapsedSeconds() - seconds;
            plan = plan.revised(iteration, left, pace.secondsPerIteration(), settings.maxIterations());
        }
        state = state.advanced(seconds, plan);
    }

    private double rateAt(int iteration) {
        int set = iteration / RATE_EVERY * RATE_EVERY;
        return state.plan().learningRate(settings.learningRate(), set);
    }

    private boolean isEvaluationDue() {
        return state.elapsedSeconds() >= state.nextEvaluation() && !state.plan().finishedAt(state.iteration());
    }

    private List<List<Detection>> evaluate() throws IOException {
        List<List<Detection>> detections = validate();
        if (detections.isEmpty()) {
            return detections;
        }
        double ap = task.listener().evaluate(state.iteration(), state.elapsedSeconds(), detections);
        if (ap > state.bestAp()) {
            best = NetworkFile.write(net, false);
        }
        state = state.validated(ap, settings.evaluateEverySeconds());
        return detections;
    }

    private List<List<Detection>> validate() {
        Predictor predictor = new Predictor(net, task.shape());
        List<List<Detection>> detections = new ArrayList<>();
        for (int i = 0; i < task.validation().size(); i++) {
            LabelledImage truth = task.validationTruth().get(i);
            TrainingPicture picture = task.validation().get(i);
            detections.add(
                    picture == null
                            ? List.of()
                            : predictor.detect(picture.picture(), truth.width(), truth.height(), Detector.LEAST_SCORE));
        }
        return detections;
    }

    private void save() throws IOException {
        checkpoints.save(new Checkpoint(state, task.shape(), NetworkFile.write(net, true), best));
        savedIteration = state.iteration();
        task.listener().checkpoint(savedIteration);
    }

    private Path finish() throws IOException {
        List<List<Detection>> detections = evaluate();
        int iteration = state.iteration();
        byte[] earlierWeights = state.bestAp() > state.lastAp() + CLEARLY_BETTER ? best : null;
        if (earlierWeights != null) {
            iteration = state.bestIteration();
            net = NetworkFile.read(earlierWeights, false);
            detections = validate();
            task.listener().evaluate(iteration, state.elapsedSeconds(), detections);
        }
        double threshold = F1Threshold.best(
                task.validationTruth().stream().map(LabelledImage::boxes).toList(), detections);
        byte[] network = NetworkFile.write(net, false);
        ModelDescription description = new ModelDescription(
                ModelFormat.VERSION,
                ModelFormat.ENGINE,
                task.classNames(),
                task.shape(),
                threshold,
                settings,
                iteration,
                Sha256.of(network));
        Path file = task.folder().resolve("model.zip");
        ModelFormat.DETECTOR.write(file, new ModelFile<>(description, network));
        return file;
    }

    static @Nullable Path run(TrainingTask task) throws InterruptedException {
        try {
            return new TrainingLoop(task).run();
        } catch (IOException e) {
            throw new UncheckedIOException("The run can't be written to " + task.folder(), e);
        }
    }
}
