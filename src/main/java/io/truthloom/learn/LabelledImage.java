package io.truthloom.learn;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One picture with its whole ground truth; boxes in its pixels. The pixels themselves are asked for once, by the thread
 * that calls the trainer, so that a large set never lies in memory at full size.
 */
public record LabelledImage(int width, int height, Pixels pixels, List<LabelledBox> boxes) {
    public LabelledImage {
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("Labelled image of %d x %d".formatted(width, height));
        }
        boxes = List.copyOf(boxes);
    }

    public record LabelledBox(int classIndex, Box box) {}

    /** Of a set too large to be kept decoded they are asked for again and again, by any thread. */
    public interface Pixels {
        /** @throws UnreadablePictureException they can't be had */
        RgbImage image();

        /** Median picture of the scene where the camera is fixed, same size, the same object for the same scene; else null. */
        @Nullable
        RgbImage background();
    }

    public static LabelledImage of(RgbImage image, @Nullable RgbImage background, List<LabelledBox> boxes) {
        Pixels pixels = new Pixels() {
            @Override
            public RgbImage image() {
                return image;
            }

            @Override
            public @Nullable RgbImage background() {
                return background;
            }
        };
        return new LabelledImage(image.width(), image.height(), pixels, boxes);
    }
}
