package io.truthloom.exchange.openlabel;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskOutlines;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.json.JsonShapes;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** "object_data": the geometry, and attributes as texts; flags that readers may overlook are truth values and numbers. */
final class ObjectDataWriter {
    private static final int ELLIPSE_CORNERS = 72;

    private final JsonGenerator json;
    private final ExportNotes notes;

    ObjectDataWriter(JsonGenerator json, ExportNotes notes) {
        this.json = json;
        this.notes = notes;
    }

    void write(ExportedObject object, boolean frame) {
        if (object.annotation().groupId() != null) {
            notes.add("Groups left out");
        }
        json.writeName("object_data");
        json.writeStartObject();
        geometry(object.shape());
        json.writeArrayPropertyStart("text");
        object.attributes().forEach((name, value) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("val", value);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("boolean");
        flag("occluded", object.state().occluded());
        if (frame) {
            flag("keyframe", object.state().keyframe());
            flag("track", object.annotation().track());
        }
        json.writeEndArray();
        if (object.state().zOrder() != 0) {
            json.writeArrayPropertyStart("num");
            json.writeStartObject();
            json.writeStringProperty("name", "z_order");
            json.writeNumberProperty("val", object.state().zOrder());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void flag(String name, boolean value) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeBooleanProperty("val", value);
        json.writeEndObject();
    }

    private void geometry(Shape shape) {
        switch (shape) {
            case BoxShape box -> {
                boolean turned = box.rotation() != 0;
                json.writeArrayPropertyStart(turned ? "rbbox" : "bbox");
                begin("shape");
                json.writeArrayPropertyStart("val");
                json.writeNumber(precise(box.box().centreX()));
                json.writeNumber(precise(box.box().centreY()));
                json.writeNumber(JsonShapes.rounded(box.box().width()));
                json.writeNumber(JsonShapes.rounded(box.box().height()));
                if (turned) {
                    json.writeNumber(Math.toRadians(box.rotation()));
                }
                json.writeEndArray();
                json.writeEndObject();
                json.writeEndArray();
            }
            case EllipseShape ellipse -> {
                notes.add("Ellipses written as polygons");
                paths(List.of(ellipse.outline(ELLIPSE_CORNERS).points()), true);
            }
            case PolygonShape polygon -> paths(List.of(polygon.points()), true);
            case PolylineShape line -> paths(List.of(line.points()), false);
            case MaskShape mask -> {
                notes.add("Masks written as their outlines, without holes");
                paths(MaskOutlines.of(mask).outer(), true);
            }
            case PointsShape points -> points(points.points());
            case SkeletonShape skeleton ->
                points(skeleton.joints().stream()
                        .filter(Joint::isLabelled)
                        .map(Joint::point)
                        .toList());
            case TagShape tag -> {}
        }
    }

    /** Half a hundredth of a pixel counts: a centre lies between two corners. */
    private static double precise(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private void begin(String name) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
    }

    private void paths(List<List<Point>> paths, boolean closed) {
        json.writeArrayPropertyStart("poly2d");
        for (int i = 0; i < paths.size(); i++) {
            begin(i == 0 ? "shape" : "shape" + i);
            json.writeStringProperty("mode", "MODE_POLY2D_ABSOLUTE");
            json.writeBooleanProperty("closed", closed);
            JsonShapes.flat(json, "val", paths.get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void points(List<Point> points) {
        if (points.size() > 1) {
            notes.add("Skeletons and sets of several points written point by point");
        }
        json.writeArrayPropertyStart("point2d");
        for (int i = 0; i < points.size(); i++) {
            begin("point" + i);
            JsonShapes.flat(json, "val", points.subList(i, i + 1));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
