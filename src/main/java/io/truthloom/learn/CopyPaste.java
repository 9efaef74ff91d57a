package io.truthloom.learn;

import io.truthloom.common.Box;
import io.truthloom.learn.TrainingPicture.ClassBox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Puts labelled objects of the same still scene onto a picture, cut out where they differ from the background. They keep
 * about their height in the picture, so that a camera that looks along the ground still shows them at a true size.
 */
final class CopyPaste {
    private static final double SHARE_OF_PICTURES = 0.8;
    private static final int MOST_PASTED = 4;
    private static final double BESIDE_ANOTHER = 0.35;
    private static final double COVERED = 0.75;

    private final List<TrainingPicture> pictures;

    CopyPaste(List<TrainingPicture> pictures) {
        this.pictures = pictures.stream()
                .filter(picture ->
                        picture.background() != null && !picture.boxes().isEmpty())
                .toList();
    }

    TrainingPicture apply(TrainingPicture target, RandomGenerator random) {
        byte[] background = target.background();
        if (background == null || random.nextDouble() >= SHARE_OF_PICTURES) {
            return target;
        }
        List<TrainingPicture> sources = pictures.stream()
                .filter(picture -> picture.background() == background)
                .toList();
        if (sources.isEmpty()) {
            return target;
        }
        NetworkPicture canvas = copy(target.picture());
        List<ClassBox> boxes = new ArrayList<>(target.boxes());
        int times = 1 + random.nextInt(MOST_PASTED);
        for (int i = 0; i < times; i++) {
            paste(canvas, boxes, sources.get(random.nextInt(sources.size())), background, random);
        }
        return new TrainingPicture(canvas, boxes, background);
    }

    private static NetworkPicture copy(NetworkPicture picture) {
        byte[] values = Arrays.copyOf(picture.values(), picture.values().length);
        return new NetworkPicture(picture.width(), picture.height(), picture.channels(), values, picture.scale());
    }

    private static void paste(
            NetworkPicture canvas,
            List<ClassBox> boxes,
            TrainingPicture source,
            byte[] background,
            RandomGenerator random) {
        ClassBox object = source.boxes().get(random.nextInt(source.boxes().size()));
        Cutout cutout = Cutout.of(source.picture(), background, object.box());
        if (cutout == null) {
            return;
        }
        int y = cutout.y() + (int) ((random.nextDouble() - 0.5) * 0.16 * cutout.height());
        int x = 1 + random.nextInt(Math.max(1, canvas.width() - cutout.width() - 2));
        if (!boxes.isEmpty() && random.nextDouble() < BESIDE_ANOTHER) {
            Box other = boxes.get(random.nextInt(boxes.size())).box();
            if (Math.abs(other.y2() - object.box().y2()) < 0.35 * cutout.height()) {
                x = (int) (other.x1() + (random.nextDouble() - 0.5) * 2.2 * cutout.width());
            }
        }
        boolean flip = random.nextBoolean();
        if (x < 1 || y < 1 || x + cutout.width() >= canvas.width() - 1 || y + cutout.height() >= canvas.height() - 1) {
            return;
        }
        cutout.drawOn(canvas, background, x, y, flip);
        Box pasted = cutout.place(object.box(), x, y, flip);
        boxes.removeIf(other ->
                pasted.intersectionArea(other.box()) > COVERED * other.box().area());
        boxes.add(new ClassBox(object.classIndex(), pasted));
    }
}
