package io.truthloom.assist;

import io.truthloom.assist.path.Appearance;
import io.truthloom.assist.path.Scene;
import io.truthloom.assist.path.Sighting;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.Detector;
import io.truthloom.media.FrameStore;
import io.truthloom.media.Media;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A media's frames with what a detector sees of one class, each frame looked at once. Lives as long as a job. */
final class DetectorScene implements Scene {
    private static final double WEAK = 1 / 3.0;
    private static final int IMAGES_KEPT = 4;

    /** @param classIndex of the followed object's label */
    record Eye(Detector detector, int classIndex) {}

    private final Media media;
    private final FrameStore frames;
    private final @Nullable Eye eye;
    private final Optional<RgbImage> background;
    private final Map<Integer, List<Sighting>> sightings = new HashMap<>();
    private final Map<Integer, RgbImage> images = new LinkedHashMap<>();

    DetectorScene(Media media, FrameStore frames, @Nullable Eye eye) {
        this.media = media;
        this.frames = frames;
        this.eye = eye;
        this.background = Optional.ofNullable(frames.background(media.id()));
    }

    @Override
    public int width() {
        return media.width();
    }

    @Override
    public int height() {
        return media.height();
    }

    @Override
    public RgbImage image(int frame) {
        RgbImage known = images.get(frame);
        if (known != null) {
            return known;
        }
        if (images.size() >= IMAGES_KEPT) {
            images.remove(images.keySet().iterator().next());
        }
        RgbImage image = frames.read(media.id(), frame);
        images.put(frame, image);
        return image;
    }

    @Override
    public Optional<RgbImage> background() {
        return background;
    }

    @Override
    public boolean hasDetector() {
        return eye != null;
    }

    @Override
    public double sureScore() {
        return eye == null ? 1 : eye.detector().suggestedThreshold();
    }

    @Override
    public List<Sighting> sightings(int frame) {
        return eye == null ? List.of() : sightings.computeIfAbsent(frame, f -> look(eye, f));
    }

    private List<Sighting> look(Eye through, int frame) {
        RgbImage image = image(frame);
        RgbImage scenery = through.detector().usesBackground() ? background.orElse(null) : null;
        return through.detector().detect(image, scenery, WEAK * sureScore()).stream()
                .filter(detection -> detection.classIndex() == through.classIndex())
                .map(detection -> new Sighting(
                        detection.box(), detection.score(), Appearance.of(image, background, detection.box())))
                .toList();
    }
}
