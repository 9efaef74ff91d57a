package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.Optional;

/** A statement about the whole frame; as a track, about a range of frames. */
public record TagShape() implements Shape {
    @Override
    public Optional<Box> bounds() {
        return Optional.empty();
    }
}
