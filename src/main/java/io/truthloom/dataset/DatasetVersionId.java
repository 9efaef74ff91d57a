package io.truthloom.dataset;

import java.util.UUID;

public record DatasetVersionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
