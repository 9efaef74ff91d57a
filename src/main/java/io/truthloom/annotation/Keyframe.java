package io.truthloom.annotation;

import io.truthloom.annotation.geometry.Shape;

/** The state of an object at a 0-based frame. {@code outside}: from here on not visible, until the next keyframe. */
public record Keyframe(int frame, Shape shape, boolean outside, boolean occluded, KeyframeSource source) {}
