package io.truthloom.media;

import java.util.UUID;

public record MediaId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
