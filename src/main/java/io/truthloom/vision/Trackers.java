package io.truthloom.vision;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;

public interface Trackers {
    /** Pyramidal Lucas-Kanade flow on points in the box with forward-backward check, re-anchored by template matching. */
    BoxTracker start(RgbImage image, Box box);
}
