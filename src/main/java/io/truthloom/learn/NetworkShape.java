package io.truthloom.learn;

import java.util.List;

/**
 * Everything that fixes the net's tensors. Pictures go in as [1, height, width, channels], channels R, G, B and, with
 * background, the difference to it; boxes come out on a grid of cells {@link #STRIDE} pixels wide.
 */
record NetworkShape(int width, int height, boolean background, int classes, List<Anchor> anchors) {
    static final int STRIDE = 8;
    /** The coarse branch halves the grid once more, so sides are multiples of this. */
    static final int GRANULE = 16;

    NetworkShape {
        if (width <= 0 || height <= 0 || width % GRANULE != 0 || height % GRANULE != 0) {
            throw new IllegalArgumentException("Network input of %d x %d".formatted(width, height));
        }
        if (classes < 1 || anchors.isEmpty()) {
            throw new IllegalArgumentException("A network needs a class and an anchor");
        }
        anchors = List.copyOf(anchors);
    }

    int channels() {
        return background ? 4 : 3;
    }

    /** Values a box has in the output: x, y, width, height, confidence and one for each class. */
    int valuesPerBox() {
        return 5 + classes;
    }
}
