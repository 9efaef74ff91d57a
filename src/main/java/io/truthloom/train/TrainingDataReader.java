package io.truthloom.train;

import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.media.FrameStore;
import io.truthloom.media.MediaService;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import io.truthloom.security.CurrentUser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a version's boxes at once and leaves its pixels to be read one by one, as the trainer asks for them. */
@Component
class TrainingDataReader {
    private final DatasetService datasets;
    private final MediaService media;
    private final FrameStore frames;
    private final CurrentUser user;

    TrainingDataReader(DatasetService datasets, MediaService media, FrameStore frames, CurrentUser user) {
        this.datasets = datasets;
        this.media = media;
        this.frames = frames;
        this.user = user;
    }

    TrainingData read(DatasetVersionId id) {
        DatasetVersion version = datasets.get(id);
        Set<LabelId> seen = new HashSet<>();
        datasets.forEachFrame(id, frame -> frame.boxes().forEach(box -> seen.add(box.labelId())));
        List<Label> classes = version.labels().stream()
                .filter(label -> seen.contains(label.id()))
                .toList();
        var pixels = new FramePixels(frames, user, one -> media.get(one).name());
        var collecting = new CollectedFrames(version, classes, media, pixels);
        datasets.forEachFrame(id, collecting::add);
        return collecting.finish();
    }
}
