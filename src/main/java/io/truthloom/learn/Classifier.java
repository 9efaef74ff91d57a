package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import java.util.List;

/** A trained classifier of whole pictures or of the crops of objects. Thread-safe; calls are served by a small fixed pool. */
public interface Classifier extends AutoCloseable {
    /** Names in the order of the probabilities. */
    List<String> classNames();

    /**
     * @param images of any size; each is brought to the network's size, for objects the crop of the object's box
     * @return parallel to {@code images}: for each class its probability, which add up to 1
     */
    List<float[]> classify(List<RgbImage> images);

    @Override
    void close();
}
