package io.truthloom.dataset;

import io.truthloom.common.Box;
import io.truthloom.dataset.DatasetFrame.DatasetBox;
import io.truthloom.dataset.VersionDifference.Boxes;
import io.truthloom.media.MediaId;
import io.truthloom.project.LabelId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks along two versions at once, both by media and frame, with one frame of each in memory. */
final class Comparing {
    /** Boxes are frozen with three digits. */
    private static final double SAME_PLACE = 0.001;

    private final Map<LabelId, Boxes> boxes = new HashMap<>();
    private @Nullable MediaId media;
    private boolean inBefore;
    private boolean inAfter;
    private int mediaAdded;
    private int mediaRemoved;
    private int framesAdded;
    private int framesRemoved;
    private int relabelled;
    private int otherSide;

    VersionDifference of(Iterator<DatasetFrame> before, Iterator<DatasetFrame> after) {
        DatasetFrame old = next(before);
        DatasetFrame now = next(after);
        while (old != null || now != null) {
            int order = order(old, now);
            if (order <= 0 && old != null) {
                see(old.mediaId(), true);
            }
            if (order >= 0 && now != null) {
                see(now.mediaId(), false);
            }
            compare(order <= 0 ? old : null, order >= 0 ? now : null);
            old = order <= 0 ? next(before) : old;
            now = order >= 0 ? next(after) : now;
        }
        endMedia();
        return new VersionDifference(
                mediaAdded, mediaRemoved, framesAdded, framesRemoved, relabelled, otherSide, boxes);
    }

    private static @Nullable DatasetFrame next(Iterator<DatasetFrame> frames) {
        return frames.hasNext() ? frames.next() : null;
    }

    private static int order(@Nullable DatasetFrame old, @Nullable DatasetFrame now) {
        if (old == null || now == null) {
            return old == null ? 1 : -1;
        }
        int byMedia = PostgresUuids.compare(old.mediaId().value(), now.mediaId().value());
        return byMedia != 0 ? byMedia : Integer.compare(old.frame(), now.frame());
    }

    private void see(MediaId id, boolean before) {
        if (!id.equals(media)) {
            endMedia();
            media = id;
        }
        inBefore |= before;
        inAfter |= !before;
    }

    private void endMedia() {
        mediaAdded += inAfter && !inBefore ? 1 : 0;
        mediaRemoved += inBefore && !inAfter ? 1 : 0;
        inBefore = false;
        inAfter = false;
    }

    private void compare(@Nullable DatasetFrame old, @Nullable DatasetFrame now) {
        framesAdded += old == null ? 1 : 0;
        framesRemoved += now == null ? 1 : 0;
        Map<UUID, DatasetBox> was = byObject(old == null ? List.of() : old.boxes());
        Map<UUID, DatasetBox> is = byObject(now == null ? List.of() : now.boxes());
        boolean changed = false;
        for (Map.Entry<UUID, DatasetBox> one : is.entrySet()) {
            changed |= compare(was.remove(one.getKey()), one.getValue());
        }
        for (DatasetBox gone : was.values()) {
            count(gone.labelId(), new Boxes(0, 1, 0, 0, 0));
            changed = true;
        }
        if (old != null && now != null) {
            relabelled += changed ? 1 : 0;
            otherSide += old.split() == now.split() ? 0 : 1;
        }
    }

    private boolean compare(@Nullable DatasetBox was, DatasetBox is) {
        if (was == null) {
            count(is.labelId(), new Boxes(1, 0, 0, 0, 0));
            return true;
        }
        boolean moved = !samePlace(was.box(), is.box());
        boolean otherClass = !was.labelId().equals(is.labelId());
        if (moved) {
            count(is.labelId(), new Boxes(0, 0, 1, 0, 0));
        }
        if (otherClass) {
            count(is.labelId(), new Boxes(0, 0, 0, 1, 0));
            count(was.labelId(), new Boxes(0, 0, 0, 0, 1));
        }
        return moved || otherClass;
    }

    private void count(LabelId label, Boxes more) {
        boxes.merge(label, more, Boxes::plus);
    }

    private static boolean samePlace(Box a, Box b) {
        return Math.abs(a.x1() - b.x1()) < SAME_PLACE
                && Math.abs(a.y1() - b.y1()) < SAME_PLACE
                && Math.abs(a.x2() - b.x2()) < SAME_PLACE
                && Math.abs(a.y2() - b.y2()) < SAME_PLACE;
    }

    private static Map<UUID, DatasetBox> byObject(List<DatasetBox> boxes) {
        return boxes.stream()
                .collect(Collectors.toMap(
                        DatasetBox::annotationId, Function.identity(), (first, second) -> first, HashMap::new));
    }
}
