package io.truthloom.train;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.RgbImage;
import io.truthloom.dataset.DatasetFrame;
import io.truthloom.dataset.DatasetService;
import io.truthloom.dataset.DatasetVersionId;
import io.truthloom.dataset.Split;
import io.truthloom.learn.LabelledImage;
import io.truthloom.learn.LabelledImage.LabelledBox;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a version's boxes at once and leaves its pixels to be read one by one, as the trainer asks for them. */
@Component
class TrainingDataReader {
    private final DatasetService datasets;
    private final MediaService media;
    private final FrameStore frames;

    TrainingDataReader(DatasetService datasets, MediaService media, FrameStore frames) {
        this.datasets = datasets;
        this.media = media;
        this.frames = frames;
    }

    TrainingData read(DatasetVersionId version) {
        List<DatasetFrame> all = new ArrayList<>();
        datasets.forEachFrame(version, all::add);
        Set<?> seen = all.stream()
                .flatMap(frame -> frame.boxes().stream())
                .map(DatasetFrame.DatasetBox::labelId)
                .collect(Collectors.toSet());
        List<Label> classes = datasets.get(version).labels().stream()
                .filter(label -> seen.contains(label.id()))
                .toList();
        List<String> warnings = new ArrayList<>();
        for (String label : datasets.labelsWithoutExample(version)) {
            warnings.add("\"%s\" has no labelled example and is not learnt.".formatted(label));
        }
        Scenes scenes = new Scenes(warnings);
        return new TrainingData(
                classes,
                images(all, Split.TRAIN, classes, scenes),
                images(all, Split.VALIDATION, classes, scenes),
                warnings);
    }

    private List<LabelledImage> images(List<DatasetFrame> all, Split split, List<Label> classes, Scenes scenes) {
        List<LabelledImage> images = new ArrayList<>();
        for (DatasetFrame frame : all) {
            if (frame.split() == split) {
                scenes.media(frame.mediaId())
                        .ifPresent(found -> images.add(new LabelledImage(
                                found.readWidth(),
                                found.readHeight(),
                                scenes.pixels(frame),
                                boxes(frame, found, classes))));
            }
        }
        return images;
    }

    private static List<LabelledBox> boxes(DatasetFrame frame, Media media, List<Label> classes) {
        double across = (double) media.readWidth() / media.width();
        double along = (double) media.readHeight() / media.height();
        List<LabelledBox> boxes = new ArrayList<>();
        for (DatasetFrame.DatasetBox box : frame.boxes()) {
            for (int index = 0; index < classes.size(); index++) {
                if (classes.get(index).id().equals(box.labelId())) {
                    boxes.add(new LabelledBox(index, box.box().scale(across, along)));
                }
            }
        }
        return boxes;
    }

    /** Media and backgrounds of one reading: each is looked up once, so that frames of a scene share its background. */
    private final class Scenes {
        private final Map<MediaId, Optional<Media>> found = new HashMap<>();
        private final Map<MediaId, Optional<RgbImage>> backgrounds = new HashMap<>();
        private final List<String> warnings;

        Scenes(List<String> warnings) {
            this.warnings = warnings;
        }

        Optional<Media> media(MediaId id) {
            return found.computeIfAbsent(id, this::lookUp);
        }

        private Optional<Media> lookUp(MediaId id) {
            try {
                return Optional.of(media.get(id));
            } catch (NotFoundException e) {
                warnings.add("Frames of a media that was deleted since the version was frozen are left out.");
                return Optional.empty();
            }
        }

        LabelledImage.Pixels pixels(DatasetFrame frame) {
            return new LabelledImage.Pixels() {
                @Override
                public RgbImage image() {
                    return frames.read(frame.mediaId(), frame.frame());
                }

                @Override
                public @Nullable RgbImage background() {
                    return backgrounds
                            .computeIfAbsent(frame.mediaId(), id -> Optional.ofNullable(frames.background(id)))
                            .orElse(null);
                }
            };
        }
    }
}
