package io.truthloom.exchange.supervisely;

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
import io.truthloom.exchange.json.JsonShapes;
import io.truthloom.exchange.shapes.BoxCorners;
import io.truthloom.exchange.shapes.CroppedMask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.core.JsonGenerator;

/** Objects with their geometry; tags of the picture are not written here. */
final class SuperviselyShapeWriter {
    private static final int ELLIPSE_CORNERS = 72;

    private final JsonGenerator json;
    private final ExportNotes notes;
    private final BiConsumer<JsonGenerator, ExportedObject> tags;

    SuperviselyShapeWriter(JsonGenerator json, ExportNotes notes, BiConsumer<JsonGenerator, ExportedObject> tags) {
        this.json = json;
        this.notes = notes;
        this.tags = tags;
    }

    void write(ExportedObject object) {
        if (object.annotation().groupId() != null) {
            notes.add("Groups left out");
        }
        switch (object.shape()) {
            case BoxShape box
            when box.rotation() == 0 ->
                path(object, "rectangle", List.of(new Point(box.x1(), box.y1()), new Point(box.x2(), box.y2())));
            case BoxShape box -> {
                notes.add("Turned boxes written as polygons");
                path(object, "polygon", BoxCorners.of(box));
            }
            case EllipseShape ellipse -> {
                notes.add("Ellipses written as polygons");
                path(object, "polygon", ellipse.outline(ELLIPSE_CORNERS).points());
            }
            case PolygonShape polygon -> path(object, "polygon", polygon.points());
            case PolylineShape line -> path(object, "line", line.points());
            case PointsShape points -> {
                if (points.points().size() > 1) {
                    notes.add("Sets of several points written as single points");
                }
                points.points().forEach(point -> path(object, "point", List.of(point)));
            }
            case SkeletonShape skeleton -> graph(object, skeleton.joints());
            case MaskShape mask -> CroppedMask.of(mask).ifPresent(crop -> bitmap(object, crop));
            case TagShape tag -> {}
        }
    }

    private void begin(ExportedObject object, String type) {
        json.writeStartObject();
        json.writeStringProperty("classTitle", object.label().name());
        json.writeStringProperty("geometryType", type);
        tags.accept(json, object);
    }

    private void path(ExportedObject object, String type, List<Point> points) {
        begin(object, type);
        json.writeName("points");
        json.writeStartObject();
        JsonShapes.pairs(json, "exterior", points);
        json.writeArrayPropertyStart("interior");
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void bitmap(ExportedObject object, CroppedMask crop) {
        begin(object, "bitmap");
        json.writeName("bitmap");
        json.writeStartObject();
        json.writeStringProperty("data", Base64.getEncoder().encodeToString(deflated(crop.png())));
        json.writeArrayPropertyStart("origin");
        json.writeNumber(crop.left());
        json.writeNumber(crop.top());
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static byte[] deflated(byte[] png) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(png);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can't be packed", e);
        }
        return bytes.toByteArray();
    }

    private void graph(ExportedObject object, List<Joint> joints) {
        begin(object, "graph");
        json.writeName("nodes");
        json.writeStartObject();
        for (int i = 0; i < joints.size(); i++) {
            Joint joint = joints.get(i);
            if (joint.isLabelled()) {
                json.writeName(Integer.toString(i));
                json.writeStartObject();
                JsonShapes.flat(json, "loc", joint.x(), joint.y());
                if (joint.visibility() == 1) {
                    json.writeBooleanProperty("disabled", true);
                }
                json.writeEndObject();
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
