package io.truthloom.annotation;

import java.util.UUID;

public record AnnotationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
