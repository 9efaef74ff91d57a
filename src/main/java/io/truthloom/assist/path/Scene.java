package io.truthloom.assist.path;

import io.truthloom.common.RgbImage;
import java.util.List;
import java.util.Optional;

/** The pictures that an object is followed through, and what a detector sees on them. Used from one thread. */
public interface Scene {
    int width();

    int height();

    RgbImage image(int frame);

    /** What the scene looks like without anything moving; empty where the camera moves. */
    Optional<RgbImage> background();

    /** False: no model knows the object's class, and {@link #sightings} is always empty. */
    boolean hasDetector();

    /** Objects of the followed one's class, down to a low score, so that a weak one can still continue a track. */
    List<Sighting> sightings(int frame);

    /** Score from which a sighting is trusted by itself, 0..1. */
    double sureScore();
}
