package io.truthloom.train;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.jobs.ShuttingDownException;
import io.truthloom.learn.Classification;
import io.truthloom.learn.DetectorTrainer;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelKind;
import io.truthloom.model.ModelService;
import io.truthloom.model.NewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/**
 * A run: reads the frozen version, trains in the run's folder (going on from the checkpoint where there is one) and
 * registers the model. A cancelled run keeps its checkpoint, so that a retry goes on.
 */
@Component
class TrainJob implements JobHandler {
    static final String KIND = "train";
    static final String ARCHITECTURE = "YOLO, stride 8 with a branch of stride 16";

    record Result(ModelId modelId) {}

    private final RunTable runs;
    private final RunTables tables;
    private final TrainingDataReader reader;
    private final DetectorTrainer trainer;
    private final ModelService models;
    private final ClassifierRun classifiers;
    private final TruthloomHome home;
    private final TransactionOperations transaction;

    TrainJob(
            RunTable runs,
            RunTables tables,
            TrainingDataReader reader,
            DetectorTrainer trainer,
            ModelService models,
            ClassifierRun classifiers,
            TruthloomHome home,
            TransactionOperations transaction) {
        this.runs = runs;
        this.tables = tables;
        this.reader = reader;
        this.trainer = trainer;
        this.models = models;
        this.classifiers = classifiers;
        this.home = home;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) throws IOException {
        RunId id = context.parameters(TrainParameters.class).runId();
        Run run = runs.find(id).orElseThrow(() -> new NotFoundException("The run"));
        if (!context.cancelRequested()) {
            runs.setPaused(id, false);
        }
        Path folder = home.runs().resolve(id.toString());
        ModelId model = run.modelId() == null ? train(run, folder, context) : run.modelId();
        context.result(new Result(model));
        FileSystemUtils.deleteRecursively(folder);
    }

    private ModelId train(Run run, Path folder, JobContext context) {
        context.progress(0, 0, "Reading the labelled frames");
        TrainingData data = reader.read(run.datasetVersionId());
        data.warnings().forEach(context::log);
        context.log("%d frames to learn from, %d to validate on, classes: %s"
                .formatted(data.training().size(), data.validation().size(), String.join(", ", data.classNames())));
        String device = trainer.device();
        runs.setDevice(run.id(), device);
        context.log("Training on " + device);
        Classification classification = run.settings().classification();
        if (classification != null) {
            ClassifierRun.Trained trained = classifiers.train(run, classification, data, folder, context);
            return register(run, data, classification, stoppedUnless(trained, context));
        }
        RunRecorder recorder = new RunRecorder(run, data, context, tables);
        Path weights = trainer.train(
                data.classNames(),
                data.training(),
                data.validation(),
                run.settings(),
                folder,
                recorder,
                () -> context.cancelRequested() || context.shuttingDown());
        ModelId model = register(run, data, stoppedUnless(weights, context), recorder);
        recorder.finish();
        return model;
    }

    private static <T> T stoppedUnless(@Nullable T trained, JobContext context) {
        if (trained == null) {
            context.checkCancelled();
            throw new ShuttingDownException();
        }
        return trained;
    }

    private ModelId register(Run run, TrainingData data, Classification kind, ClassifierRun.Trained trained) {
        return register(
                run,
                new NewModel(
                        run.projectId(),
                        "Run " + run.number(),
                        ModelKind.CLASSIFIER,
                        kind.architecture().title(),
                        classes(data),
                        run.datasetVersionId(),
                        run.id().value(),
                        trained.weights(),
                        run.settings(),
                        null,
                        trained.accuracy()));
    }

    private ModelId register(Run run, TrainingData data, Path weights, RunRecorder recorder) {
        return register(
                run,
                new NewModel(
                        run.projectId(),
                        "Run " + run.number(),
                        ARCHITECTURE,
                        classes(data),
                        run.datasetVersionId(),
                        run.id().value(),
                        weights,
                        run.settings(),
                        recorder.ap50()));
    }

    private ModelId register(Run run, NewModel trained) {
        return transaction.execute(status -> {
            ModelId model = models.register(trained);
            runs.setModel(run.id(), model);
            return model;
        });
    }

    private static List<Model.ModelClass> classes(TrainingData data) {
        return data.classes().stream()
                .map(label -> new Model.ModelClass(label.id(), label.name()))
                .toList();
    }
}
