package io.truthloom.learn.explain;

import io.truthloom.common.Box;
import io.truthloom.learn.LearnException;
import io.truthloom.learn.NetworkHead;
import io.truthloom.learn.NetworkHead.Boxes;
import io.truthloom.learn.NetworkHead.Classes;
import io.truthloom.learn.NetworkHead.Slot;
import io.truthloom.learn.NetworkInput.Encoded;
import java.util.Comparator;
import java.util.List;

/** Finds what a {@link Target} names in a net's output. */
final class Answers {
    /** A box that shares less with the one asked for is another one. */
    private static final double SAME_BOX_IOU = 0.5;

    private final NetworkHead head;
    private final int classes;

    Answers(NetworkHead head, int classes) {
        this.head = head;
        this.classes = classes;
    }

    /** @throws LearnException the target is of another kind than the net, or of no class of it */
    void check(Target target) {
        if (target.classIndex() < 0 || target.classIndex() >= classes) {
            throw new LearnException("The network has no class number %d.".formatted(target.classIndex()), null);
        }
        boolean fits = switch (target) {
            case Target.OfClass c -> head instanceof Classes;
            case Target.OfBox box -> head instanceof Boxes;
        };
        if (!fits) {
            throw new LearnException(
                    head instanceof Boxes
                            ? "This network finds boxes: choose one of them."
                            : "This network names classes: choose one of them.",
                    null);
        }
    }

    /** The slot that answers with the box: the highest score among those that lie on it. */
    Slot slot(Boxes boxes, float[] output, Target.OfBox target, Encoded picture) {
        return slots(boxes, output, target, picture)
                .max(Comparator.comparingDouble(slot -> slot.score(output, target.classIndex())))
                .orElseThrow(() -> new LearnException(
                        "The network finds no box here that could be explained. Choose one that it found.", null));
    }

    /** Score of the target, 0..1; 0 where its box is found no more. */
    double score(float[] output, Target target, Encoded picture) {
        return switch (target) {
            case Target.OfClass(int index) -> output[index];
            case Target.OfBox box ->
                slots((Boxes) head, output, box, picture)
                        .mapToDouble(slot -> slot.score(output, box.classIndex()))
                        .max()
                        .orElse(0);
        };
    }

    private java.util.stream.Stream<Slot> slots(Boxes boxes, float[] output, Target.OfBox target, Encoded picture) {
        Box wanted = target.box().scale(picture.scaleX(), picture.scaleY());
        List<Slot> slots = boxes.reader().slots(output, 0);
        return slots.stream().filter(slot -> slot.box().iou(wanted) >= SAME_BOX_IOU);
    }
}
