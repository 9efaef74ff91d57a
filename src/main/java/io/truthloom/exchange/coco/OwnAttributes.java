package io.truthloom.exchange.coco;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.Tracks;
import io.truthloom.project.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The values of an object's own attributes, by the attributes' names. */
final class OwnAttributes {
    /** What the format's files already say under "attributes". */
    private static final Set<String> TAKEN = Set.of("occluded", "rotation", "track_id", "keyframe");

    private final Map<String, String> names = new HashMap<>();

    OwnAttributes(List<Label> labels) {
        for (Label label : labels) {
            label.attributes().forEach(a -> names.put(a.id().toString(), a.name()));
        }
    }

    /** One that left the schema keeps its id for a name. */
    Map<String, String> of(Annotation annotation, Tracks.State state) {
        Map<String, String> values = new TreeMap<>();
        annotation.attributes().forEach((id, value) -> values.put(name(id), value));
        state.attributes().forEach((id, value) -> values.put(name(id), value));
        return values;
    }

    private String name(String id) {
        String name = names.getOrDefault(id, id);
        return TAKEN.contains(name) ? name + "_" : name;
    }
}
