package io.truthloom.explain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

public record EmbeddingMapId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmbeddingMapId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
