package io.truthloom.learn;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the net trains on: pieces of the pictures, for they show more objects a second than whole ones. A piece is large
 * enough for the largest objects; larger pieces make smaller batches.
 *
 * @param maxScale augmentation enlarges up to this
 */
record CropSize(int width, int height, int batch, double maxScale) {
    static final double MIN_SCALE = 0.7;
    private static final double MAX_SCALE = 1.9;
    private static final int USUAL_WIDTH = 192;
    private static final int USUAL_HEIGHT = 160;
    private static final double ROOM = 1.3;
    private static final int SMALLEST_BATCH = 2;

    /** @param batch pieces of the usual size a batch */
    static CropSize choose(List<TrainingPicture> pictures, InputSize input, int batch) {
        return choose(pictures.stream().flatMap(picture -> picture.boxes().stream()), input, batch);
    }

    /** @param boxes all of them, in network pixels */
    static CropSize choose(Stream<TrainingPicture.ClassBox> boxes, InputSize input, int batch) {
        double objectWidth = 1;
        double objectHeight = 1;
        for (TrainingPicture.ClassBox labelled : (Iterable<TrainingPicture.ClassBox>) boxes::iterator) {
            objectWidth = Math.max(objectWidth, labelled.box().width());
            objectHeight = Math.max(objectHeight, labelled.box().height());
        }
        int width = side(objectWidth, USUAL_WIDTH, input.width());
        int height = side(objectHeight, USUAL_HEIGHT, input.height());
        double fits = Math.min(width / objectWidth, height / objectHeight);
        double budget = (double) batch * USUAL_WIDTH * USUAL_HEIGHT / (width * height);
        return new CropSize(
                width,
                height,
                Math.clamp(Math.round(budget), Math.min(SMALLEST_BATCH, batch), batch),
                Math.clamp(fits, 1.0, MAX_SCALE));
    }

    private static int side(double object, int usual, int input) {
        return Math.min(input, Math.max(usual, InputSize.roundUp(object * ROOM)));
    }
}
