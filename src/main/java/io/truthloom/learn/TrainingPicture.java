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

    static TrainingPicture of(LabelledImage image, PictureEncoder encoder) {
        LabelledImage.Pixels pixels = image.pixels();
        var background = pixels.background();
        NetworkPicture picture = encoder.encode(pixels.image(), background);
        List<ClassBox> boxes = image.boxes().stream()
                .map(labelled -> new ClassBox(
                        labelled.classIndex(), picture.toInput(labelled.box()).clip(picture.width(), picture.height())))
                .filter(labelled -> labelled.box().area() > 0)
                .toList();
        return new TrainingPicture(
                picture,
                boxes,
                background == null ? null : encoder.shrink(background, picture.width(), picture.height()));
    }
}
