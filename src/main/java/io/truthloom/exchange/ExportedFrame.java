package io.truthloom.exchange;

import io.truthloom.annotation.FrameState;
import io.truthloom.dataset.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frame with everything visible on it.
 *
 * @param index 0-based in its media; 0 of a picture
 * @param state null where nobody marked it
 * @param objects by order of drawing, then by first frame and id
 */
public record ExportedFrame(
        int index, ImageName name, Split split, @Nullable FrameState state, List<ExportedObject> objects) {}
