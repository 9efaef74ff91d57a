package io.truthloom.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of the schema.
 *
 * @param color {@code #rrggbb}
 * @param hotkey one key ("1".."9", "a".."z") or null
 * @param parentId the label above it in the hierarchy
 * @param skeleton not null where {@code kind} is SKELETON, and only there
 */
public record Label(
        LabelId id,
        String name,
        String color,
        @Nullable String hotkey,
        @Nullable LabelId parentId,
        LabelKind kind,
        List<LabelAttribute> attributes,
        @Nullable SkeletonTemplate skeleton) {
    public Label {
        attributes = List.copyOf(attributes);
    }

    /** As JSON brings it: frozen dataset versions hold labels that had no more than a name, a colour and a key. */
    @JsonCreator
    static Label of(
            LabelId id,
            String name,
            String color,
            @Nullable String hotkey,
            @Nullable LabelId parentId,
            @Nullable LabelKind kind,
            @Nullable List<LabelAttribute> attributes,
            @Nullable SkeletonTemplate skeleton) {
        return new Label(
                id,
                name,
                color,
                hotkey,
                parentId,
                kind == null ? LabelKind.ANY : kind,
                attributes == null ? List.of() : attributes,
                skeleton);
    }

    /** Of any kind, with nothing but its name to say. */
    public Label(LabelId id, String name, String color, @Nullable String hotkey) {
        this(id, name, color, hotkey, null, LabelKind.ANY, List.of(), null);
    }
}
