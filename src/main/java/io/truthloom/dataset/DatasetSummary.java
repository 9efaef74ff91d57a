package io.truthloom.dataset;

import io.truthloom.project.LabelId;
import java.util.Map;

/**
 * What is in a version.
 *
 * @param frames by split, each split present
 * @param boxes by label; a label without boxes is not in it
 * @param sizes boxes by COCO's sizes, each size present
 */
public record DatasetSummary(Map<Split, Integer> frames, Map<LabelId, Integer> boxes, Map<Size, Integer> sizes) {
    public DatasetSummary {
        frames = Map.copyOf(frames);
        boxes = Map.copyOf(boxes);
        sizes = Map.copyOf(sizes);
    }

    /** By area in full-resolution pixels: below 32 x 32, below 96 x 96, the rest. */
    public enum Size {
        SMALL,
        MEDIUM,
        LARGE;

        static Size of(double area) {
            return area < 32 * 32 ? SMALL : area < 96 * 96 ? MEDIUM : LARGE;
        }
    }
}
