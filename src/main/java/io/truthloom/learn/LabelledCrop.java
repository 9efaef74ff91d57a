package io.truthloom.learn;

import io.truthloom.common.RgbImage;
import java.util.function.Supplier;

/**
 * An example of a class: a whole picture or what is within an object's box. Its pixels are asked for once, by the
 * thread that calls the trainer.
 */
public record LabelledCrop(int classIndex, Supplier<RgbImage> pixels) {}
