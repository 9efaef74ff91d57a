package io.truthloom.exchange.coco;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.Box;
import io.truthloom.dataset.LabelledFrame.LabelledObject;
import io.truthloom.exchange.coco.CocoRecords.Attributes;
import io.truthloom.exchange.coco.CocoRecords.Instance;
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Labelled objects as COCO annotations, numbered from 1 as they come; tracks too. */
final class CocoInstances {
    private static final int ELLIPSE_CORNERS = 36;

    private final Map<LabelId, Integer> categories = new HashMap<>();
    private final Map<AnnotationId, Integer> tracks = new HashMap<>();
    private long count;

    CocoInstances(List<Label> labels) {
        labels.forEach(label -> categories.put(label.id(), categories.size() + 1));
    }

    Instance of(LabelledObject object, long imageId) {
        Annotation annotation = object.annotation();
        Shape shape = object.state().shape();
        Box box = shape instanceof BoxShape turned && turned.rotation() != 0 ? turned.box() : object.box();
        return new Instance(
                ++count,
                imageId,
                categories.getOrDefault(annotation.labelId(), 0),
                segmentation(shape),
                rounded(box.area()),
                List.of(rounded(box.x1()), rounded(box.y1()), rounded(box.width()), rounded(box.height())),
                0,
                new Attributes(
                        object.state().occluded(),
                        shape instanceof BoxShape turned ? rounded(turned.rotation()) : 0,
                        trackId(annotation),
                        annotation.track() ? object.state().keyframe() : null,
                        object.state().attributes()));
    }

    private @Nullable Integer trackId(Annotation annotation) {
        return annotation.track() ? tracks.computeIfAbsent(annotation.id(), id -> tracks.size() + 1) : null;
    }

    /** Outlines only: the format has no lines, and of a plain box it is empty. */
    private static List<List<Double>> segmentation(Shape shape) {
        return switch (shape) {
            case PolygonShape polygon -> List.of(flat(polygon.points()));
            case BoxShape box -> List.of();
            case PolylineShape line -> List.of();
            case PointsShape points -> List.of();
            case EllipseShape ellipse ->
                List.of(flat(ellipse.outline(ELLIPSE_CORNERS).points()));
            case SkeletonShape skeleton -> List.of();
            case MaskShape mask -> List.of();
            case TagShape tag -> List.of();
        };
    }

    private static List<Double> flat(List<Point> points) {
        return points.stream()
                .flatMap(p -> Stream.of(rounded(p.x()), rounded(p.y())))
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
