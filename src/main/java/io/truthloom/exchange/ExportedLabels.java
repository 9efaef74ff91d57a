package io.truthloom.exchange;

import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The labels of an export by id and place, and the names of their attributes. */
final class ExportedLabels {
    private final Map<LabelId, Label> byId = new HashMap<>();
    private final Map<LabelId, Integer> index = new HashMap<>();
    private final Map<String, String> attributeNames = new HashMap<>();

    ExportedLabels(List<Label> labels) {
        for (Label label : labels) {
            index.put(label.id(), index.size());
            byId.put(label.id(), label);
            label.attributes().forEach(a -> attributeNames.put(a.id().toString(), a.name()));
        }
    }

    boolean contains(LabelId id) {
        return byId.containsKey(id);
    }

    Label of(LabelId id) {
        Label label = byId.get(id);
        if (label == null) {
            throw new IllegalArgumentException("Label %s is not exported".formatted(id));
        }
        return label;
    }

    int index(LabelId id) {
        return index.getOrDefault(id, -1);
    }

    /** Later maps win. */
    @SafeVarargs
    final Map<String, String> named(Map<String, String>... attributes) {
        Map<String, String> named = new TreeMap<>();
        for (Map<String, String> values : attributes) {
            values.forEach((id, value) -> named.put(attributeNames.getOrDefault(id, id), value));
        }
        return named;
    }
}
