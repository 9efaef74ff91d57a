package io.truthloom.learn.explain;

import io.truthloom.common.RgbImage;
import org.jspecify.annotations.Nullable;

/** @param background as {@link io.truthloom.learn.Detector#detect} wants it */
public record Scene(RgbImage image, @Nullable RgbImage background) {}
