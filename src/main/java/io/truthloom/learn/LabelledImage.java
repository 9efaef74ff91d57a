package io.truthloom.learn;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One picture with its whole ground truth; boxes in its pixels.
 *
 * @param background median picture of the scene where the camera is fixed, same size, else null
 */
public record LabelledImage(RgbImage image, @Nullable RgbImage background, List<LabelledBox> boxes) {
    public record LabelledBox(int classIndex, Box box) {}
}
