package io.truthloom.learn.explain;

import io.truthloom.common.Box;

/**
 * Where an answer comes from.
 *
 * @param values rows of columns x rows numbers, 0 to 1
 * @param area what the whole grid covers, in pixels of the picture; may reach beyond its right and lower edge
 * @param strongest what 1 stands for: of a gradient a number without unit, of an occlusion the score that was lost
 * @param score of the answer with nothing hidden, 0 to 1
 */
public record HeatMap(int columns, int rows, float[] values, Box area, double strongest, double score) {
    public HeatMap {
        if (values.length != columns * rows) {
            throw new IllegalArgumentException(
                    "Heat map of %d x %d with %d values".formatted(columns, rows, values.length));
        }
    }
}
