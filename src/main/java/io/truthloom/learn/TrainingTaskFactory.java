package io.truthloom.learn;

import io.truthloom.learn.LabelledImage.LabelledBox;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Checks what is to be learnt and brings it to network size. Plain Java: runs on the caller's thread. */
final class TrainingTaskFactory {
    private static final int ANCHORS = 3;
    private static final double BACKGROUND_SHARE = 0.8;

    private TrainingTaskFactory() {}

    static TrainingTask create(
            List<String> classNames,
            List<LabelledImage> training,
            List<LabelledImage> validation,
            TrainingSettings settings,
            Path folder,
            TrainingListener listener,
            BooleanSupplier stop) {
        check(classNames, training, validation);
        Integer width = settings.inputWidth();
        InputSize input = InputSize.choose(training, width == null ? 0 : width);
        List<TrainingPicture> plain = encode(training, input, false);
        boolean background = settings.backgroundChannel()
                && plain.stream()
                                .filter(picture -> picture.background() != null)
                                .count()
                        >= BACKGROUND_SHARE * plain.size();
        List<TrainingPicture> pictures = background ? encode(training, input, true) : plain;
        CropSize crop = CropSize.choose(pictures, input, settings.batchSize());
        NetworkShape shape =
                new NetworkShape(input.width(), input.height(), background, classNames.size(), anchors(pictures, crop));
        return new TrainingTask(
                classNames,
                shape,
                crop,
                pictures,
                encode(validation, input, background),
                validation,
                settings,
                folder,
                listener,
                stop);
    }

    private static List<TrainingPicture> encode(List<LabelledImage> images, InputSize input, boolean background) {
        PictureEncoder encoder = new PictureEncoder(input.width(), input.height(), background);
        return images.stream().map(image -> TrainingPicture.of(image, encoder)).toList();
    }

    private static List<Anchor> anchors(List<TrainingPicture> pictures, CropSize crop) {
        List<Anchor> sizes = pictures.stream()
                .flatMap(picture -> picture.boxes().stream())
                .map(labelled -> new Anchor(
                        labelled.box().width() / NetworkShape.STRIDE,
                        labelled.box().height() / NetworkShape.STRIDE))
                .toList();
        return Anchors.cluster(sizes, CropSize.MIN_SCALE, crop.maxScale(), ANCHORS);
    }

    private static void check(List<String> classNames, List<LabelledImage> training, List<LabelledImage> validation) {
        if (classNames.isEmpty()) {
            throw new LearnException("There is no class to learn; add a label to the project.", null);
        }
        if (training.stream().allMatch(image -> image.boxes().isEmpty())) {
            throw new LearnException("No training picture has a labelled object; draw some boxes first.", null);
        }
        for (List<LabelledImage> part : List.of(training, validation)) {
            for (LabelledImage image : part) {
                for (LabelledBox box : image.boxes()) {
                    if (box.classIndex() < 0 || box.classIndex() >= classNames.size()) {
                        throw new IllegalArgumentException("Class index " + box.classIndex() + " is not in the list");
                    }
                }
            }
        }
    }
}
