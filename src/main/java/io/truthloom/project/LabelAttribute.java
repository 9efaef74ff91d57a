package io.truthloom.project;

import java.util.List;
import java.util.UUID;

/**
 * What is to be said about the objects of a label.
 *
 * @param id made by whoever adds it; objects keep their values under it, so that a new name loses none
 * @param mutable may change along a track: values lie in its keyframes
 * @param defaultValue empty for none
 * @param values to choose from for SELECT and RADIO; least, most and step for NUMBER; else none
 */
public record LabelAttribute(
        UUID id,
        String name,
        AttributeType type,
        boolean mutable,
        boolean required,
        String defaultValue,
        List<String> values) {
    public LabelAttribute {
        values = List.copyOf(values);
    }
}
