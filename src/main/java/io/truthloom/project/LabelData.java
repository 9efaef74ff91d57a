package io.truthloom.project;

import org.jspecify.annotations.Nullable;

/** A class of the schema as a person writes it: {@code id} null for a new one. */
public record LabelData(
        @Nullable LabelId id,
        String name,
        String color,
        @Nullable String hotkey) {}
