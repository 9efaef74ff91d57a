package io.truthloom.explain;

import io.truthloom.dataset.DatasetFrame;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.LabelledFrame;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.project.ProjectId;
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
        labelled.forEachMedia(
                project,
                LabelledFrames.Frames.MARKED,
                one -> LabelledFrames.framesOf(one).forEach(frame -> objects(frame, consumer)));
    }

    private static void objects(LabelledFrame frame, Consumer<MapObject> consumer) {
        Place place = new Place(frame.media().id(), frame.frame());
        frame.objects()
                .forEach(object -> consumer.accept(new MapObject(
                        object.annotation().id().value(),
                        place,
                        object.annotation().labelId(),
                        object.box())));
    }
}
