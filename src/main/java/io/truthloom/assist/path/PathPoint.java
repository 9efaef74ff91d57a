package io.truthloom.assist.path;

import io.truthloom.common.Box;

/**
 * The followed object on one frame; box in full-resolution image pixels.
 *
 * @param weight trust in the box, 0..1
 * @param occluded hidden there, the box is a guess from before and after
 * @param outside not in the picture there; the box is the last one known
 * @param fixed put there by a person: kept to the last digit
 */
public record PathPoint(int frame, Box box, double weight, boolean occluded, boolean outside, boolean fixed) {
    public static PathPoint seen(int frame, Box box, double weight) {
        return new PathPoint(frame, box, weight, false, false, false);
    }

    public static PathPoint hidden(int frame, Box box) {
        return new PathPoint(frame, box, 0.1, true, false, false);
    }

    public static PathPoint gone(int frame, Box lastKnown) {
        return new PathPoint(frame, lastKnown, 0, false, true, false);
    }

    PathPoint withBox(Box other) {
        return new PathPoint(frame, other, weight, occluded, outside, fixed);
    }

    PathPoint withOccluded(boolean value) {
        return new PathPoint(frame, box, weight, value, outside, fixed);
    }
}
