package io.truthloom.exchange.coco;

import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.json.JsonFiles;
import io.truthloom.exchange.json.OwnNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One annotation as the file has it, unchecked. Made once and filled again and again: there are millions. */
final class CocoAnnotation {
    @Nullable
    Object id;

    @Nullable
    Object image;

    @Nullable
    Object category;

    double @Nullable [] bbox;
    final List<double[]> rings = new ArrayList<>();
    boolean brokenRings;
    double @Nullable [] runs;

    @Nullable
    String counts;

    double @Nullable [] size;
    double @Nullable [] keypoints;
    boolean crowd;
    boolean caption;
    boolean segments;
    double score;

    @Nullable
    String group;

    int zOrder;
    boolean occluded;
    double rotation;

    @Nullable
    String track;

    boolean keyframe;
    Map<String, String> attributes = Map.of();

    private void clear() {
        id = null;
        image = null;
        category = null;
        bbox = null;
        rings.clear();
        brokenRings = false;
        runs = null;
        counts = null;
        size = null;
        keypoints = null;
        crowd = false;
        caption = false;
        segments = false;
        score = Double.NaN;
        group = null;
        zOrder = 0;
        occluded = false;
        rotation = 0;
        track = null;
        keyframe = true;
        attributes = Map.of();
    }

    /** @return whether it was an object */
    boolean read(JsonParser json, LabelSink sink, String where) throws IOException {
        clear();
        return JsonFiles.fields(json, name -> {
            switch (name) {
                case "id" -> id = CocoValues.id(json);
                case "image_id" -> image = CocoValues.id(json);
                case "category_id" -> category = CocoValues.id(json);
                case "bbox" -> bbox = CocoValues.numbers(json);
                case "segmentation" -> segmentation(json);
                case "keypoints" -> keypoints = CocoValues.numbers(json);
                case "iscrowd" -> crowd = CocoValues.isTrue(json);
                case "score" -> score = CocoValues.number(json);
                case "group" -> group = CocoValues.text(json);
                case "z_order" -> {
                    double number = CocoValues.number(json);
                    zOrder = Double.isFinite(number) ? (int) number : 0;
                }
                case "attributes" -> attributes(json, sink, where);
                case "caption" -> {
                    caption = true;
                    json.skipChildren();
                }
                case "segments_info" -> {
                    segments = true;
                    json.skipChildren();
                }
                default -> {
                    return false;
                }
            }
            return true;
        });
    }

    private void segmentation(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            JsonFiles.elements(json, index -> {
                double[] ring = CocoValues.numbers(json);
                if (ring == null) {
                    brokenRings = true;
                } else {
                    rings.add(ring);
                }
            });
            return;
        }
        JsonFiles.fields(json, name -> {
            switch (name) {
                case "size" -> size = CocoValues.numbers(json);
                case "counts" -> {
                    if (json.currentToken() == JsonToken.VALUE_STRING) {
                        counts = json.getString();
                    } else {
                        runs = CocoValues.numbers(json);
                    }
                }
                default -> {
                    return false;
                }
            }
            return true;
        });
    }

    private void attributes(JsonParser json, LabelSink sink, String where) throws IOException {
        JsonFiles.fields(json, name -> {
            switch (name) {
                case "occluded" -> occluded = CocoValues.isTrue(json);
                case "rotation" -> rotation = CocoValues.number(json);
                case "track_id" -> {
                    String text = CocoValues.text(json);
                    track = text.isEmpty() ? null : text;
                }
                case "keyframe" -> keyframe = CocoValues.isTrue(json);
                default -> own(OwnNames.read(name), json, sink, where);
            }
            return true;
        });
    }

    private void own(String name, JsonParser json, LabelSink sink, String where) {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
            sink.problem("Attribute values that are lists or objects left out", where);
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            put(name, json.getString());
        }
    }

    void put(String name, String value) {
        if (attributes.isEmpty()) {
            attributes = new TreeMap<>();
        }
        attributes.put(name, value);
    }
}
