package io.truthloom.exchange.labelstudio;

import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.Archive;
import io.truthloom.exchange.FoundItem;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundSequence;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells one task: its picture or video and the results of one annotation. */
final class TaskTarget {
    private final ReadContext context;
    private final LabelSink sink;
    private final String name;
    private final String where;
    private final @Nullable String entry;

    TaskTarget(Archive archive, ReadContext context, LabelSink sink, String name, String where) {
        this.context = context;
        this.sink = sink;
        this.name = name;
        this.where = where;
        String stem = name.replaceFirst("\\.[^./]+$", "");
        this.entry = archive.picture("images/" + stem)
                .or(() -> archive.picture(stem))
                .orElse(null);
    }

    void picture(@Nullable JsonNode annotation, boolean predicted) {
        JsonNode results = annotation == null ? null : annotation.get("result");
        PictureSize size = null;
        for (JsonNode result : iterable(results)) {
            size = size == null ? size(result) : size;
        }
        sink.item(FoundItem.picture(name, name, "", size, entry));
        if (results == null || annotation == null) {
            return;
        }
        var others = new TaskResults(results);
        Set<String> regions = new HashSet<>();
        for (JsonNode result : results) {
            if (LabelStudioShapes.isRegion(TaskResults.type(result))) {
                regions.add(JsonFields.text(result, "id").orElse(""));
            }
        }
        double score = annotation.path("score").asDouble(-1);
        for (JsonNode result : results) {
            try {
                result(result, others, regions, predicted && score >= 0 && score <= 1 ? (Double) score : null);
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), where);
            }
        }
    }

    private static Iterable<JsonNode> iterable(@Nullable JsonNode array) {
        return array == null ? Set.of() : array;
    }

    private void result(JsonNode result, TaskResults others, Set<String> regions, @Nullable Double score) {
        String type = TaskResults.type(result);
        String id = JsonFields.text(result, "id").orElse("");
        if (LabelStudioShapes.isRegion(type)) {
            region(result, type, id, others, score);
        } else if (type.equals("choices") && !regions.contains(id)) {
            for (JsonNode choice : result.path("value").path("choices")) {
                JsonFields.text(choice).ifPresent(text -> tell(text, new FoundObject(name, text, new TagShape())));
            }
        } else if (!type.equals("relation")
                && !type.equals("labels")
                && !(TaskResults.isValue(type) && regions.contains(id))) {
            throw new LeftOutException("Results of kinds that there is no place for left out");
        }
    }

    private void region(JsonNode result, String type, String id, TaskResults others, @Nullable Double score) {
        if (JsonFields.number(result, "image_rotation", 0) != 0) {
            throw new LeftOutException("Regions drawn on a turned picture left out");
        }
        String label = label(result, type, id, others);
        PictureSize given = size(result);
        PictureSize size = given != null
                ? given
                : context.size(name, Optional.ofNullable(entry))
                        .orElseThrow(() -> new LeftOutException("Regions of pictures of unknown size left out"));
        Map<String, String> attributes = others.values(id);
        boolean occluded = "true".equals(attributes.get("occluded"));
        if (occluded) {
            attributes.remove("occluded");
        }
        tell(
                label,
                new FoundObject(
                        name,
                        label,
                        LabelStudioShapes.read(type, result.path("value"), size),
                        false,
                        occluded,
                        0,
                        attributes,
                        others.group(id),
                        null,
                        true,
                        score));
    }

    private String label(JsonNode result, String type, String id, TaskResults others) {
        JsonNode labels = result.path("value").path(type);
        if (labels.size() > 1) {
            sink.problem("Further labels of one region left out, the first kept", where);
        }
        return TaskResults.first(labels)
                .or(() -> others.label(id))
                .orElseThrow(() -> new LeftOutException("Objects without a label left out"));
    }

    private void tell(String label, FoundObject object) {
        sink.label(new FoundLabel(label));
        sink.object(object);
    }

    static @Nullable PictureSize size(JsonNode result) {
        int width = JsonFields.integer(result, "original_width", 0);
        int height = JsonFields.integer(result, "original_height", 0);
        return width > 0 && height > 0 ? new PictureSize(width, height) : null;
    }

    void video(@Nullable JsonNode annotation) {
        JsonNode results = annotation == null ? null : annotation.get("result");
        PictureSize size = null;
        int length = 0;
        for (JsonNode result : iterable(results)) {
            size = size == null ? size(result) : size;
            length = Math.max(length, JsonFields.integer(result.path("value"), "framesCount", 0));
        }
        sink.sequence(new FoundSequence(name, name, length, size, false));
        if (results == null) {
            return;
        }
        var others = new TaskResults(results);
        PictureSize known =
                size != null ? size : context.size(name, Optional.empty()).orElse(null);
        for (JsonNode result : results) {
            try {
                if (TaskResults.type(result).equals("videorectangle")) {
                    sink.track(VideoTracks.read(result, name, known, others, sink));
                } else if (!TaskResults.isValue(TaskResults.type(result))
                        && !TaskResults.type(result).equals("relation")) {
                    throw new LeftOutException("Results of kinds that there is no place for left out");
                }
            } catch (LeftOutException e) {
                sink.problem(e.getMessage(), where);
            }
        }
    }
}
