package io.truthloom.sample;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.ChangeSet;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.Origin;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.media.Media;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import io.truthloom.project.ProjectService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Some frames of the clip's first half, labelled as a careful person would have; the second half is left to do. */
@Component
class SampleLabels {
    static final int FRAMES = 20;
    private static final int EVERY = StreetClip.FRAMES / 2 / FRAMES;

    private final AnnotationService annotations;
    private final ProjectService projects;

    SampleLabels(AnnotationService annotations, ProjectService projects) {
        this.annotations = annotations;
        this.projects = projects;
    }

    void write(Media video, StreetClip clip) {
        Map<String, LabelId> labels =
                projects.get(video.projectId()).labels().stream().collect(Collectors.toMap(Label::name, Label::id));
        List<Annotation> boxes = new ArrayList<>();
        List<FrameMark> marks = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            int frame = i * EVERY;
            marks.add(new FrameMark(frame, FrameState.LABELLED));
            for (TruthBox truth : clip.truth(frame)) {
                LabelId label = labels.get(truth.className());
                if (label != null && truth.labelled()) {
                    boxes.add(annotation(video, frame, truth, label));
                }
            }
        }
        annotations.apply(
                video.id(),
                new ChangeSet(id(video, "labels"), 0, Origin.IMPORT, "import", boxes, List.of(), List.of(), marks));
    }

    private static Annotation annotation(Media video, int frame, TruthBox truth, LabelId label) {
        Keyframe keyframe = new Keyframe(frame, BoxShape.of(truth.box()), false, false, KeyframeSource.IMPORT);
        AnnotationId id = new AnnotationId(id(video, frame + " " + truth.object()));
        return new Annotation(id, label, false, List.of(keyframe), null, 0);
    }

    /** The same for the same video, so that a second try changes nothing. */
    private static UUID id(Media video, String what) {
        return UUID.nameUUIDFromBytes((video.id() + " " + what).getBytes(StandardCharsets.UTF_8));
    }
}
