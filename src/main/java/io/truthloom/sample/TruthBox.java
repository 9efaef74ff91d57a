package io.truthloom.sample;

import io.truthloom.common.Box;

/**
 * Where a generated object is on a frame, exactly.
 *
 * @param object number of the object in the clip, the same on all frames
 * @param box its outline's bounds cut to the picture, image pixels
 * @param visible share of the whole object that is in the picture and not covered by something nearer, 0..1
 */
public record TruthBox(int object, String className, Box box, double visible) {
    private static final double RECOGNISABLE = 0.3;

    /** True where a person would draw a box: enough of it is to be seen. */
    public boolean labelled() {
        return visible >= RECOGNISABLE && box.width() >= 4 && box.height() >= 4;
    }
}
