package io.truthloom.learn;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A set too large to be kept decoded: each picture is read when it is asked for, on the thread that asks. Without still
 * scenes, which would have to be kept.
 */
final class PicturesOnDisk extends AbstractList<TrainingPicture> implements RandomAccess {
    private final List<LabelledImage> images;
    private final PictureEncoder encoder;

    PicturesOnDisk(List<LabelledImage> images, PictureEncoder encoder) {
        this.images = images;
        this.encoder = encoder;
    }

    /** @throws UnreadablePictureException its pixels can't be had */
    @Override
    public TrainingPicture get(int index) {
        return TrainingPicture.withoutScene(images.get(index), encoder);
    }

    @Override
    public int size() {
        return images.size();
    }
}
