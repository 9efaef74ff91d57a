package io.truthloom.project;

import org.jspecify.annotations.Nullable;

/** A class of the schema. {@code color} is {@code #rrggbb}; {@code hotkey} one key ("1".."9", "a".."z") or null. */
public record Label(
        LabelId id, String name, String color, @Nullable String hotkey) {}
