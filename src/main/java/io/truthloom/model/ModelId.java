package io.truthloom.model;

import java.util.UUID;

public record ModelId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
