package io.truthloom.project;

import java.util.UUID;

public record LabelId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
