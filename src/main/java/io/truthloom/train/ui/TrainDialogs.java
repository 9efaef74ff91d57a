package io.truthloom.train.ui;

import io.truthloom.dataset.LabelledFrame;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.project.LabelId;
import io.truthloom.project.Project;
import io.truthloom.shell.FormDialog;
import io.truthloom.train.AugmentationSamples;
import io.truthloom.train.RunService;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes the dialog that starts a run, with the count of what it would train on. */
@Lazy
@Component
class TrainDialogs {
    private final RunService runs;
    private final AugmentationSamples samples;
    private final LabelledFrames labelled;

    TrainDialogs(RunService runs, AugmentationSamples samples, LabelledFrames labelled) {
        this.runs = runs;
        this.samples = samples;
        this.labelled = labelled;
    }

    FormDialog dialog(Project project) {
        return TrainDialog.build(project, runs, samples, stock(project));
    }

    FormDialog sweep(Project project) {
        return SweepDialog.build(project, runs);
    }

    private TrainingStock stock(Project project) {
        Map<LabelId, Integer> boxes = new HashMap<>();
        int[] frames = {0};
        labelled.forEachMedia(project.id(), LabelledFrames.Frames.MARKED, media -> {
            for (LabelledFrame frame : LabelledFrames.framesOf(media)) {
                frames[0]++;
                frame.objects()
                        .forEach(object -> boxes.merge(object.annotation().labelId(), 1, Integer::sum));
            }
        });
        return new TrainingStock(project.labels(), frames[0], boxes);
    }
}
