package io.truthloom.train.ui;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.MediaAnnotations;
import io.truthloom.annotation.Tracks;
import io.truthloom.media.Media;
import io.truthloom.media.MediaService;
import io.truthloom.project.LabelId;
import io.truthloom.project.Project;
import io.truthloom.shell.FormDialog;
import io.truthloom.train.RunService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes the dialog that starts a run, with the count of what it would train on. */
@Lazy
@Component
class TrainDialogs {
    private static final int PAGE = 500;

    private final RunService runs;
    private final AnnotationService annotations;
    private final MediaService media;

    TrainDialogs(RunService runs, AnnotationService annotations, MediaService media) {
        this.runs = runs;
        this.annotations = annotations;
        this.media = media;
    }

    FormDialog dialog(Project project) {
        return TrainDialog.build(project, runs, stock(project));
    }

    private TrainingStock stock(Project project) {
        Map<LabelId, Integer> boxes = new HashMap<>();
        int frames = 0;
        List<Media> page = media.list(project.id(), 0, PAGE);
        for (int offset = 0; !page.isEmpty(); page = media.list(project.id(), offset, PAGE)) {
            for (Media one : page) {
                MediaAnnotations state = annotations.get(one.id());
                List<Integer> labelled = state.frames().stream()
                        .filter(mark -> mark.state() != FrameState.DELETED)
                        .map(FrameMark::frame)
                        .toList();
                frames += labelled.size();
                count(state.annotations(), labelled, boxes);
            }
            offset += page.size();
        }
        return new TrainingStock(project.labels(), frames, boxes);
    }

    private static void count(List<Annotation> annotations, List<Integer> frames, Map<LabelId, Integer> boxes) {
        for (int frame : frames) {
            for (Annotation annotation : annotations) {
                if (Tracks.at(annotation, frame)
                        .filter(at -> !at.outside() && at.shape().bounds().isPresent())
                        .isPresent()) {
                    boxes.merge(annotation.labelId(), 1, Integer::sum);
                }
            }
        }
    }
}
