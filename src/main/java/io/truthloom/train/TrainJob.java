package io.truthloom.train;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.jobs.ShuttingDownException;
import io.truthloom.learn.DetectorTrainer;
import io.truthloom.model.Model;
import io.truthloom.model.ModelId;
import io.truthloom.model.ModelService;
import io.truthloom.model.NewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    private final TruthloomHome home;
    private final TransactionOperations transaction;

    TrainJob(
            RunTable runs,
            RunTables tables,
            TrainingDataReader reader,
            DetectorTrainer trainer,
            ModelService models,
            TruthloomHome home,
            TransactionOperations transaction) {
        this.runs = runs;
        this.tables = tables;
        this.reader = reader;
        this.trainer = trainer;
        this.models = models;
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
        runs.setPaused(id, false);
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
        RunRecorder recorder = new RunRecorder(run, data, context, tables);
        Path weights = trainer.train(
                data.classNames(),
                data.training(),
                data.validation(),
                run.settings(),
                folder,
                recorder,
                () -> context.cancelRequested() || context.shuttingDown());
        if (weights == null) {
            context.checkCancelled();
            throw new ShuttingDownException();
        }
        ModelId model = register(run, data, weights, recorder);
        recorder.finish();
        return model;
    }

    private ModelId register(Run run, TrainingData data, Path weights, RunRecorder recorder) {
        List<Model.ModelClass> classes = data.classes().stream()
                .map(label -> new Model.ModelClass(label.id(), label.name()))
                .toList();
        return transaction.execute(status -> {
            ModelId model = models.register(new NewModel(
                    run.projectId(),
                    "Run " + run.number(),
                    ARCHITECTURE,
                    classes,
                    run.datasetVersionId(),
                    run.id().value(),
                    weights,
                    run.settings(),
                    recorder.ap50()));
            runs.setModel(run.id(), model);
            return model;
        });
    }
}
