package io.truthloom.annotation;

import org.jspecify.annotations.Nullable;

/** Sets a frame's state; null takes it back to unlabelled. */
public record FrameMark(int frame, @Nullable FrameState state) {}
