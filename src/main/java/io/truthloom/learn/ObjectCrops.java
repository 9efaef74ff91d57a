package io.truthloom.learn;

import io.truthloom.common.Box;
import io.truthloom.common.RgbImage;
import io.truthloom.learn.LabelledImage.LabelledBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What lies within the boxes of pictures, as examples for a classifier. */
public final class ObjectCrops {
    private ObjectCrops() {}

    /** In the pictures' order. A picture's pixels are read when its first crop is asked for and let go with its last. */
    public static List<LabelledCrop> of(List<LabelledImage> images) {
        List<LabelledCrop> crops = new ArrayList<>();
        for (LabelledImage image : images) {
            Supplier<RgbImage> pixels = new ReadOnce(image, image.boxes().size());
            for (LabelledBox labelled : image.boxes()) {
                crops.add(new LabelledCrop(labelled.classIndex(), () -> cut(pixels.get(), labelled.box())));
            }
        }
        return crops;
    }

    /** Whole pixels that the box touches, at least one. */
    public static RgbImage cut(RgbImage image, Box box) {
        int left = Math.clamp((int) Math.floor(box.x1()), 0, image.width() - 1);
        int top = Math.clamp((int) Math.floor(box.y1()), 0, image.height() - 1);
        int width = Math.clamp((int) Math.ceil(box.x2()), left + 1, image.width()) - left;
        int height = Math.clamp((int) Math.ceil(box.y2()), top + 1, image.height()) - top;
        byte[] pixels = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            int from = ((top + y) * image.width() + left) * 3;
            System.arraycopy(image.pixels(), from, pixels, y * width * 3, width * 3);
        }
        return new RgbImage(width, height, pixels);
    }

    private static final class ReadOnce implements Supplier<RgbImage> {
        private final LabelledImage source;
        private int left;
        private @org.jspecify.annotations.Nullable RgbImage read;

        ReadOnce(LabelledImage source, int uses) {
            this.source = source;
            this.left = uses;
        }

        @Override
        public synchronized RgbImage get() {
            RgbImage image = read == null ? source.pixels().image() : read;
            left--;
            read = left > 0 ? image : null;
            return image;
        }
    }
}
