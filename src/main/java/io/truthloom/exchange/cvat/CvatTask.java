package io.truthloom.exchange.cvat;

import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the meta says of one task.
 *
 * @param id empty where the file doesn't say
 * @param name of the video file, else of the task; empty where the file says neither
 * @param video whether its frames are those of one video
 * @param length number of frames; 0 where the file doesn't say
 * @param start the first frame's number in the file
 * @param step from one frame's number to the next one's
 */
record CvatTask(
        String id,
        String name,
        boolean video,
        int length,
        int start,
        int step,
        @Nullable PictureSize size) {
    private static final Pattern STEP = Pattern.compile("step=(\\d{1,9})");

    static final CvatTask UNKNOWN = new CvatTask("", "", false, 0, 0, 1, null);

    /** @param above where a job's size of the video stands */
    static CvatTask of(MetaNode task, MetaNode above) {
        String source = task.text("source").isEmpty() ? above.text("source") : task.text("source");
        Matcher step = STEP.matcher(task.text("frame_filter"));
        MetaNode size = task.child("original_size")
                .or(() -> above.child("original_size"))
                .orElseGet(MetaNode::empty);
        return new CvatTask(
                task.text("id"),
                source.isEmpty() ? task.text("name") : source,
                task.text("mode").equals("interpolation"),
                Math.max(0, XmlNumbers.wholeOr(task.text("size"), 0)),
                Math.max(0, XmlNumbers.wholeOr(task.text("start_frame"), 0)),
                step.find() ? Math.max(1, Integer.parseInt(step.group(1))) : 1,
                size(size.text("width"), size.text("height")));
    }

    static @Nullable PictureSize size(@Nullable String width, @Nullable String height) {
        int wide = XmlNumbers.wholeOr(width, 0);
        int high = XmlNumbers.wholeOr(height, 0);
        return wide > 0 && high > 0 ? new PictureSize(wide, high) : null;
    }

    /** 0-based among the task's frames; the file counts the video's own frames. */
    int index(int frame) {
        long after = (long) frame - start;
        if (after < 0 || after % step != 0) {
            throw new LeftOutException("Shapes on frames that are none of the task's left out");
        }
        if (length > 0 && after / step >= length) {
            throw new LeftOutException("Shapes on frames beyond the video's end left out");
        }
        return (int) (after / step);
    }
}
