package io.truthloom.benchmark;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Origin;
import io.truthloom.jobs.JobService;
import io.truthloom.learn.TrainingSettings;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.model.ModelId;
import io.truthloom.project.LabelData;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectId;
import io.truthloom.project.ProjectService;
import io.truthloom.train.Run;
import io.truthloom.train.RunId;
import io.truthloom.train.RunMetric;
import io.truthloom.train.RunService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The steps, one after the other, as a person would go them. */
final class Loop {
    private final ApplicationContext context;
    private final Options options;
    private final Truth truth;
    private final Table table;
    private final Jobs jobs;
    private final AnnotationService annotations;

    Loop(ApplicationContext context, Options options, Truth truth, Table table) {
        this.context = context;
        this.options = options;
        this.truth = truth;
        this.table = table;
        this.jobs = new Jobs(context.getBean(JobService.class));
        this.annotations = context.getBean(AnnotationService.class);
    }

    void run() {
        try {
            ProjectService projects = context.getBean(ProjectService.class);
            ProjectId project = projects.create("Benchmark", List.of(new LabelData(null, "person", "#3cb44b", "1")));
            LabelId label = projects.get(project).labels().getFirst().id();
            Media video = importVideo(project);
            label(video, label);
            ModelId model = train(project);
            new DetectionStep(context, truth, table).measure(video, model, truth.frames(options.testRange()));
            propose(video, model);
            PropagationStep propagation = new PropagationStep(context, jobs, truth, options.testRange(), table);
            propagation.measure("with the model", video, label, model);
            Media copy = importVideo(
                    projects.create("Without a model", List.of(new LabelData(null, "person", "#3cb44b", "1"))));
            LabelId copyLabel =
                    projects.get(copy.projectId()).labels().getFirst().id();
            propagation.measure("by optical flow", copy, copyLabel, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Media importVideo(ProjectId project) throws IOException, InterruptedException {
        MediaService media = context.getBean(MediaService.class);
        try (InputStream content = Files.newInputStream(options.video())) {
            var upload = media.receive(project, options.video().getFileName().toString(), content);
            double seconds = jobs.await(media.importUploads(project, List.of(upload)));
            Media video = media.list(project, 0, 1).getFirst();
            table.row("import", "%.1f s, %d frames", seconds, video.frameCount());
            return video;
        }
    }

    private void label(Media video, LabelId label) {
        List<Integer> frames = Truth.spread(truth.frames(options.labelRange()), options.labelFrames());
        int boxes = 0;
        for (int frame : frames) {
            var drawn = truth.on(frame).stream()
                    .filter(Truth.Row::counts)
                    .map(row -> Boxes.drawn(label, row, video))
                    .toList();
            boxes += drawn.size();
            annotations.apply(
                    video.id(),
                    new ChangeSet(
                            UUID.randomUUID(),
                            annotations.get(video.id()).revision(),
                            Origin.HUMAN,
                            "draw",
                            drawn,
                            List.of(),
                            List.of(),
                            List.of(new FrameMark(frame, FrameState.LABELLED))));
        }
        table.row("labelled", "%d frames, %d boxes", frames.size(), boxes);
    }

    private ModelId train(ProjectId project) throws InterruptedException {
        RunService runs = context.getBean(RunService.class);
        TrainingSettings defaults = TrainingSettings.defaults();
        RunId id = runs.start(
                project,
                new TrainingSettings(
                        (int) Math.round(60 * options.minutes()),
                        defaults.maxIterations(),
                        defaults.learningRate(),
                        defaults.batchSize(),
                        options.width(),
                        defaults.copyPaste(),
                        defaults.backgroundChannel(),
                        options.seed(),
                        defaults.evaluateEverySeconds(),
                        defaults.checkpointEverySeconds()));
        double seconds = jobs.await(runs.get(id).jobId());
        Run run = runs.get(id);
        RunMetric last = runs.metrics(id, -1).getLast();
        table.row("training", "%.1f s in all, %s", seconds, run.device());
        table.row(
                "iterations", "%d, %.2f/s", last.iteration(), last.iteration() / Math.max(1e-3, last.elapsedSeconds()));
        return Objects.requireNonNull(run.modelId());
    }

    private void propose(Media video, ModelId model) throws InterruptedException {
        var assist = context.getBean(io.truthloom.assist.AssistService.class);
        int from = options.testRange().from() - 1;
        int to = options.testRange().to() - 1;
        double seconds = jobs.await(assist.propose(video.id(), model, from, to, null));
        int count = assist.proposals(video.id(), from, to).size();
        table.row("proposing", "%.1f s, %.1f frames/s, %d boxes", seconds, (to - from + 1) / seconds, count);
    }
}
