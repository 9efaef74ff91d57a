package io.truthloom.analysis;

import io.truthloom.common.NotFoundException;
import io.truthloom.common.RgbImage;
import io.truthloom.dataset.DatasetFrame;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.LabelId;
import io.truthloom.vision.VisionException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a model look at frames in the order of their media; one media's facts and background are kept. */
final class FrameWatcher {
    private static final Logger LOG = LoggerFactory.getLogger(FrameWatcher.class);

    private final Seer seer;
    private final MediaService media;
    private final FrameStore frames;
    private final Set<UUID> crowds;
    private final Map<LabelId, Integer> byLabel = new HashMap<>();
    private @Nullable Scene scene;

    private record Scene(
            MediaId id, Optional<Media> media, @Nullable RgbImage background) {}

    FrameWatcher(List<EvaluatedClass> classes, Seer seer, MediaService media, FrameStore frames, Set<UUID> crowds) {
        this.seer = seer;
        this.media = media;
        this.frames = frames;
        this.crowds = crowds;
        for (int index = 0; index < classes.size(); index++) {
            byLabel.put(classes.get(index).labelId(), index);
        }
    }

    /** Empty where the media was deleted since the version was frozen, or the picture can't be read. */
    Optional<FrameFacts> look(DatasetFrame frame) {
        Scene there = scene(frame.mediaId());
        return there.media()
                .flatMap(known -> read(frame).map(image -> {
                    List<GroundTruth> truths = truths(frame);
                    return new FrameFacts(
                            frame.mediaId(), frame.frame(), truths, seer.see(image, there.background(), known, truths));
                }));
    }

    private Optional<RgbImage> read(DatasetFrame frame) {
        try {
            return Optional.of(frames.read(frame.mediaId(), frame.frame()));
        } catch (VisionException | UncheckedIOException | NotFoundException e) {
            LOG.warn("Frame {} of media {} is not evaluated: {}", frame.frame(), frame.mediaId(), e.getMessage());
            return Optional.empty();
        }
    }

    private Scene scene(MediaId id) {
        Scene known = scene;
        if (known == null || !known.id().equals(id)) {
            known = open(id);
            scene = known;
        }
        return known;
    }

    private Scene open(MediaId id) {
        try {
            Media found = media.get(id);
            return new Scene(id, Optional.of(found), seer.usesBackground() ? frames.background(id) : null);
        } catch (NotFoundException e) {
            return new Scene(id, Optional.empty(), null);
        }
    }

    private List<GroundTruth> truths(DatasetFrame frame) {
        List<GroundTruth> truths = new ArrayList<>();
        for (DatasetFrame.DatasetBox box : frame.boxes()) {
            Integer index = byLabel.get(box.labelId());
            if (index != null) {
                truths.add(
                        crowds.contains(box.annotationId())
                                ? GroundTruth.ofCrowd(0, index, box.box())
                                : new GroundTruth(0, index, box.box()));
            }
        }
        return truths;
    }
}
