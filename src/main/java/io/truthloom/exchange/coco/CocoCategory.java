package io.truthloom.exchange.coco;

import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** @param parent what the file calls the supercategory; empty for none */
record CocoCategory(
        Object id,
        String name,
        String parent,
        @Nullable String color,
        @Nullable SkeletonTemplate skeleton) {
    private static final int MAX_JOINTS = 1000;

    /** Null where it has no id or no name. */
    static @Nullable CocoCategory of(JsonNode node) {
        JsonNode id = node.get("id");
        String name = JsonFields.text(node, "name").orElse("").strip();
        if (id == null || !id.isValueNode() || id.isNull() || name.isEmpty()) {
            return null;
        }
        return new CocoCategory(
                id.isIntegralNumber() && id.canConvertToLong() ? (Object) id.asLong() : id.asString(""),
                name,
                JsonFields.text(node, "supercategory").orElse("").strip(),
                color(node.get("color")),
                skeleton(node.get("keypoints"), node.get("skeleton")));
    }

    /** @param above that there is a category of the parent's name */
    FoundLabel label(boolean above) {
        return new FoundLabel(
                name,
                above ? parent : null,
                color,
                skeleton == null ? LabelKind.ANY : LabelKind.SKELETON,
                List.of(),
                skeleton);
    }

    int joints() {
        return skeleton == null ? 0 : skeleton.joints().size();
    }

    private static @Nullable String color(@Nullable JsonNode rgb) {
        if (rgb == null || rgb.size() != 3) {
            return null;
        }
        int[] parts = {rgb.get(0).asInt(-1), rgb.get(1).asInt(-1), rgb.get(2).asInt(-1)};
        for (int part : parts) {
            if (part < 0 || part > 255) {
                return null;
            }
        }
        return "#%02x%02x%02x".formatted(parts[0], parts[1], parts[2]);
    }

    /** Pairs count joints from 1; files that have a 0 among them count from 0. Without names the joints are numbered. */
    private static @Nullable SkeletonTemplate skeleton(@Nullable JsonNode names, @Nullable JsonNode pairs) {
        List<int[]> ends = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        int most = -1;
        for (JsonNode pair : pairs == null ? List.<JsonNode>of() : pairs) {
            int[] both = {end(pair, 0), end(pair, 1)};
            if (both[0] >= 0 && both[1] >= 0 && Math.max(both[0], both[1]) <= MAX_JOINTS) {
                ends.add(both);
                least = Math.min(least, Math.min(both[0], both[1]));
                most = Math.max(most, Math.max(both[0], both[1]));
            }
        }
        int first = least == 0 ? 0 : 1;
        int named = names == null ? 0 : names.size();
        int count = named > 0 ? named : ends.isEmpty() ? 0 : most - first + 1;
        if (count == 0 || count > MAX_JOINTS) {
            return null;
        }
        List<TemplateJoint> joints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = named > 0 && names != null ? names.get(i).asString("") : "";
            joints.add(onCircle(name.isEmpty() ? Integer.toString(i + 1) : name, i, count));
        }
        List<Edge> edges = ends.stream()
                .map(both -> new Edge(both[0] - first, both[1] - first))
                .filter(edge -> edge.from() < count && edge.to() < count && edge.from() != edge.to())
                .toList();
        return new SkeletonTemplate(joints, edges);
    }

    private static int end(JsonNode pair, int index) {
        JsonNode end = pair.get(index);
        return end == null ? -1 : end.asInt(-1);
    }

    /** The format does not say where a template's joints lie. */
    private static TemplateJoint onCircle(String name, int index, int count) {
        double angle = 2 * Math.PI * index / count;
        return new TemplateJoint(name, round(0.5 + 0.4 * Math.sin(angle)), round(0.5 - 0.4 * Math.cos(angle)));
    }

    private static double round(double share) {
        return Math.round(share * 1000) / 1000.0;
    }
}
