package io.truthloom.explain;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Tracks;
import io.truthloom.common.Box;
import io.truthloom.dataset.DatasetFrame;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.dataset.LabelledMedia;
import io.truthloom.media.Media;
import io.truthloom.project.ProjectId;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Walks through labelled objects with an area, one media after the other. */
@Component
class MapObjects {
    private final DatasetService datasets;
    private final LabelledFrames labelled;

    MapObjects(DatasetService datasets, LabelledFrames labelled) {
        this.datasets = datasets;
        this.labelled = labelled;
    }

    /** As they were frozen. */
    void of(DatasetVersionId version, Consumer<MapObject> consumer) {
        datasets.forEachFrame(version, frame -> {
            Place place = new Place(frame.mediaId(), frame.frame());
            for (DatasetFrame.DatasetBox box : frame.boxes()) {
                consumer.accept(new MapObject(box.annotationId(), place, box.labelId(), box.box()));
            }
        });
    }

    /** On the frames marked labelled or reviewed, as they are now. */
    void of(ProjectId project, Consumer<MapObject> consumer) {
        labelled.forEachMedia(project, LabelledFrames.Frames.MARKED, one -> objects(one, consumer));
    }

    private static void objects(LabelledMedia one, Consumer<MapObject> consumer) {
        for (Annotation annotation : one.annotations()) {
            int first = annotation.keyframes().getFirst().frame();
            for (int frame : one.frames().tailMap(first, true).keySet()) {
                box(annotation, frame, one.media())
                        .ifPresent(box -> consumer.accept(new MapObject(
                                annotation.id().value(),
                                new Place(one.media().id(), frame),
                                annotation.labelId(),
                                box)));
            }
        }
    }

    private static Optional<Box> box(Annotation annotation, int frame, Media media) {
        return Tracks.at(annotation, frame)
                .filter(state -> !state.outside())
                .flatMap(state -> state.shape().bounds())
                .map(bounds -> bounds.clip(media.width(), media.height()))
                .filter(box -> box.area() > 0);
    }
}
