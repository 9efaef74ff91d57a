package io.truthloom.train;

import io.truthloom.dataset.DatasetFrame;
import io.truthloom.dataset.DatasetVersion;
import io.truthloom.dataset.Split;
import io.truthloom.learn.LabelledImage;
import io.truthloom.learn.LabelledImage.LabelledBox;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes a version's frames as they stream by and keeps of each what training needs. */
final class CollectedFrames {
    private static final int MEDIA_AT_ONCE = 500;
    /** Evaluation is repeated: more frames than these would take longer than the training between. */
    private static final int MOST_VALIDATION = 500;

    private final DatasetVersion version;
    private final List<Label> classes;
    private final MediaService media;
    private final FramePixels pixels;
    private final Map<LabelId, Integer> indexes = new HashMap<>();
    private final List<DatasetFrame> waiting = new ArrayList<>();
    private final List<LabelledImage> training = new ArrayList<>();
    private final List<LabelledImage> validation = new ArrayList<>();
    private final List<TrainingData.Place> places = new ArrayList<>();
    private int gone;

    CollectedFrames(DatasetVersion version, List<Label> classes, MediaService media, FramePixels pixels) {
        this.version = version;
        this.classes = classes;
        this.media = media;
        this.pixels = pixels;
        classes.forEach(label -> indexes.put(label.id(), indexes.size()));
    }

    void add(DatasetFrame frame) {
        if (frame.split() == Split.TEST) {
            return;
        }
        waiting.add(frame);
        if (waiting.size() >= MEDIA_AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        Map<MediaId, Media> found =
                media
                        .find(
                                version.projectId(),
                                waiting.stream()
                                        .map(DatasetFrame::mediaId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Media::id, Function.identity()));
        for (DatasetFrame frame : waiting) {
            Media one = found.get(frame.mediaId());
            if (one == null) {
                gone++;
            } else {
                take(frame, one);
            }
        }
        waiting.clear();
    }

    private void take(DatasetFrame frame, Media one) {
        var image = new LabelledImage(
                one.readWidth(), one.readHeight(), pixels.of(one.id(), frame.frame()), boxes(frame, one));
        if (frame.split() == Split.TRAIN) {
            training.add(image);
        } else {
            validation.add(image);
            places.add(new TrainingData.Place(
                    one.id(),
                    frame.frame(),
                    (double) one.width() / one.readWidth(),
                    (double) one.height() / one.readHeight()));
        }
    }

    private List<LabelledBox> boxes(DatasetFrame frame, Media one) {
        double across = (double) one.readWidth() / one.width();
        double down = (double) one.readHeight() / one.height();
        List<LabelledBox> boxes = new ArrayList<>(frame.boxes().size());
        for (DatasetFrame.DatasetBox box : frame.boxes()) {
            Integer index = indexes.get(box.labelId());
            if (index != null) {
                boxes.add(new LabelledBox(index, box.box().scale(across, down)));
            }
        }
        return boxes;
    }

    TrainingData finish() {
        flush();
        List<String> warnings = new ArrayList<>();
        if (gone > 0) {
            warnings.add(
                    "%,d frames of media that were deleted since the version was frozen are left out.".formatted(gone));
        }
        List<LabelledImage> checked = spread(validation);
        if (checked.size() < validation.size()) {
            warnings.add("Validates on %,d of %,d validation frames, evenly spread, to save time."
                    .formatted(checked.size(), validation.size()));
        }
        warnings.addAll(DataWarnings.of(version.labels(), classes, training, checked));
        return new TrainingData(classes, training, checked, spread(places), warnings);
    }

    private static <T> List<T> spread(List<T> all) {
        if (all.size() <= MOST_VALIDATION) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (int i = 0; i < MOST_VALIDATION; i++) {
            some.add(all.get((int) ((long) i * all.size() / MOST_VALIDATION)));
        }
        return some;
    }
}
