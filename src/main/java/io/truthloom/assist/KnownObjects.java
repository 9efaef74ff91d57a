package io.truthloom.assist;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Tracks;
import io.truthloom.common.Box;
import io.truthloom.project.LabelId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where annotations are, so that nothing is proposed on top of one. */
final class KnownObjects {
    private static final double SAME_OBJECT = 0.5;

    private final Map<Integer, List<Annotation>> singles = new HashMap<>();
    private final List<Annotation> tracks;

    KnownObjects(List<Annotation> annotations) {
        this.tracks = annotations.stream().filter(Annotation::track).toList();
        for (Annotation annotation : annotations) {
            if (!annotation.track()) {
                int frame = annotation.keyframes().getFirst().frame();
                singles.computeIfAbsent(frame, f -> new java.util.ArrayList<>()).add(annotation);
            }
        }
    }

    boolean covers(int frame, LabelId label, Box box) {
        return isThere(singles.getOrDefault(frame, List.of()), frame, label, box) || isThere(tracks, frame, label, box);
    }

    private static boolean isThere(List<Annotation> annotations, int frame, LabelId label, Box box) {
        return annotations.stream()
                .filter(annotation -> annotation.labelId().equals(label))
                .flatMap(annotation -> Tracks.at(annotation, frame).stream())
                .filter(state -> !state.outside())
                .flatMap(state -> state.shape().bounds().stream())
                .anyMatch(bounds -> bounds.iou(box) >= SAME_OBJECT);
    }
}
