package io.truthloom.learn;

import java.util.List;

/** How many pictures may be kept decoded: a share of the heap. */
final class PictureRoom {
    private static final double SHARE_OF_HEAP = 0.35;

    private final long bytes;

    PictureRoom(long bytes) {
        this.bytes = bytes;
    }

    static PictureRoom ofThisProcess() {
        return new PictureRoom((long) (Runtime.getRuntime().maxMemory() * SHARE_OF_HEAP));
    }

    boolean holds(List<LabelledImage> images, InputSize input) {
        long all = 0;
        for (LabelledImage image : images) {
            double scale = TrainingPicture.scale(image, input.width(), input.height());
            all += (long) (image.width() * scale * image.height() * scale) * 4;
        }
        return all <= bytes;
    }
}
