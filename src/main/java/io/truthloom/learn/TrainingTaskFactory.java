package io.truthloom.learn;

import io.truthloom.learn.LabelledImage.LabelledBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what is to be learnt and brings it to network size. Plain Java: runs on the caller's thread. */
final class TrainingTaskFactory {
    private static final int ANCHORS = 3;
    private static final double BACKGROUND_SHARE = 0.8;
    /** Of more boxes every second, third, ... is taken: k-means over all would take minutes. */
    private static final long MOST_ANCHOR_BOXES = 50_000;

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
        ReadPictures read = new ReadPictures(listener);
        boolean kept = PictureRoom.ofThisProcess().holds(training, input);
        List<TrainingPicture> plain = kept ? read.training(training, encoder(input, false)) : List.of();
        boolean background = kept
                && settings.backgroundChannel()
                && plain.stream()
                                .filter(picture -> picture.background() != null)
                                .count()
                        >= BACKGROUND_SHARE * plain.size();
        List<TrainingPicture> pictures = background ? read.training(training, encoder(input, true)) : plain;
        if (!kept) {
            pictures = new PicturesOnDisk(training, encoder(input, false));
        }
        CropSize crop = CropSize.choose(boxes(training, input), input, settings.batchSize());
        NetworkShape shape = new NetworkShape(
                input.width(), input.height(), background, classNames.size(), anchors(training, input, crop));
        List<@Nullable TrainingPicture> checked = read.validation(validation, encoder(input, background));
        return new TrainingTask(
                classNames,
                shape,
                crop,
                pictures,
                checked,
                truth(validation, checked),
                settings,
                folder,
                listener,
                stop);
    }

    private static PictureEncoder encoder(InputSize input, boolean background) {
        return new PictureEncoder(input.width(), input.height(), background);
    }

    private static Stream<TrainingPicture.ClassBox> boxes(List<LabelledImage> images, InputSize input) {
        return images.stream().flatMap(image -> TrainingPicture.boxes(image, input).stream());
    }

    /** An unreadable picture has nothing to be found on it. */
    private static List<LabelledImage> truth(List<LabelledImage> validation, List<@Nullable TrainingPicture> checked) {
        List<LabelledImage> truth = new ArrayList<>();
        for (int i = 0; i < validation.size(); i++) {
            LabelledImage image = validation.get(i);
            truth.add(
                    checked.get(i) != null
                            ? image
                            : new LabelledImage(image.width(), image.height(), image.pixels(), List.of()));
        }
        return truth;
    }

    private static List<Anchor> anchors(List<LabelledImage> images, InputSize input, CropSize crop) {
        long all = images.stream().mapToLong(image -> image.boxes().size()).sum();
        int step = (int) (1 + all / MOST_ANCHOR_BOXES);
        int[] place = {0};
        List<Anchor> sizes = boxes(images, input)
                .filter(labelled -> place[0]++ % step == 0)
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
