package io.truthloom.train;

import io.truthloom.evaluate.Evaluation;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.jobs.JobContext;
import io.truthloom.learn.Detection;
import io.truthloom.learn.LabelledImage;
import io.truthloom.learn.TrainingListener;
import io.truthloom.learn.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Writes down what a run tells, two points a second at most, and evaluates what it sees. */
final class RunRecorder implements TrainingListener {
    static final double IOU = 0.5;

    private static final double SECONDS_BETWEEN_POINTS = 0.5;
    private static final long PROGRESS_STEPS = 1000;
    private static final int MOST_NAMED = 20;
    private static final int PICTURES_SHOWN = 4;
    private static final double SHOWN_SCORE = 0.25;
    private static final int MOST_BOXES_SHOWN = 100;

    private final Run run;
    private final TrainingSettings settings;
    private final TrainingData data;
    private final List<LabelledImage> validation;
    private final JobContext context;
    private final RunTables tables;
    private final Set<Integer> unreadable = ConcurrentHashMap.newKeySet();
    private final AtomicInteger leftOut = new AtomicInteger();
    private final Throttle points = new Throttle(SECONDS_BETWEEN_POINTS);
    private @Nullable RunMetric latest;
    private double lossSum;
    private int lossCount;
    private int stoppedAfter;
    private @Nullable Double ap50;
    private @Nullable Double picturesPerSecond;
    private @Nullable Double fitShare;

    RunRecorder(Run run, TrainingData data, JobContext context, RunTables tables) {
        this.run = run;
        this.settings = run.settings();
        this.data = data;
        this.validation = data.validation();
        this.context = context;
        this.tables = tables;
    }

    /** Of the finished model's weights, once training is over; null without validation frames. */
    @Nullable
    Double ap50() {
        return ap50;
    }

    @Override
    public void iteration(int iteration, double elapsed, double loss, double rate, double iterationSeconds) {
        if (latest == null) {
            tables.metrics().deleteFrom(run.id(), iteration);
            tables.samples().deleteFrom(run.id(), iteration);
        }
        lossSum += loss;
        lossCount++;
        RunMetric point = new RunMetric(
                iteration, elapsed, lossSum / lossCount, rate, iterationSeconds, null, picturesPerSecond, fitShare);
        latest = point;
        if (points.isDue(elapsed)) {
            tables.metrics().write(run.id(), point);
            lossSum = 0;
            lossCount = 0;
        }
        progress(point);
    }

    private void progress(RunMetric point) {
        double share = Math.max(
                point.elapsedSeconds() / settings.seconds(), (double) point.iteration() / settings.maxIterations());
        double left = Math.min(
                settings.seconds() - point.elapsedSeconds(),
                (settings.maxIterations() - point.iteration()) * point.iterationSeconds());
        context.progress(
                Math.min(PROGRESS_STEPS, Math.round(share * PROGRESS_STEPS)),
                PROGRESS_STEPS,
                String.format(
                        Locale.ROOT,
                        "iteration %d · loss %.2f · %.2f s/it · %s left",
                        point.iteration(),
                        point.loss(),
                        point.iterationSeconds(),
                        duration(left)));
    }

    /** The last word of the job. */
    void finish() {
        RunMetric last = latest;
        Double ap = ap50;
        Double fit = fitShare;
        if (fit != null) {
            context.log(String.format(
                    Locale.ROOT, "The net learnt %.0f %% of the time; the rest it waited for pictures.", 100 * fit));
        }
        context.progress(
                PROGRESS_STEPS,
                PROGRESS_STEPS,
                String.format(
                        Locale.ROOT,
                        "%,d iterations%s%s%s",
                        last == null ? 0 : last.iteration(),
                        stoppedAfter > 0 ? ", stopped early" : "",
                        leftOut.get() > 0 ? ", %,d unreadable pictures left out".formatted(leftOut.get()) : "",
                        ap == null ? "" : String.format(Locale.ROOT, ", validation AP50 %.2f", ap)));
    }

    private static String duration(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole < 90 ? whole + " s" : Math.round(whole / 60.0) + " min";
    }

    @Override
    public void throughput(double pictures, double share) {
        picturesPerSecond = pictures;
        fitShare = share;
    }

    @Override
    public void leftOut(String sentence, int validationIndex) {
        if (validationIndex >= 0) {
            unreadable.add(validationIndex);
        }
        if (leftOut.incrementAndGet() <= MOST_NAMED) {
            context.log(sentence);
        }
    }

    @Override
    public void stoppedEarly(int evaluations) {
        stoppedAfter = evaluations;
        context.log("Stopped early: %d evaluations in a row brought no better validation AP.".formatted(evaluations));
    }

    @Override
    public void checkpoint(int iteration) {
        context.log("Checkpoint at iteration " + iteration);
    }

    @Override
    public double evaluate(int iteration, double elapsed, List<List<Detection>> detections) {
        double ap = averagePrecision(detections);
        RunMetric last = latest;
        tables.metrics()
                .write(
                        run.id(),
                        new RunMetric(
                                iteration,
                                elapsed,
                                last == null ? 0 : last.loss(),
                                last == null ? 0 : last.learningRate(),
                                last == null ? 0 : last.iterationSeconds(),
                                ap,
                                picturesPerSecond,
                                fitShare));
        samples(iteration, detections);
        tables.runs().raiseBestAp50(run.id(), ap);
        ap50 = ap;
        return ap;
    }

    private void samples(int iteration, List<List<Detection>> detections) {
        int count = Math.min(PICTURES_SHOWN, validation.size());
        for (int position = 0; position < count; position++) {
            int image = position * validation.size() / count;
            if (!unreadable.contains(image)) {
                tables.samples().write(run.id(), sample(iteration, position, image, detections.get(image)));
            }
        }
        tables.samples().forgetOld(run.id());
    }

    private RunSample sample(int iteration, int position, int image, List<Detection> detections) {
        TrainingData.Place place = data.validationFrames().get(image);
        List<RunSample.Seen> seen = detections.stream()
                .filter(detection -> detection.score() >= SHOWN_SCORE)
                .limit(MOST_BOXES_SHOWN)
                .map(detection -> new RunSample.Seen(
                        data.classNames().get(detection.classIndex()),
                        detection.score(),
                        detection.box().scale(place.across(), place.down())))
                .toList();
        return new RunSample(iteration, position, place.media(), place.frame(), seen);
    }

    private double averagePrecision(List<List<Detection>> detections) {
        List<GroundTruth> truths = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        for (int image = 0; image < validation.size(); image++) {
            if (unreadable.contains(image)) {
                continue;
            }
            for (LabelledImage.LabelledBox box : validation.get(image).boxes()) {
                truths.add(new GroundTruth(image, box.classIndex(), box.box()));
            }
            for (Detection seen : detections.get(image)) {
                predictions.add(new Prediction(image, seen.classIndex(), seen.box(), seen.score()));
            }
        }
        return Evaluation.of(truths, predictions, IOU).meanAveragePrecision().orElse(0);
    }

    /** Lets through what is far enough from the last that went through. */
    private static final class Throttle {
        private final double pause;
        private double last = Double.NEGATIVE_INFINITY;

        Throttle(double pause) {
            this.pause = pause;
        }

        boolean isDue(double now) {
            if (now - last < pause) {
                return false;
            }
            last = now;
            return true;
        }
    }
}
