package io.truthloom.exchange.datumaro;

import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Labels by their place in the list; templates of skeletons and colours stand in lists beside it. */
final class DatumaroCategories {
    private record Named(String name, String parent) {}

    private final List<Named> labels = new ArrayList<>();
    private final Map<Integer, List<String>> joints = new HashMap<>();
    private final Map<Integer, List<Edge>> edges = new HashMap<>();
    private final Map<Integer, String> colors = new HashMap<>();

    void read(JsonNode categories) {
        for (JsonNode label : categories.path("label").path("labels")) {
            labels.add(new Named(
                    JsonFields.text(label, "name").orElse("").strip(),
                    JsonFields.text(label, "parent").orElse("").strip()));
        }
        for (JsonNode item : categories.path("points").path("items")) {
            List<String> names = new ArrayList<>();
            for (JsonNode name : item.path("labels")) {
                names.add(name.asString(""));
            }
            List<Edge> pairs = new ArrayList<>();
            for (JsonNode pair : item.path("joints")) {
                int from = pair.path(0).asInt(0) - 1;
                int to = pair.path(1).asInt(0) - 1;
                if (from >= 0 && to >= 0 && from < names.size() && to < names.size() && from != to) {
                    pairs.add(new Edge(from, to));
                }
            }
            joints.put(JsonFields.integer(item, "label_id", -1), names);
            edges.put(JsonFields.integer(item, "label_id", -1), pairs);
        }
        for (JsonNode color : categories.path("mask").path("colormap")) {
            int rgb = (JsonFields.integer(color, "r", 0) & 0xff) << 16
                    | (JsonFields.integer(color, "g", 0) & 0xff) << 8
                    | JsonFields.integer(color, "b", 0) & 0xff;
            colors.put(JsonFields.integer(color, "label_id", -1), "#%06x".formatted(rgb));
        }
    }

    @Nullable
    String name(int id) {
        return id < 0 || id >= labels.size() || labels.get(id).name().isEmpty()
                ? null
                : labels.get(id).name();
    }

    /** Names of the joints of a label's skeletons; empty for none. */
    List<String> joints(int id) {
        return joints.getOrDefault(id, List.of());
    }

    void tell(LabelSink sink, String where) {
        for (int id = 0; id < labels.size(); id++) {
            Named label = labels.get(id);
            if (label.name().isEmpty()) {
                sink.problem("Labels without a name left out", where);
            } else if (!isJoint(label)) {
                sink.label(found(id, label));
            }
        }
    }

    /** CVAT lists the joints of skeletons among the labels. */
    private boolean isJoint(Named label) {
        for (int id = 0; id < labels.size(); id++) {
            if (!label.parent().isEmpty()
                    && label.parent().equals(labels.get(id).name())) {
                return joints(id).contains(label.name());
            }
        }
        return false;
    }

    private FoundLabel found(int id, Named label) {
        List<String> names = joints(id);
        SkeletonTemplate skeleton =
                names.isEmpty() ? null : new SkeletonTemplate(places(names), edges.getOrDefault(id, List.of()));
        return new FoundLabel(
                label.name(),
                label.parent().isEmpty() ? null : label.parent(),
                colors.get(id),
                skeleton == null ? LabelKind.ANY : LabelKind.SKELETON,
                List.of(),
                skeleton);
    }

    /** The format does not say where they lie: one below the other. */
    private static List<TemplateJoint> places(List<String> names) {
        List<TemplateJoint> places = new ArrayList<>();
        for (String name : names) {
            places.add(new TemplateJoint(name, 0.5, (places.size() + 0.5) / names.size()));
        }
        return places;
    }
}
