package io.truthloom.assist.path;

import io.truthloom.common.Box;
import java.util.ArrayList;
import java.util.List;

/** One path out of two over the same frames, one followed from the left, one from the right. */
final class Blend {
    private static final double AGREE = 0.3;

    private Blend() {}

    static List<PathPoint> of(List<PathPoint> forward, List<PathPoint> backward) {
        int change = change(forward, backward);
        List<PathPoint> blended = new ArrayList<>(forward.size());
        for (int i = 0; i < forward.size(); i++) {
            PathPoint left = forward.get(i);
            PathPoint right = backward.get(i);
            boolean agree = !left.outside() && !right.outside() && left.box().iou(right.box()) >= AGREE;
            if (agree) {
                blended.add(mix(left, right, (i + 1.0) / (forward.size() + 1)));
            } else if (left.outside() == right.outside()) {
                blended.add(i < change ? left : right);
            } else {
                blended.add(left.outside() ? right : left);
            }
        }
        return blended;
    }

    /** Nearer ends count more, and so does the better founded side. */
    private static PathPoint mix(PathPoint left, PathPoint right, double t) {
        double ofLeft = left.weight() * (1 - t);
        double ofRight = right.weight() * t;
        Box box = left.box().lerp(right.box(), ofRight / (ofLeft + ofRight));
        boolean occluded = left.occluded() && right.occluded();
        return new PathPoint(left.frame(), box, Math.max(left.weight(), right.weight()), occluded, false, false);
    }

    /** Where two paths that disagree come nearest to each other: there it is best to change over. */
    private static int change(List<PathPoint> forward, List<PathPoint> backward) {
        int best = forward.size() / 2;
        double nearest = 0;
        for (int i = 1; i < forward.size(); i++) {
            double iou = forward.get(i - 1).box().iou(backward.get(i).box());
            if (iou > nearest) {
                nearest = iou;
                best = i;
            }
        }
        return best;
    }
}
