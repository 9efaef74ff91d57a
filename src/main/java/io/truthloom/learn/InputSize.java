package io.truthloom.learn;

import java.util.List;

/**
 * Chooses what pictures are resized to. Narrow objects decide: half of them should be wider (or higher, whichever is
 * less) than {@link #NARROWEST} pixels in the net, whose cells are 8 wide.
 */
record InputSize(int width, int height) {
    private static final double NARROWEST = 12;
    private static final int[] LONG_SIDES = {384, 512, 640, 768};
    private static final int SMALLEST_SIDE = 64;

    /** @param chosenWidth the user's, or 0 */
    static InputSize choose(List<LabelledImage> images, int chosenWidth) {
        LabelledImage typical = images.stream()
                .sorted(java.util.Comparator.comparingInt(image -> image.width() * image.height()))
                .toList()
                .get(images.size() / 2);
        int longSide = Math.max(typical.width(), typical.height());
        double scale = chosenWidth > 0
                ? (double) roundUp(chosenWidth) / typical.width()
                : (double) longSideFor(images, longSide) / longSide;
        return new InputSize(roundUp(typical.width() * scale), roundUp(typical.height() * scale));
    }

    private static int longSideFor(List<LabelledImage> images, int typicalLongSide) {
        double[] shares = images.stream()
                .flatMapToDouble(image -> image.boxes().stream()
                        .mapToDouble(labelled ->
                                Math.min(labelled.box().width(), labelled.box().height())
                                        / Math.max(image.width(), image.height())))
                .sorted()
                .toArray();
        int largest = roundUp(typicalLongSide);
        if (shares.length == 0) {
            return Math.min(largest, LONG_SIDES[0]);
        }
        double wanted = NARROWEST / Math.max(1e-3, shares[shares.length / 2]);
        for (int side : LONG_SIDES) {
            if (side >= largest || side >= wanted) {
                return Math.min(side, largest);
            }
        }
        return LONG_SIDES[LONG_SIDES.length - 1];
    }

    /** To the next multiple of the net's granule; a last part pixel does not count. */
    static int roundUp(double pixels) {
        int granule = NetworkShape.GRANULE;
        return Math.max(SMALLEST_SIDE, (int) Math.ceil((pixels - 0.01) / granule) * granule);
    }
}
