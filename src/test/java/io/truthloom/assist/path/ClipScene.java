package io.truthloom.assist.path;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.sample.StreetClip;
import io.truthloom.sample.TruthBox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The generated clip, seen by a detector that jitters, misses and invents; or by none. */
final class ClipScene implements Scene {
    private final StreetClip clip;
    private final String className;
    private final boolean detector;
    private final Optional<RgbImage> background;
    private final Map<Integer, RgbImage> images = new HashMap<>();

    ClipScene(StreetClip clip, String className, boolean detector, Optional<RgbImage> background) {
        this.clip = clip;
        this.className = className;
        this.detector = detector;
        this.background = background;
    }

    @Override
    public int width() {
        return StreetClip.WIDTH;
    }

    @Override
    public int height() {
        return StreetClip.HEIGHT;
    }

    @Override
    public RgbImage image(int frame) {
        if (images.size() > 8) {
            images.clear();
        }
        return images.computeIfAbsent(frame, clip::frame);
    }

    @Override
    public Optional<RgbImage> background() {
        return background;
    }

    @Override
    public boolean hasDetector() {
        return detector;
    }

    @Override
    public double sureScore() {
        return 0.4;
    }

    @Override
    public List<Sighting> sightings(int frame) {
        if (!detector) {
            return List.of();
        }
        Random random = new Random(frame);
        return clip.truth(frame).stream()
                .filter(truth -> truth.className().equals(className) && truth.visible() > 0.45)
                .filter(truth -> random.nextDouble() > 0.08)
                .map(truth -> sighting(truth, frame, random))
                .toList();
    }

    private Sighting sighting(TruthBox truth, int frame, Random random) {
        double jitter = 0.04 * truth.box().height();
        Box box = Box.ofCentre(
                truth.box().centreX() + jitter * random.nextGaussian(),
                truth.box().centreY() + jitter * random.nextGaussian(),
                truth.box().width() * (1 + 0.06 * random.nextGaussian()),
                truth.box().height() * (1 + 0.06 * random.nextGaussian()));
        return new Sighting(box, 0.6 + 0.3 * random.nextDouble(), Appearance.of(image(frame), background, box));
    }
}
