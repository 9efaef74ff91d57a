package io.truthloom.train;

import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.JobContext;
import io.truthloom.learn.Classification;
import io.truthloom.learn.ClassifierListener;
import io.truthloom.learn.ClassifierTrainer;
import io.truthloom.learn.LabelledCrop;
import io.truthloom.learn.ObjectCrops;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of a run that trains a classifier on the crops of a version's objects. */
@Component
class ClassifierRun {
    private static final String FEATURES = "features";
    private static final double SECONDS_BETWEEN_POINTS = 0.5;
    private static final int MOST_NAMED = 20;

    private final ClassifierTrainer trainer;
    private final MetricTable metrics;
    private final TruthloomHome home;

    ClassifierRun(ClassifierTrainer trainer, MetricTable metrics, TruthloomHome home) {
        this.trainer = trainer;
        this.metrics = metrics;
        this.home = home;
    }

    /** @param accuracy on the validation crops, null where there were none */
    record Trained(Path weights, @Nullable Double accuracy) {}

    /** Null when stopped. */
    @Nullable
    Trained train(Run run, Classification wanted, TrainingData data, Path folder, JobContext context) {
        List<LabelledCrop> training = ObjectCrops.of(data.training());
        List<LabelledCrop> validation = ObjectCrops.of(data.validation());
        context.log("%d objects to learn from, %d to validate on, with %s"
                .formatted(
                        training.size(),
                        validation.size(),
                        wanted.architecture().title()));
        metrics.deleteFrom(run.id(), 0);
        Recorder recorder = new Recorder(run, context);
        Path weights = trainer.train(
                data.classNames(),
                training,
                validation,
                wanted.settings(run.settings()),
                new ClassifierTrainer.Folders(folder, home.runs().resolve(FEATURES)),
                recorder,
                () -> context.cancelRequested() || context.shuttingDown());
        return weights == null ? null : new Trained(weights, recorder.accuracy);
    }

    private final class Recorder implements ClassifierListener {
        private final Run run;
        private final JobContext context;
        private double written = Double.NEGATIVE_INFINITY;
        private @Nullable Double accuracy;
        private int leftOut;

        Recorder(Run run, JobContext context) {
            this.run = run;
            this.context = context;
        }

        @Override
        public void features(int done, int all) {
            context.progress(done, all, "Looking at the objects");
        }

        @Override
        public void leftOut(String sentence) {
            if (leftOut++ < MOST_NAMED) {
                context.log(sentence);
            }
        }

        @Override
        public void iteration(int iteration, int planned, double elapsed, double loss, double rate) {
            if (elapsed - written >= SECONDS_BETWEEN_POINTS || iteration == planned) {
                written = elapsed;
                metrics.write(
                        run.id(), new RunMetric(iteration, elapsed, loss, rate, elapsed / iteration, null, null, null));
                context.progress(
                        iteration, planned, String.format(Locale.ROOT, "iteration %d · loss %.2f", iteration, loss));
            }
        }

        @Override
        public void evaluated(int iteration, double elapsed, double share) {
            accuracy = share;
            context.log(String.format(Locale.ROOT, "%.1f %% of the validation objects are named right", share * 100));
        }
    }
}
