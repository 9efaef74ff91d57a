package io.truthloom.exchange.coco;

import io.truthloom.exchange.Archive;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.json.JsonFields;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.shapes.FrameNumbers;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** What has to be known of a file before its annotations can be read: keys of JSON stand in any order. */
final class CocoIndex {
    final CocoFile file;
    final Map<Object, CocoCategory> categories = new LinkedHashMap<>();
    final Map<Object, CocoImage> images = new LinkedHashMap<>();
    /** Of annotations with joints: other files of the same pictures have them once more, without. */
    final Set<Object> withKeypoints = new HashSet<>();

    private final Set<Object> withTracks = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private boolean panoptic;
    private boolean instances;

    private CocoIndex(CocoFile file) {
        this.file = file;
    }

    /** Problems of annotations are told when those are read, not here. */
    static CocoIndex read(Archive archive, String path, LabelSink sink) throws IOException {
        var index = new CocoIndex(CocoFile.of(path));
        JsonFiles.read(
                archive,
                path,
                sink,
                json -> JsonFiles.fields(json, name -> {
                    switch (name) {
                        case "categories" -> JsonFiles.elements(json, i -> index.category(JsonFiles.tree(json), sink));
                        case "images" -> JsonFiles.elements(json, i -> index.image(archive, json, sink));
                        case "annotations" -> JsonFiles.elements(json, i -> index.annotation(json, sink));
                        default -> {
                            return false;
                        }
                    }
                    return true;
                }));
        index.findFrames();
        return index;
    }

    private void findFrames() {
        Set<String> tracked = new HashSet<>();
        images.forEach((id, image) -> {
            if (withTracks.contains(id)) {
                tracked.add(image.name());
            }
        });
        List<String> all = images.values().stream().map(CocoImage::name).toList();
        Map<String, FrameNumbers.Frame> frames = FrameNumbers.of(all, tracked);
        images.replaceAll((id, image) -> {
            FrameNumbers.Frame frame = frames.get(image.name());
            return frame == null ? image : image.inSequence(file.subset() + "/" + frame.folder(), frame.number());
        });
    }

    boolean isPanoptic() {
        return panoptic;
    }

    boolean hasInstances() {
        return instances;
    }

    boolean hasSkeletons() {
        return categories.values().stream().anyMatch(category -> category.joints() > 0);
    }

    private void category(JsonNode node, LabelSink sink) {
        CocoCategory category = CocoCategory.of(node);
        if (category == null) {
            sink.problem("Categories without an id or a name left out", file.path());
        } else if (categories.putIfAbsent(category.id(), category) != null) {
            sink.problem("Categories whose id another one has left out", file.path());
        }
    }

    private void image(Archive archive, JsonParser json, LabelSink sink) {
        JsonNode node = JsonFiles.tree(json);
        String name = JsonFields.text(node, "file_name").orElse("").replace('\\', '/');
        Object id = id(node.get("id"));
        if (id == null || name.isEmpty()) {
            sink.problem("Pictures without an id or a file name left out", file.path());
            return;
        }
        int width = JsonFields.integer(node, "width", 0);
        int height = JsonFields.integer(node, "height", 0);
        PictureSize size = width > 0 && height > 0 ? new PictureSize(width, height) : null;
        String key = file.subset() + "/" + name;
        if (!names.add(key)) {
            sink.problem("Pictures told twice in one file, taken as one", "%s, %s".formatted(file.path(), name));
        }
        images.putIfAbsent(id, new CocoImage(key, name, size, file.entry(archive, name), null, -1));
    }

    private static @Nullable Object id(@Nullable JsonNode node) {
        if (node == null || !(node.isString() || node.isIntegralNumber())) {
            return null;
        }
        return node.canConvertToLong() && node.isNumber() ? (Object) node.asLong() : node.asString("");
    }

    private void annotation(JsonParser json, LabelSink sink) throws IOException {
        sink.checkCancelled();
        Object[] found = new Object[2];
        boolean[] has = new boolean[2];
        JsonFiles.fields(json, name -> {
            switch (name) {
                case "id" -> found[0] = CocoValues.id(json);
                case "image_id" -> found[1] = CocoValues.id(json);
                case "keypoints" -> {
                    has[0] = json.currentToken() == JsonToken.START_ARRAY;
                    json.skipChildren();
                }
                case "segments_info" -> {
                    panoptic = true;
                    json.skipChildren();
                }
                case "bbox", "segmentation" -> {
                    instances = true;
                    json.skipChildren();
                }
                case "attributes" ->
                    JsonFiles.fields(json, attribute -> {
                        has[1] |= attribute.equals("track_id") && json.currentToken() != JsonToken.VALUE_NULL;
                        return false;
                    });
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (has[0] && found[0] != null) {
            withKeypoints.add(found[0]);
        }
        if (has[1] && found[1] != null) {
            withTracks.add(found[1]);
        }
    }
}
