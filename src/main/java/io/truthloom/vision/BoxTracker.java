package io.truthloom.vision;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;

/**
 * Follows one box from picture to picture without any model. Not thread-safe; close it.
 */
public interface BoxTracker extends AutoCloseable {
    /**
     * @param box where the object now is, image pixels
     * @param confidence 0..1; below about 0.3 the object is lost or hidden
     */
    record Step(Box box, double confidence) {}

    Step next(RgbImage image);

    @Override
    void close();
}
