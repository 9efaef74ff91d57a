package io.truthloom.killtest;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the annotations have to be after a history of change sets. */
final class Replay {
    private final Map<String, JsonNode> annotations = new HashMap<>();
    private final Map<Integer, JsonNode> frames = new HashMap<>();

    /** @param changes as {@code GET changes?since=0} answers */
    static Replay of(JsonNode changes) {
        Replay replay = new Replay();
        changes.forEach(change -> replay.apply(change.path("changeSet")));
        return replay;
    }

    private void apply(JsonNode changeSet) {
        changeSet.path("created").forEach(annotation -> annotations.put(idOf(annotation), annotation));
        changeSet.path("updated").forEach(annotation -> annotations.put(idOf(annotation), annotation));
        changeSet.path("deleted").forEach(id -> annotations.remove(id.asString()));
        changeSet.path("frames").forEach(mark -> frames.put(mark.path("frame").asInt(), mark.path("state")));
        frames.values().removeIf(JsonNode::isNull);
    }

    int size() {
        return annotations.size();
    }

    /** @param state as {@code GET annotations} answers */
    boolean equalTo(JsonNode state) {
        Map<String, JsonNode> stored = new HashMap<>();
        state.path("annotations").forEach(annotation -> stored.put(idOf(annotation), annotation));
        Map<Integer, JsonNode> marked = new HashMap<>();
        state.path("frames").forEach(mark -> marked.put(mark.path("frame").asInt(), mark.path("state")));
        return stored.equals(annotations) && marked.equals(frames);
    }

    private static String idOf(JsonNode annotation) {
        return annotation.path("id").asString();
    }
}
