package io.truthloom.exchange;

import io.truthloom.annotation.geometry.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object on one picture or frame.
 *
 * @param item key of its item
 * @param shape full-resolution pixels, origin at the top-left corner of the top-left pixel (the product's own
 *     coordinates); not yet cut to the picture
 * @param outside of a track: that it is not visible here
 * @param attributes value by the attribute's name
 * @param group what the members of one group share within their item or sequence; null for none
 * @param track what the states of one object share within their sequence; null for an object of this item alone
 * @param keyframe of a track: whether a person or tool set it here; one that is not is interpolated and need not be kept
 * @param score of a model in 0 to 1; null where it is no prediction
 */
public record FoundObject(
        String item,
        String label,
        Shape shape,
        boolean outside,
        boolean occluded,
        int zOrder,
        Map<String, String> attributes,
        @Nullable String group,
        @Nullable String track,
        boolean keyframe,
        @Nullable Double score) {
    public FoundObject {
        attributes = Map.copyOf(attributes);
    }

    /** Visible, on this item alone. */
    public FoundObject(String item, String label, Shape shape) {
        this(item, label, shape, false, false, 0, Map.of(), null, null, true, null);
    }
}
