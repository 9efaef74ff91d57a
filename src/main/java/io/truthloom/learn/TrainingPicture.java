package io.truthloom.learn;

import io.truthloom.common.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A labelled picture at network size, kept as bytes.
 *
 * @param boxes in network input pixels
 * @param background the still scene, width x height x 3; the same array for pictures of the same scene
 */
record TrainingPicture(NetworkPicture picture, List<ClassBox> boxes, byte @Nullable [] background) {
    record ClassBox(int classIndex, Box box) {}

    TrainingPicture {
        boxes = List.copyOf(boxes);
    }

    /** Network pixels a picture's pixel; as {@link PictureEncoder} shrinks it. */
    static double scale(LabelledImage image, int inputWidth, int inputHeight) {
        return Math.min((double) inputWidth / image.width(), (double) inputHeight / image.height());
    }

    static TrainingPicture of(LabelledImage image, PictureEncoder encoder) {
        LabelledImage.Pixels pixels = image.pixels();
        var background = pixels.background();
        NetworkPicture picture = encoder.encode(pixels.image(), background);
        List<ClassBox> boxes = boxes(image, picture.scale(), picture.width(), picture.height());
        return new TrainingPicture(
                picture,
                boxes,
                background == null ? null : encoder.shrink(background, picture.width(), picture.height()));
    }

    static TrainingPicture withoutScene(LabelledImage image, PictureEncoder encoder) {
        NetworkPicture picture = encoder.encode(image.pixels().image(), null);
        return new TrainingPicture(picture, boxes(image, picture.scale(), picture.width(), picture.height()), null);
    }

    /** Without a look at the pixels. */
    static List<ClassBox> boxes(LabelledImage image, InputSize input) {
        double scale = scale(image, input.width(), input.height());
        return boxes(
                image,
                scale,
                Math.clamp(Math.round(image.width() * scale), 1, input.width()),
                Math.clamp(Math.round(image.height() * scale), 1, input.height()));
    }

    private static List<ClassBox> boxes(LabelledImage image, double scale, int width, int height) {
        return image.boxes().stream()
                .map(labelled -> new ClassBox(
                        labelled.classIndex(),
                        labelled.box().scale(scale, scale).clip(width, height)))
                .filter(labelled -> labelled.box().area() > 0)
                .toList();
    }
}
