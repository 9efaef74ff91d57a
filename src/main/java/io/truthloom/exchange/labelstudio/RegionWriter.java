package io.truthloom.exchange.labelstudio;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/** The results of one picture: regions, their attributes as texts of the region, groups as relations. */
final class RegionWriter {
    private final JsonGenerator json;
    private final ExportNotes notes;
    private final int width;
    private final int height;
    private int count;

    RegionWriter(JsonGenerator json, ExportNotes notes, int width, int height) {
        this.json = json;
        this.notes = notes;
        this.width = width;
        this.height = height;
    }

    void write(List<ExportedObject> objects) {
        Map<UUID, String> groups = new HashMap<>();
        for (ExportedObject object : objects) {
            String id = "r" + ++count;
            write(object, id);
            UUID group = object.annotation().groupId();
            if (object.shape() instanceof TagShape) {
                continue;
            }
            object.attributes().forEach((name, value) -> text(json, id, name, value));
            if (object.state().occluded()) {
                text(json, id, "occluded", "true");
            }
            if (group != null) {
                json.writeStartObject();
                json.writeStringProperty("type", "relation");
                json.writeStringProperty("from_id", groups.computeIfAbsent(group, key -> id));
                json.writeStringProperty("to_id", id);
                json.writeStringProperty("direction", "bi");
                json.writeEndObject();
            }
        }
    }

    static void text(JsonGenerator json, String id, String name, String value) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", "textarea");
        json.writeStringProperty("from_name", name);
        json.writeStringProperty("to_name", "image");
        json.writeName("value");
        json.writeStartObject();
        json.writeArrayPropertyStart("text");
        json.writeString(value);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(ExportedObject object, String id) {
        String label = object.label().name();
        switch (object.shape()) {
            case BoxShape box -> {
                begin("rectanglelabels", id);
                writeBox(json, PercentBox.of(box, width, height));
                end("rectanglelabels", label);
            }
            case EllipseShape ellipse -> {
                begin("ellipselabels", id);
                json.writeNumberProperty("x", 100 * ellipse.cx() / width);
                json.writeNumberProperty("y", 100 * ellipse.cy() / height);
                json.writeNumberProperty("radiusX", 100 * ellipse.rx() / width);
                json.writeNumberProperty("radiusY", 100 * ellipse.ry() / height);
                json.writeNumberProperty("rotation", ellipse.rotation());
                end("ellipselabels", label);
            }
            case PolygonShape polygon -> path(polygon.points(), true, id, label);
            case PolylineShape line -> path(line.points(), false, id, label);
            case PointsShape points -> points(points.points(), id, label);
            case SkeletonShape skeleton ->
                points(
                        skeleton.joints().stream()
                                .filter(Joint::isLabelled)
                                .map(Joint::point)
                                .toList(),
                        id,
                        label);
            case MaskShape mask -> {
                begin("brushlabels", id);
                json.writeStringProperty("format", "rle");
                json.writeArrayPropertyStart("rle");
                BrushRuns.write(mask).forEach(json::writeNumber);
                json.writeEndArray();
                end("brushlabels", label);
            }
            case TagShape tag -> {
                begin("choices", id);
                end("choices", label);
                if (!object.attributes().isEmpty()) {
                    notes.add("Attributes of tags left out");
                }
            }
        }
    }

    static void writeBox(JsonGenerator json, PercentBox box) {
        json.writeNumberProperty("x", box.x());
        json.writeNumberProperty("y", box.y());
        json.writeNumberProperty("width", box.width());
        json.writeNumberProperty("height", box.height());
        json.writeNumberProperty("rotation", box.rotation());
    }

    private void path(List<Point> points, boolean closed, String id, String label) {
        begin("polygonlabels", id);
        json.writeArrayPropertyStart("points");
        for (Point point : points) {
            json.writeStartArray();
            json.writeNumber(100 * point.x() / width);
            json.writeNumber(100 * point.y() / height);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeBooleanProperty("closed", closed);
        end("polygonlabels", label);
    }

    private void points(List<Point> points, String id, String label) {
        if (points.size() > 1) {
            notes.add("Skeletons and sets of several points written as single key points");
        }
        for (int i = 0; i < points.size(); i++) {
            begin("keypointlabels", i == 0 ? id : id + "-" + i);
            json.writeNumberProperty("x", 100 * points.get(i).x() / width);
            json.writeNumberProperty("y", 100 * points.get(i).y() / height);
            json.writeNumberProperty("width", 0.5);
            end("keypointlabels", label);
        }
    }

    private void begin(String type, String id) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", type);
        json.writeStringProperty("from_name", type.equals("choices") ? "choice" : "label");
        json.writeStringProperty("to_name", "image");
        json.writeNumberProperty("original_width", width);
        json.writeNumberProperty("original_height", height);
        json.writeNumberProperty("image_rotation", 0);
        json.writeName("value");
        json.writeStartObject();
    }

    private void end(String type, String label) {
        json.writeArrayPropertyStart(type);
        json.writeString(label);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
