package io.truthloom.dataset;

import io.truthloom.project.LabelId;
import java.util.Map;

/**
 * What a version says that an earlier one did not.
 *
 * @param relabelled frames that are in both, with other boxes
 * @param otherSide frames that are in both, on another side of the split
 * @param boxes by label, also of labels that are only in one of them; labels without a difference are not in it
 */
public record VersionDifference(
        int mediaAdded,
        int mediaRemoved,
        int framesAdded,
        int framesRemoved,
        int relabelled,
        int otherSide,
        Map<LabelId, Boxes> boxes) {
    public VersionDifference {
        boxes = Map.copyOf(boxes);
    }

    /**
     * @param added boxes of objects that the frame did not have, also those of added frames
     * @param moved the same object, in another place or of another size
     * @param became the same object, which was of another class before
     * @param left the same object, which is of another class now
     */
    public record Boxes(int added, int removed, int moved, int became, int left) {
        static final Boxes NONE = new Boxes(0, 0, 0, 0, 0);

        Boxes plus(Boxes other) {
            return new Boxes(
                    added + other.added,
                    removed + other.removed,
                    moved + other.moved,
                    became + other.became,
                    left + other.left);
        }
    }

    public boolean isNone() {
        return mediaAdded + mediaRemoved + framesAdded + framesRemoved + relabelled + otherSide == 0;
    }

    /** Of all classes. A change of class counts once, in {@link Boxes#became}. */
    public Boxes allBoxes() {
        return boxes.values().stream().reduce(Boxes.NONE, Boxes::plus);
    }
}
