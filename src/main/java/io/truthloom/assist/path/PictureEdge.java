package io.truthloom.assist.path;

import io.truthloom.common.Box;
import java.util.ArrayList;
import java.util.List;

/** Cuts boxes to the picture; where nothing of one is left the object is outside. Fixed points stay as they are. */
final class PictureEdge {
    private static final double LEAST_SIDE = 1;

    private PictureEdge() {}

    static List<PathPoint> cut(List<PathPoint> path, int width, int height) {
        List<PathPoint> cut = new ArrayList<>(path.size());
        for (PathPoint point : path) {
            Box box = point.box().clip(width, height);
            boolean visible = box.width() >= LEAST_SIDE && box.height() >= LEAST_SIDE;
            if (point.fixed()) {
                cut.add(point);
            } else if (visible) {
                cut.add(point.withBox(box));
            } else {
                cut.add(PathPoint.gone(point.frame(), nearestVisible(box, width, height)));
            }
        }
        return cut;
    }

    /** A keyframe's box must lie in the picture and have an area, also that of one that says "outside". */
    private static Box nearestVisible(Box box, int width, int height) {
        double x = Math.clamp(box.x1(), 0, width - LEAST_SIDE);
        double y = Math.clamp(box.y1(), 0, height - LEAST_SIDE);
        return new Box(x, y, Math.max(box.x2(), x + LEAST_SIDE), Math.max(box.y2(), y + LEAST_SIDE));
    }
}
