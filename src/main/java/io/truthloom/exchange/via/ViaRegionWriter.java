package io.truthloom.exchange.via;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskOutlines;
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
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Objects as regions; one object may become several. */
final class ViaRegionWriter {
    private final JsonGenerator json;
    private final ExportNotes notes;
    private final String labelAttribute;

    ViaRegionWriter(JsonGenerator json, ExportNotes notes, String labelAttribute) {
        this.json = json;
        this.notes = notes;
        this.labelAttribute = labelAttribute;
    }

    void write(ExportedObject object) {
        if (object.annotation().track()) {
            notes.add("Objects of tracks written frame by frame");
        }
        if (object.annotation().groupId() != null) {
            notes.add("Groups left out");
        }
        switch (object.shape()) {
            case BoxShape box
            when box.rotation() == 0 -> {
                begin("rect");
                JsonShapes.number(json, "x", box.x1());
                JsonShapes.number(json, "y", box.y1());
                JsonShapes.number(json, "width", box.x2() - box.x1());
                JsonShapes.number(json, "height", box.y2() - box.y1());
                end(object);
            }
            case BoxShape box -> {
                notes.add("Turned boxes written as polygons");
                path("polygon", BoxCorners.of(box), object);
            }
            case EllipseShape ellipse -> ellipse(ellipse, object);
            case PolygonShape polygon -> path("polygon", polygon.points(), object);
            case PolylineShape line -> path("polyline", line.points(), object);
            case PointsShape points -> points(points.points(), object);
            case SkeletonShape skeleton ->
                points(
                        skeleton.joints().stream()
                                .filter(Joint::isLabelled)
                                .map(Joint::point)
                                .toList(),
                        object);
            case MaskShape mask -> {
                notes.add("Masks written as their outlines, without holes");
                MaskOutlines.of(mask).outer().forEach(ring -> path("polygon", ring, object));
            }
            case TagShape tag -> throw new IllegalArgumentException("A tag is no region");
        }
    }

    private void ellipse(EllipseShape ellipse, ExportedObject object) {
        boolean circle = ellipse.rx() == ellipse.ry();
        begin(circle ? "circle" : "ellipse");
        JsonShapes.number(json, "cx", ellipse.cx());
        JsonShapes.number(json, "cy", ellipse.cy());
        if (circle) {
            JsonShapes.number(json, "r", ellipse.rx());
        } else {
            JsonShapes.number(json, "rx", ellipse.rx());
            JsonShapes.number(json, "ry", ellipse.ry());
            json.writeNumberProperty("theta", Math.toRadians(ellipse.rotation()));
        }
        end(object);
    }

    private void points(List<Point> points, ExportedObject object) {
        if (points.size() > 1) {
            notes.add("Skeletons and sets of several points written as single points");
        }
        for (Point point : points) {
            begin("point");
            JsonShapes.number(json, "cx", point.x());
            JsonShapes.number(json, "cy", point.y());
            end(object);
        }
    }

    private void path(String name, List<Point> points, ExportedObject object) {
        begin(name);
        JsonShapes.flat(
                json, "all_points_x", points.stream().mapToDouble(Point::x).toArray());
        JsonShapes.flat(
                json, "all_points_y", points.stream().mapToDouble(Point::y).toArray());
        end(object);
    }

    private void begin(String name) {
        json.writeStartObject();
        json.writeName("shape_attributes");
        json.writeStartObject();
        json.writeStringProperty("name", name);
    }

    private void end(ExportedObject object) {
        json.writeEndObject();
        json.writeName("region_attributes");
        json.writeStartObject();
        json.writeStringProperty(labelAttribute, object.label().name());
        if (object.state().occluded()) {
            json.writeStringProperty("occluded", "true");
        }
        object.attributes().forEach((name, value) -> {
            if (name.equals(labelAttribute)) {
                notes.add("Attributes named as the one that is the label left out");
            } else {
                json.writeStringProperty(name, value);
            }
        });
        json.writeEndObject();
        json.writeEndObject();
    }
}
