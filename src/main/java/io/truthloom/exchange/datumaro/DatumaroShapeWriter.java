package io.truthloom.exchange.datumaro;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.json.JsonShapes;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/** "type" and what belongs to it. The angle of boxes and ellipses is an attribute, as CVAT has it. */
final class DatumaroShapeWriter {
    private final JsonGenerator json;

    DatumaroShapeWriter(JsonGenerator json) {
        this.json = json;
    }

    void writeRotation(Shape shape) {
        if (shape instanceof BoxShape box) {
            JsonShapes.number(json, "rotation", box.rotation());
        } else if (shape instanceof EllipseShape ellipse && ellipse.rotation() != 0) {
            JsonShapes.number(json, "rotation", ellipse.rotation());
        }
    }

    void write(Shape shape) {
        switch (shape) {
            case BoxShape box -> {
                type("bbox");
                JsonShapes.flat(json, "bbox", box.x1(), box.y1(), box.x2() - box.x1(), box.y2() - box.y1());
            }
            case EllipseShape e -> {
                type("ellipse");
                JsonShapes.flat(json, "points", e.cx() - e.rx(), e.cy() - e.ry(), e.cx() + e.rx(), e.cy() + e.ry());
            }
            case PolygonShape polygon -> points("polygon", polygon.points());
            case PolylineShape line -> points("polyline", line.points());
            case PointsShape set -> {
                points("points", set.points());
                visibility(IntStream.generate(() -> 2).limit(set.points().size()));
            }
            case SkeletonShape skeleton -> {
                points("points", skeleton.joints().stream().map(Joint::point).toList());
                visibility(skeleton.joints().stream().mapToInt(Joint::visibility));
            }
            case MaskShape mask -> mask(mask);
            case TagShape tag -> type("label");
        }
    }

    private void type(String type) {
        json.writeStringProperty("type", type);
    }

    private void points(String type, List<Point> points) {
        type(type);
        JsonShapes.flat(json, "points", points);
    }

    private void visibility(IntStream values) {
        json.writeArrayPropertyStart("visibility");
        values.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private void mask(MaskShape mask) {
        type("mask");
        json.writeName("rle");
        json.writeStartObject();
        json.writeStringProperty("counts", mask.counts());
        json.writeArrayPropertyStart("size");
        json.writeNumber(mask.size().height());
        json.writeNumber(mask.size().width());
        json.writeEndArray();
        json.writeEndObject();
    }
}
