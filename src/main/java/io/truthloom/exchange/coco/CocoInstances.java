package io.truthloom.exchange.coco;

import static io.truthloom.exchange.coco.CocoShapes.rounded;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.ExportedObject;
import io.truthloom.exchange.json.OwnNames;
import io.truthloom.project.SkeletonTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;

/**
 * Labelled objects as COCO annotations, numbered from 1 as they come; tracks and groups too. What the format has no place
 * for stands where other readers overlook it: "attributes" as CVAT has them, and "group" and "z_order" beside them.
 */
final class CocoInstances {
    private final Map<AnnotationId, Integer> tracks = new HashMap<>();
    private final Map<UUID, Integer> groups = new HashMap<>();
    private final ExportNotes notes;
    private final JsonGenerator json;
    private long count;

    CocoInstances(JsonGenerator json, ExportNotes notes) {
        this.json = json;
        this.notes = notes;
    }

    /** @param around the shape, cut to the picture */
    void write(ExportedObject object, Box around, long imageId) {
        Shape shape = object.shape();
        Box box = shape instanceof BoxShape turned && turned.rotation() != 0 ? turned.box() : around;
        if (shape instanceof PolylineShape || shape instanceof PointsShape) {
            notes.add("Lines and points written as the boxes around them");
        } else if (shape instanceof EllipseShape) {
            notes.add("Ellipses written as polygons");
        }
        boolean crowd = isCrowd(object);
        json.writeStartObject();
        json.writeNumberProperty("id", ++count);
        json.writeNumberProperty("image_id", imageId);
        json.writeNumberProperty("category_id", object.classIndex() + 1);
        json.writeName("segmentation");
        CocoShapes.writeSegmentation(json, shape);
        json.writeNumberProperty("area", rounded(CocoShapes.area(shape, box)));
        json.writeArrayPropertyStart("bbox");
        json.writeNumber(rounded(box.x1()));
        json.writeNumber(rounded(box.y1()));
        json.writeNumber(rounded(box.width()));
        json.writeNumber(rounded(box.height()));
        json.writeEndArray();
        json.writeNumberProperty("iscrowd", crowd ? 1 : 0);
        writeJoints(object, shape);
        writeAttributes(object, crowd);
        UUID group = object.annotation().groupId();
        if (group != null) {
            json.writeNumberProperty("group", groups.computeIfAbsent(group, id -> groups.size() + 1));
        }
        if (object.state().zOrder() != 0) {
            json.writeNumberProperty("z_order", object.state().zOrder());
        }
        json.writeEndObject();
    }

    static boolean isCrowd(ExportedObject object) {
        String value = object.attributes().get("is_crowd");
        return value != null && (value.equalsIgnoreCase("true") || value.equals("1"));
    }

    /** Those of a skeleton whose label has a template; none else. */
    private void writeJoints(ExportedObject object, Shape shape) {
        if (!(shape instanceof SkeletonShape skeleton)) {
            return;
        }
        SkeletonTemplate template = object.label().skeleton();
        int expected = template == null ? 0 : template.joints().size();
        List<Joint> joints = skeleton.joints();
        if (expected == 0) {
            notes.add("Skeletons whose label has no template (any more) written as the boxes around them");
            return;
        }
        if (joints.size() > expected) {
            notes.add("Skeletons with more joints than their template, written without those");
        }
        CocoShapes.writeKeypoints(json, joints, expected);
    }

    private void writeAttributes(ExportedObject object, boolean crowd) {
        Annotation annotation = object.annotation();
        json.writeName("attributes");
        json.writeStartObject();
        json.writeBooleanProperty("occluded", object.state().occluded());
        json.writeNumberProperty("rotation", object.shape() instanceof BoxShape box ? precise(box.rotation()) : 0.0);
        if (annotation.track()) {
            json.writeNumberProperty("track_id", tracks.computeIfAbsent(annotation.id(), id -> tracks.size() + 1));
            json.writeBooleanProperty("keyframe", object.state().keyframe());
        }
        object.attributes().forEach((name, value) -> {
            if (!(crowd && name.equals("is_crowd"))) {
                json.writeStringProperty(OwnNames.written(name), value);
            }
        });
        json.writeEndObject();
    }

    /** A hundredth of a degree is a pixel at the end of a long box, a tenth of one here. */
    private static double precise(double degrees) {
        return Math.round(degrees * 1000) / 1000.0;
    }
}
