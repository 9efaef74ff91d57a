package io.truthloom.analysis;

import io.truthloom.common.NotFoundException;
import io.truthloom.dataset.DatasetService;
import io.truthloom.jobs.FramePace;
import io.truthloom.jobs.JobCancelledException;
import io.truthloom.jobs.JobContext;
import io.truthloom.jobs.JobHandler;
import io.truthloom.model.ModelService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Runs a model over one part of a version and sums up. Frames are stored as they are done, so a try after a kill goes on
 * behind the last; cancelling takes them all away.
 */
@Component
class EvaluateJob implements JobHandler {
    static final String KIND = "evaluate";
    private static final int BATCH = 32;

    record Parameters(EvaluationId evaluationId) {}

    record Result(EvaluationId evaluationId) {}

    private final EvaluationRows rows;
    private final FrameFactsRows frames;
    private final DatasetService datasets;
    private final ModelService models;
    private final FrameWatchers watchers;
    private final Summing summing;
    private final ClassifierSumming classifierSumming;

    EvaluateJob(
            EvaluationRows rows,
            FrameFactsRows frames,
            DatasetService datasets,
            ModelService models,
            FrameWatchers watchers,
            Summing summing,
            ClassifierSumming classifierSumming) {
        this.rows = rows;
        this.frames = frames;
        this.datasets = datasets;
        this.models = models;
        this.watchers = watchers;
        this.summing = summing;
        this.classifierSumming = classifierSumming;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        ModelEvaluation evaluation = rows.find(
                        context.parameters(Parameters.class).evaluationId())
                .orElseThrow(() -> new NotFoundException("The evaluation"));
        context.result(new Result(evaluation.id()));
        try {
            if (evaluation.summary() == null) {
                look(evaluation, context);
                context.progress(0, 0, "Summing up");
                rows.setSummary(evaluation.id(), sumUp(evaluation, context));
            }
        } catch (JobCancelledException e) {
            frames.delete(evaluation.id());
            throw e;
        }
        context.progress(1, 1, "Done");
    }

    private EvaluationSummary sumUp(ModelEvaluation evaluation, JobContext context) {
        return switch (models.get(evaluation.modelId()).kind()) {
            case DETECTOR -> summing.sumUp(evaluation, context);
            case CLASSIFIER -> classifierSumming.sumUp(evaluation, context);
        };
    }

    private void look(ModelEvaluation evaluation, JobContext context) {
        int total = datasets.frameCount(evaluation.datasetVersionId(), evaluation.split());
        Optional<FrameFactsRows.Key> last = frames.last(evaluation.id());
        FrameWatcher watcher = watchers.watcher(evaluation);
        var pace = new FramePace(context, total);
        int[] done = {0};
        List<FrameFacts> batch = new ArrayList<>();
        boolean[] skipping = {last.isPresent()};
        datasets.forEachFrame(evaluation.datasetVersionId(), frame -> {
            if (frame.split() != evaluation.split()) {
                return;
            }
            done[0]++;
            if (skipping[0]) {
                skipping[0] = !last.equals(Optional.of(new FrameFactsRows.Key(frame.mediaId(), frame.frame())));
                pace.from(done[0]);
                return;
            }
            if (batch.size() >= BATCH || context.shuttingDown()) {
                frames.insert(evaluation.id(), batch);
                batch.clear();
            }
            context.checkCancelled();
            pace.at(done[0]);
            watcher.look(frame).ifPresent(batch::add);
        });
        frames.insert(evaluation.id(), batch);
    }
}
