package io.truthloom.annotation.geometry;

import io.truthloom.common.Box;
import java.util.List;
import java.util.Optional;

/** Joints in the order of the label's template, at least one. */
public record SkeletonShape(List<Joint> joints) implements Shape {
    public SkeletonShape {
        if (joints.isEmpty()) {
            throw new IllegalArgumentException("Skeleton without a joint");
        }
        joints = List.copyOf(joints);
    }

    /** Around the joints that are labelled; around all where none is. */
    @Override
    public Optional<Box> bounds() {
        List<Joint> labelled = joints.stream().filter(Joint::isLabelled).toList();
        List<Joint> counted = labelled.isEmpty() ? joints : labelled;
        return Optional.of(Point.bounds(counted.stream().map(Joint::point).toList()));
    }
}
