package io.truthloom.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of the schema as a person writes it.
 *
 * @param id null for a new one
 * @param parent name of the label above it, which may be as new as this one; null for none
 * @param skeleton of a label whose {@code kind} is SKELETON
 */
public record LabelData(
        @Nullable LabelId id,
        String name,
        String color,
        @Nullable String hotkey,
        @Nullable String parent,
        LabelKind kind,
        List<LabelAttribute> attributes,
        @Nullable SkeletonTemplate skeleton) {
    public LabelData {
        attributes = List.copyOf(attributes);
    }

    /** Of any kind, with nothing but its name to say. */
    public LabelData(@Nullable LabelId id, String name, String color, @Nullable String hotkey) {
        this(id, name, color, hotkey, null, LabelKind.ANY, List.of(), null);
    }

    LabelData withoutId() {
        return new LabelData(null, name, color, hotkey, parent, kind, attributes, skeleton);
    }
}
