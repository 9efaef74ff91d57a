package io.truthloom.exchange.coco;

import static io.truthloom.exchange.coco.CocoShapes.rounded;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.common.Box;
import io.truthloom.exchange.ExportNotes;
import io.truthloom.exchange.coco.CocoRecords.Attributes;
import io.truthloom.exchange.coco.CocoRecords.Instance;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import io.truthloom.project.SkeletonTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labelled objects as COCO annotations, numbered from 1 as they come; tracks too. */
final class CocoInstances {
    private final Map<LabelId, Integer> categories = new HashMap<>();
    private final Map<LabelId, Integer> jointCounts = new HashMap<>();
    private final Map<AnnotationId, Integer> tracks = new HashMap<>();
    private final OwnAttributes attributes;
    private final ExportNotes notes;
    private long count;

    CocoInstances(List<Label> labels, ExportNotes notes) {
        this.attributes = new OwnAttributes(labels);
        this.notes = notes;
        for (Label label : labels) {
            categories.put(label.id(), categories.size() + 1);
            SkeletonTemplate skeleton = label.skeleton();
            jointCounts.put(label.id(), skeleton == null ? 0 : skeleton.joints().size());
        }
    }

    /** @param around the shape, cut to the picture */
    Instance of(Annotation annotation, Tracks.State state, Box around, long imageId) {
        Shape shape = state.shape();
        Box box = shape instanceof BoxShape turned && turned.rotation() != 0 ? turned.box() : around;
        List<Joint> joints = joints(annotation, shape);
        int jointCount = jointCounts.getOrDefault(annotation.labelId(), 0);
        if (shape instanceof PolylineShape || shape instanceof PointsShape) {
            notes.add("Lines and points written as the boxes around them");
        }
        return new Instance(
                ++count,
                imageId,
                categories.getOrDefault(annotation.labelId(), 0),
                CocoShapes.segmentation(shape),
                rounded(CocoShapes.area(shape, box)),
                List.of(rounded(box.x1()), rounded(box.y1()), rounded(box.width()), rounded(box.height())),
                0,
                joints.isEmpty() ? null : CocoShapes.keypoints(joints, jointCount),
                joints.isEmpty()
                        ? null
                        : (int) joints.stream()
                                .limit(jointCount)
                                .filter(Joint::isLabelled)
                                .count(),
                new Attributes(
                        state.occluded(),
                        shape instanceof BoxShape turned ? rounded(turned.rotation()) : 0,
                        trackId(annotation),
                        annotation.track() ? state.keyframe() : null,
                        attributes.of(annotation, state)));
    }

    /** Those of a skeleton whose label has a template; none else. */
    private List<Joint> joints(Annotation annotation, Shape shape) {
        if (!(shape instanceof SkeletonShape skeleton)) {
            return List.of();
        }
        int count = jointCounts.getOrDefault(annotation.labelId(), 0);
        if (count == 0) {
            notes.add("Skeletons whose label has no template (any more) written as the boxes around them");
            return List.of();
        }
        if (skeleton.joints().size() > count) {
            notes.add("Skeletons with more joints than their template, written without those");
        }
        return skeleton.joints();
    }

    private @Nullable Integer trackId(Annotation annotation) {
        return annotation.track() ? tracks.computeIfAbsent(annotation.id(), id -> tracks.size() + 1) : null;
    }
}
