package io.truthloom.dataset;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.Tracks;
import io.truthloom.dataset.LabelledFrame.LabelledObject;
import io.truthloom.dataset.LabelledFrame.UnboxedObject;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.ProjectAccess;
import io.truthloom.project.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The labelled frames of a project as they are now: what a version freezes and an export writes. */
@Service
public class LabelledFrames {
    private final LabelledFrameRows rows;
    private final AnnotationService annotations;
    private final MediaService media;
    private final ProjectAccess access;

    LabelledFrames(LabelledFrameRows rows, AnnotationService annotations, MediaService media, ProjectAccess access) {
        this.rows = rows;
        this.annotations = annotations;
        this.media = media;
        this.access = access;
    }

    public int count(ProjectId project) {
        access.requireView(project);
        return rows.count(project);
    }

    /**
     * By media name and frame. One media's labels are in memory at a time, each media's of one moment; a frame that was
     * marked after the call began is left out.
     */
    public void forEach(ProjectId project, Consumer<LabelledFrame> consumer) {
        access.requireView(project);
        List<Splits.Source> sources = rows.ofProject(project);
        Map<MediaId, NavigableMap<Integer, Split>> splits = Splits.of(sources);
        for (Splits.Source source : sources) {
            ofMedia(source.media(), splits.getOrDefault(source.media(), new TreeMap<>()), consumer);
        }
    }

    private void ofMedia(MediaId id, NavigableMap<Integer, Split> splits, Consumer<LabelledFrame> consumer) {
        Media opened = media.get(id);
        NavigableMap<Integer, LabelledFrame> frames = new TreeMap<>();
        splits.forEach((frame, split) ->
                frames.put(frame, new LabelledFrame(opened, frame, split, new ArrayList<>(), new ArrayList<>())));
        annotations.get(id).annotations().forEach(annotation -> place(annotation, frames));
        frames.values().forEach(consumer);
    }

    private static void place(Annotation annotation, NavigableMap<Integer, LabelledFrame> frames) {
        int first = annotation.keyframes().getFirst().frame();
        frames.tailMap(first, true)
                .forEach((frame, labelled) -> Tracks.at(annotation, frame)
                        .filter(state -> !state.outside())
                        .ifPresent(state -> place(annotation, state, labelled)));
    }

    private static void place(Annotation annotation, Tracks.State state, LabelledFrame frame) {
        Media media = frame.media();
        state.shape()
                .bounds()
                .map(bounds -> bounds.clip(media.width(), media.height()))
                .filter(box -> box.area() > 0)
                .ifPresentOrElse(
                        box -> frame.objects().add(new LabelledObject(annotation, state, box)),
                        () -> frame.unboxed().add(new UnboxedObject(annotation, state)));
    }
}
