package io.truthloom.exchange;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.project.Label;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much of each feature there is in what is exported. */
final class ContentSummary {
    private final Map<Feature, Integer> counts = new EnumMap<>(Feature.class);

    ContentSummary(List<Label> labels) {
        add(Feature.HIERARCHY, (int)
                labels.stream().filter(label -> label.parentId() != null).count());
    }

    void add(ExportedMedia media) {
        media.annotations().forEach(this::add);
        add(Feature.REVIEW, (int) media.frameFacts().values().stream()
                .filter(facts -> facts.state() == FrameState.REVIEWED)
                .count());
    }

    private void add(Annotation annotation) {
        List<Keyframe> keyframes = annotation.keyframes();
        add(of(keyframes.getFirst().shape()), 1);
        add(Feature.SOURCE, 1);
        if (annotation.track()) {
            add(Feature.TRACK, 1);
            add(Feature.KEYFRAME, keyframes.size());
        }
        if (annotation.groupId() != null) {
            add(Feature.GROUP, 1);
        }
        int values = annotation.attributes().size();
        for (Keyframe keyframe : keyframes) {
            values += keyframe.attributes().size();
            add(Feature.OCCLUDED, keyframe.occluded() ? 1 : 0);
            add(Feature.Z_ORDER, keyframe.zOrder() == 0 ? 0 : 1);
        }
        add(Feature.ATTRIBUTE, values);
    }

    private void add(Feature feature, int count) {
        if (count > 0) {
            counts.merge(feature, count, Integer::sum);
        }
    }

    private static Feature of(Shape shape) {
        return switch (shape) {
            case BoxShape box -> box.rotation() == 0 ? Feature.BOX : Feature.ROTATED_BOX;
            case PolygonShape polygon -> Feature.POLYGON;
            case PolylineShape line -> Feature.POLYLINE;
            case PointsShape points -> Feature.POINTS;
            case EllipseShape ellipse -> Feature.ELLIPSE;
            case SkeletonShape skeleton -> Feature.SKELETON;
            case MaskShape mask -> Feature.MASK;
            case TagShape tag -> Feature.TAG;
        };
    }

    /** Of what is there and a format does not take as it is, as sentences. */
    List<String> losses(Map<Feature, String> losses) {
        return counts.entrySet().stream()
                .filter(entry -> losses.containsKey(entry.getKey()))
                .map(entry ->
                        "%,d %s %s.".formatted(entry.getValue(), entry.getKey().words(), losses.get(entry.getKey())))
                .toList();
    }
}
