package io.truthloom.exchange;

import io.truthloom.project.AttributeType;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class as a file has it.
 *
 * @param parent name of the one above it; null for none
 * @param color {@code #rrggbb}; null where the file says none
 * @param kind ANY where the file doesn't say
 * @param skeleton where {@code kind} is SKELETON, and only there
 */
public record FoundLabel(
        String name,
        @Nullable String parent,
        @Nullable String color,
        LabelKind kind,
        List<FoundAttribute> attributes,
        @Nullable SkeletonTemplate skeleton) {
    public FoundLabel {
        attributes = List.copyOf(attributes);
    }

    public FoundLabel(String name) {
        this(name, null, null, LabelKind.ANY, List.of(), null);
    }

    /** @param values choices of SELECT and RADIO; least, most and step of NUMBER */
    public record FoundAttribute(
            String name, AttributeType type, boolean mutable, String defaultValue, List<String> values) {
        public FoundAttribute {
            values = List.copyOf(values);
        }
    }
}
