package io.truthloom.learn;

import io.truthloom.common.Box;
import io.truthloom.learn.TrainingPicture.ClassBox;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the batch of an iteration from the seed and the iteration alone: a resumed run sees the very same ones. */
final class BatchMaker {
    private static final double SMALLEST_SIDE = 3;
    private static final double VISIBLE = 0.4;
    private static final int MOST_TRIES = 50;

    private final List<TrainingPicture> pictures;
    private final NetworkShape shape;
    private final CropSize size;
    private final @Nullable CopyPaste copyPaste;
    private final long seed;
    private final Consumer<String> leftOut;
    private final Set<Integer> told = new HashSet<>();

    BatchMaker(List<TrainingPicture> pictures, NetworkShape shape, CropSize size, boolean copyPaste, long seed) {
        this(pictures, shape, size, copyPaste, seed, sentence -> {});
    }

    /** @param leftOut is told each picture that can't be read, once */
    BatchMaker(
            List<TrainingPicture> pictures,
            NetworkShape shape,
            CropSize size,
            boolean copyPaste,
            long seed,
            Consumer<String> leftOut) {
        this.leftOut = leftOut;
        this.pictures = pictures;
        this.shape = shape;
        this.size = size;
        this.copyPaste = copyPaste && !(pictures instanceof PicturesOnDisk) ? new CopyPaste(pictures) : null;
        this.seed = seed;
    }

    Batch make(int iteration) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + iteration);
        Batch batch = new Batch(
                new float[size.batch() * size.height() * size.width() * shape.channels()],
                new float[size.batch() * columns() * rows() * valuesPerCell()]);
        for (int index = 0; index < size.batch(); index++) {
            TrainingPicture picture = any(random);
            if (copyPaste != null) {
                picture = copyPaste.apply(picture, random);
            }
            CropWindow window = CropWindow.random(picture, size, random);
            draw(picture.picture(), window, ColourJitter.random(shape.channels(), random), batch.pictures(), index);
            for (ClassBox labelled : picture.boxes()) {
                label(labelled.classIndex(), window.toCrop(labelled.box()), batch.labels(), index);
            }
        }
        return batch;
    }

    /** One that can't be read has another drawn in its place: the same one again when the run is resumed. */
    private TrainingPicture any(SplittableRandom random) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int index = random.nextInt(pictures.size());
            try {
                return pictures.get(index);
            } catch (UnreadablePictureException e) {
                if (told.add(index)) {
                    leftOut.accept(e.explanation());
                }
            }
        }
        throw new LearnException(
                "%d pictures in a row can't be read; the media files of this project seem to be gone. Check the disk and"
                                .formatted(MOST_TRIES)
                        + " go on from the last checkpoint.",
                null);
    }

    private int columns() {
        return size.width() / NetworkShape.STRIDE;
    }

    private int rows() {
        return size.height() / NetworkShape.STRIDE;
    }

    private int valuesPerCell() {
        return 4 + shape.classes();
    }

    private void draw(NetworkPicture picture, CropWindow window, ColourJitter jitter, float[] target, int index) {
        int channels = shape.channels();
        for (int y = 0; y < size.height(); y++) {
            double v = window.pictureY(y);
            if (v < -0.5 || v > picture.height() - 0.5) {
                continue;
            }
            int top = Math.clamp((int) Math.floor(v), 0, picture.height() - 1);
            int bottom = Math.min(top + 1, picture.height() - 1);
            float down = (float) Math.clamp(v - top, 0, 1);
            for (int x = 0; x < size.width(); x++) {
                double u = window.pictureX(x);
                if (u < -0.5 || u > picture.width() - 0.5) {
                    continue;
                }
                int left = Math.clamp((int) Math.floor(u), 0, picture.width() - 1);
                int right = Math.min(left + 1, picture.width() - 1);
                float across = (float) Math.clamp(u - left, 0, 1);
                int to = ((index * size.height() + y) * size.width() + x) * channels;
                int topLeft = picture.offset(left, top);
                int topRight = picture.offset(right, top);
                int bottomLeft = picture.offset(left, bottom);
                int bottomRight = picture.offset(right, bottom);
                byte[] values = picture.values();
                for (int c = 0; c < channels; c++) {
                    float above = mix(values[topLeft + c], values[topRight + c], across);
                    float below = mix(values[bottomLeft + c], values[bottomRight + c], across);
                    target[to + c] = jitter.apply(above + (below - above) * down, c);
                }
            }
        }
    }

    private static float mix(byte a, byte b, float share) {
        int from = a & 0xff;
        return from + ((b & 0xff) - from) * share;
    }

    private void label(int classIndex, Box box, float[] labels, int index) {
        Box seen = box.clip(size.width(), size.height());
        if (seen.width() < SMALLEST_SIDE || seen.height() < SMALLEST_SIDE || seen.area() < VISIBLE * box.area()) {
            return;
        }
        int column = Math.min(columns() - 1, (int) (seen.centreX() / NetworkShape.STRIDE));
        int row = Math.min(rows() - 1, (int) (seen.centreY() / NetworkShape.STRIDE));
        int at = ((index * rows() + row) * columns() + column) * valuesPerCell();
        java.util.Arrays.fill(labels, at, at + valuesPerCell(), 0);
        labels[at] = (float) (seen.x1() / NetworkShape.STRIDE);
        labels[at + 1] = (float) (seen.y1() / NetworkShape.STRIDE);
        labels[at + 2] = (float) (seen.x2() / NetworkShape.STRIDE);
        labels[at + 3] = (float) (seen.y2() / NetworkShape.STRIDE);
        labels[at + 4 + classIndex] = 1;
    }
}
