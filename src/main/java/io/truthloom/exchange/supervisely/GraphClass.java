package io.truthloom.exchange.supervisely;

import io.truthloom.exchange.json.JsonFields;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A class of graphs, which are skeletons. @param keys of the nodes, in the template's order */
record GraphClass(List<String> keys, SkeletonTemplate template) {
    /** Null where the class is none of graphs. */
    static @Nullable GraphClass of(JsonNode config) {
        JsonNode nodes = config.path("nodes");
        if (!nodes.isObject() || nodes.isEmpty()) {
            return null;
        }
        List<String> keys = List.copyOf(nodes.propertyNames());
        double most = 1;
        for (JsonNode node : nodes) {
            most = Math.max(most, Math.max(at(node, 0), at(node, 1)));
        }
        List<TemplateJoint> joints = new ArrayList<>();
        for (String key : keys) {
            JsonNode node = nodes.path(key);
            joints.add(new TemplateJoint(
                    JsonFields.text(node, "label").orElse(key), at(node, 0) / most, at(node, 1) / most));
        }
        List<Edge> edges = new ArrayList<>();
        for (JsonNode edge : config.path("edges")) {
            int from = keys.indexOf(JsonFields.text(edge, "src").orElse(""));
            int to = keys.indexOf(JsonFields.text(edge, "dst").orElse(""));
            if (from >= 0 && to >= 0 && from != to) {
                edges.add(new Edge(from, to));
            }
        }
        return new GraphClass(keys, new SkeletonTemplate(joints, edges));
    }

    private static double at(JsonNode node, int index) {
        double place = node.path("loc").path(index).asDouble(0);
        return Double.isFinite(place) ? Math.max(0, place) : 0;
    }

    static LabelKind kind(@Nullable GraphClass graph) {
        return graph == null ? LabelKind.ANY : LabelKind.SKELETON;
    }
}
