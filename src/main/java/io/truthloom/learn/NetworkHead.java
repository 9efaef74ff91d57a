package io.truthloom.learn;

import io.truthloom.common.Box;
import java.util.List;

/** What a net's output means. */
public sealed interface NetworkHead {
    /** Name of the vertex whose activations are the answer. */
    String output();

    /** A share for each class; they add up to 1. */
    record Classes(String output) implements NetworkHead {}

    /** Boxes in slots. The vertex that feeds {@code output} gives the same slots before sigmoid and softmax. */
    record Boxes(String output, SlotReader reader) implements NetworkHead {}

    /** Finds the slots in one picture's output. */
    interface SlotReader {
        /** @param minConfidence slots below are left out, 0..1 */
        List<Slot> slots(float[] output, double minConfidence);
    }

    /**
     * A place of the output that stands for a box.
     *
     * @param confidenceAt index of the confidence in the output
     * @param classesAt index of the first class's share, the others follow
     * @param box in input pixels
     */
    record Slot(int confidenceAt, int classesAt, Box box) {
        public double score(float[] output, int classIndex) {
            return output[confidenceAt] * output[classesAt + classIndex];
        }
    }
}
