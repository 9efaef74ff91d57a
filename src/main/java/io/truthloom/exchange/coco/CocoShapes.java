package io.truthloom.exchange.coco;

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
import io.truthloom.common.Box;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What the format says of a shape. */
final class CocoShapes {
    private static final int ELLIPSE_CORNERS = 72;

    private CocoShapes() {}

    /** Outlines or a mask; of a plain box, and of lines and points, which the format does not have, it is empty. */
    static void writeSegmentation(JsonGenerator json, Shape shape) {
        switch (shape) {
            case PolygonShape polygon -> writeRing(json, polygon.points());
            case EllipseShape ellipse ->
                writeRing(json, ellipse.outline(ELLIPSE_CORNERS).points());
            case MaskShape mask -> writeMask(json, mask);
            case BoxShape box -> writeEmpty(json);
            case PolylineShape line -> writeEmpty(json);
            case PointsShape points -> writeEmpty(json);
            case SkeletonShape skeleton -> writeEmpty(json);
            case TagShape tag -> writeEmpty(json);
        }
    }

    private static void writeEmpty(JsonGenerator json) {
        json.writeStartArray();
        json.writeEndArray();
    }

    private static void writeRing(JsonGenerator json, List<Point> points) {
        json.writeStartArray();
        json.writeStartArray();
        for (Point point : points) {
            json.writeNumber(rounded(point.x()));
            json.writeNumber(rounded(point.y()));
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private static void writeMask(JsonGenerator json, MaskShape mask) {
        json.writeStartObject();
        json.writeArrayPropertyStart("size");
        json.writeNumber(mask.size().height());
        json.writeNumber(mask.size().width());
        json.writeEndArray();
        json.writeStringProperty("counts", mask.counts());
        json.writeEndObject();
    }

    /** In square pixels, of the segmentation where there is one, of {@code box} else. */
    static double area(Shape shape, Box box) {
        return switch (shape) {
            case PolygonShape polygon -> Math.abs(MaskOutlines.signedArea(polygon.points()));
            case EllipseShape ellipse -> ellipse.area();
            case MaskShape mask -> mask.area();
            case BoxShape turned -> box.area();
            case PolylineShape line -> box.area();
            case PointsShape points -> box.area();
            case SkeletonShape skeleton -> box.area();
            case TagShape tag -> 0;
        };
    }

    /** x, y and visibility of so many joints; one that is not labelled or not there is all zeros. */
    static void writeKeypoints(JsonGenerator json, List<Joint> joints, int count) {
        int labelled = 0;
        json.writeArrayPropertyStart("keypoints");
        for (int i = 0; i < count; i++) {
            boolean known = i < joints.size() && joints.get(i).isLabelled();
            json.writeNumber(known ? rounded(joints.get(i).x()) : 0.0);
            json.writeNumber(known ? rounded(joints.get(i).y()) : 0.0);
            json.writeNumber(known ? joints.get(i).visibility() : 0);
            labelled += known ? 1 : 0;
        }
        json.writeEndArray();
        json.writeNumberProperty("num_keypoints", labelled);
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
