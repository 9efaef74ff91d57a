package io.truthloom.analysis;

import io.truthloom.common.Box;
import io.truthloom.common.NotFoundException;
import io.truthloom.common.RgbImage;
import io.truthloom.dataset.DatasetFrame;
import io.truthloom.evaluate.GroundTruth;
import io.truthloom.evaluate.Prediction;
import io.truthloom.learn.Detection;
import io.truthloom.learn.Detector;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import io.truthloom.media.MediaId;
import io.truthloom.media.MediaService;
import io.truthloom.project.LabelId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a detector look at frames in the order of their media; one media's facts and background are kept. */
final class FrameWatcher {
    /** What is less sure than that changes no average precision that anybody looks at. */
    private static final double LEAST_SCORE = 0.01;

    private static final int MOST_PREDICTIONS = 300;

    private final Detector detector;
    private final MediaService media;
    private final FrameStore frames;
    private final Set<UUID> crowds;
    private final Map<LabelId, Integer> byLabel = new HashMap<>();
    private final Map<Integer, Integer> byModelIndex = new HashMap<>();
    private @Nullable Scene scene;

    private record Scene(
            MediaId id, Optional<Media> media, @Nullable RgbImage background) {}

    FrameWatcher(
            List<EvaluatedClass> classes, Detector detector, MediaService media, FrameStore frames, Set<UUID> crowds) {
        this.detector = detector;
        this.media = media;
        this.frames = frames;
        this.crowds = crowds;
        for (int index = 0; index < classes.size(); index++) {
            byLabel.put(classes.get(index).labelId(), index);
            byModelIndex.put(classes.get(index).modelIndex(), index);
        }
    }

    /** Empty where the media was deleted since the version was frozen. */
    Optional<FrameFacts> look(DatasetFrame frame) {
        Scene there = scene(frame.mediaId());
        return there.media()
                .map(known -> new FrameFacts(
                        frame.mediaId(), frame.frame(), truths(frame), predictions(frame, known, there.background())));
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
            return new Scene(id, Optional.of(found), detector.usesBackground() ? frames.background(id) : null);
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

    private List<Prediction> predictions(DatasetFrame frame, Media known, @Nullable RgbImage background) {
        RgbImage image = frames.read(frame.mediaId(), frame.frame());
        double across = (double) known.width() / image.width();
        double along = (double) known.height() / image.height();
        List<Prediction> predictions = new ArrayList<>();
        for (Detection seen : detector.detect(image, background, LEAST_SCORE)) {
            Integer index = byModelIndex.get(seen.classIndex());
            if (index != null && predictions.size() < MOST_PREDICTIONS) {
                Box box = seen.box().scale(across, along).clip(known.width(), known.height());
                predictions.add(new Prediction(0, index, box, seen.score()));
            }
        }
        return predictions;
    }
}
