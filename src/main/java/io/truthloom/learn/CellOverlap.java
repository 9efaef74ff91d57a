package io.truthloom.learn;

/**
 * A predicted box against the true one, in cells.
 *
 * @param dx change of the IoU with the box's centre, {@code dy} likewise
 * @param dw change of the IoU with the box's width, {@code dh} with its height
 */
record CellOverlap(double iou, double width, double height, double dx, double dy, double dw, double dh) {
    /** @param at of the true corners: left, top, right, bottom */
    static CellOverlap of(double x, double y, double width, double height, float[] truth, int at) {
        double left = x - width / 2;
        double top = y - height / 2;
        double right = x + width / 2;
        double bottom = y + height / 2;
        double across = Math.min(right, truth[at + 2]) - Math.max(left, truth[at]);
        double down = Math.min(bottom, truth[at + 3]) - Math.max(top, truth[at + 1]);
        if (across <= 0 || down <= 0) {
            return new CellOverlap(0, width, height, 0, 0, 0, 0);
        }
        double shared = across * down;
        double trueArea = (truth[at + 2] - truth[at]) * (double) (truth[at + 3] - truth[at + 1]);
        double union = width * height + trueArea - shared;
        double rightmost = right < truth[at + 2] ? 1 : 0;
        double leftmost = left > truth[at] ? 1 : 0;
        double lowest = bottom < truth[at + 3] ? 1 : 0;
        double highest = top > truth[at + 1] ? 1 : 0;
        double both = (union + shared) / (union * union);
        double perArea = shared / (union * union);
        return new CellOverlap(
                shared / union,
                width,
                height,
                (rightmost - leftmost) * down * both,
                (lowest - highest) * across * both,
                (rightmost + leftmost) / 2 * down * both - height * perArea,
                (lowest + highest) / 2 * across * both - width * perArea);
    }

    double byPlace(int axis) {
        return axis == 0 ? dx : dy;
    }

    double byExtent(int axis) {
        return axis == 0 ? dw : dh;
    }
}
