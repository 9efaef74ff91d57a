package io.truthloom.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a set of pictures to network size and leaves out what can't be read. */
final class ReadPictures {
    private final TrainingListener listener;
    private final Set<LabelledImage> told = Collections.newSetFromMap(new IdentityHashMap<>());

    ReadPictures(TrainingListener listener) {
        this.listener = listener;
    }

    /** In the order of {@code images}; without those that can't be read. */
    List<TrainingPicture> training(List<LabelledImage> images, PictureEncoder encoder) {
        List<TrainingPicture> pictures = new ArrayList<>();
        for (LabelledImage image : images) {
            TrainingPicture picture = read(image, encoder, -1);
            if (picture != null) {
                pictures.add(picture);
            }
        }
        if (pictures.stream().allMatch(picture -> picture.boxes().isEmpty())) {
            throw new LearnException(
                    "Of the training pictures that can be read none has a labelled object. Import the unreadable ones"
                            + " again, or label others.",
                    null);
        }
        return pictures;
    }

    /** Parallel to {@code images}; null where one can't be read. */
    List<@Nullable TrainingPicture> validation(List<LabelledImage> images, PictureEncoder encoder) {
        List<@Nullable TrainingPicture> pictures = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            pictures.add(read(images.get(i), encoder, i));
        }
        return pictures;
    }

    private @Nullable TrainingPicture read(LabelledImage image, PictureEncoder encoder, int validationIndex) {
        try {
            return TrainingPicture.of(image, encoder);
        } catch (UnreadablePictureException e) {
            if (told.add(image)) {
                listener.leftOut(e.explanation(), validationIndex);
            }
            return null;
        }
    }
}
