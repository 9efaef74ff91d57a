package io.truthloom.exchange.coco;

import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelSink;
import io.truthloom.exchange.ReadContext;
import io.truthloom.exchange.shapes.FoundShapes;
import io.truthloom.exchange.shapes.LeftOutException;
import java.util.ArrayList;
import java.util.List;

/** Annotations as objects. */
final class CocoObjects {
    private final CocoIndex index;
    private final ReadContext context;
    private final LabelSink sink;

    CocoObjects(CocoIndex index, ReadContext context, LabelSink sink) {
        this.index = index;
        this.context = context;
        this.sink = sink;
    }

    void tell(CocoAnnotation annotation) {
        if (annotation.caption) {
            tell("Captions left out", annotation);
            return;
        }
        try {
            sink.object(object(annotation));
        } catch (LeftOutException e) {
            tell(e.getMessage(), annotation);
        }
    }

    private void tell(String problem, CocoAnnotation annotation) {
        sink.problem(problem, index.file.place(annotation.id));
    }

    private FoundObject object(CocoAnnotation annotation) {
        CocoImage image = annotation.image == null ? null : index.images.get(annotation.image);
        if (image == null) {
            throw new LeftOutException("Objects of a picture that is not listed left out");
        }
        CocoCategory category = annotation.category == null ? null : index.categories.get(annotation.category);
        if (category == null) {
            throw new LeftOutException("Objects of a category that is not listed left out");
        }
        if (annotation.crowd) {
            annotation.put("is_crowd", "true");
        }
        return new FoundObject(
                image.key(),
                category.name(),
                shape(annotation, image, category),
                false,
                annotation.occluded,
                annotation.zOrder,
                annotation.attributes,
                annotation.group,
                image.sequence() == null ? null : annotation.track,
                annotation.keyframe,
                annotation.score >= 0 && annotation.score <= 1 ? (Double) annotation.score : null);
    }

    private Shape shape(CocoAnnotation annotation, CocoImage image, CocoCategory category) {
        double[] keypoints = annotation.keypoints;
        if (keypoints != null && keypoints.length > 0 && anyLabelled(keypoints)) {
            if (!annotation.rings.isEmpty() || annotation.counts != null || annotation.runs != null) {
                tell("Outlines of objects with joints left out, the joints kept", annotation);
            }
            return joints(annotation, keypoints, category);
        }
        if (annotation.counts != null || annotation.runs != null) {
            return mask(annotation);
        }
        if (!annotation.rings.isEmpty() || annotation.brokenRings) {
            return outlines(annotation, image);
        }
        double[] box = annotation.bbox;
        if (box == null) {
            return new TagShape();
        }
        if (box.length != 4) {
            throw new LeftOutException("Boxes without four numbers left out");
        }
        return FoundShapes.box(box[0], box[1], box[2], box[3], annotation.rotation);
    }

    private static boolean anyLabelled(double[] keypoints) {
        for (int i = 2; i < keypoints.length; i += 3) {
            if (keypoints[i] > 0) {
                return true;
            }
        }
        return false;
    }

    private Shape joints(CocoAnnotation annotation, double[] keypoints, CocoCategory category) {
        if (keypoints.length % 3 != 0) {
            throw new LeftOutException("Skeletons whose joints are not made of three numbers left out");
        }
        int expected = category.joints() == 0 ? keypoints.length / 3 : category.joints();
        if (keypoints.length / 3 != expected) {
            tell("Skeletons with other joints than their category, made to fit it", annotation);
        }
        List<Joint> joints = new ArrayList<>();
        for (int i = 0; i < 3 * expected; i += 3) {
            boolean there = i + 2 < keypoints.length;
            double visibility = there ? keypoints[i + 2] : 0;
            if (!(visibility == 0 || visibility == 1 || visibility == 2)) {
                throw new LeftOutException("Skeletons with a visibility other than 0, 1 and 2 left out");
            }
            joints.add(new Joint(
                    there ? FoundShapes.finite(keypoints[i]) : 0,
                    there ? FoundShapes.finite(keypoints[i + 1]) : 0,
                    (int) visibility));
        }
        if (category.joints() > 0) {
            return FoundShapes.skeleton(joints);
        }
        tell("Joints of categories that don't list them became sets of points", annotation);
        return new PointsShape(
                joints.stream().filter(Joint::isLabelled).map(Joint::point).toList());
    }

    private static Shape mask(CocoAnnotation annotation) {
        double[] size = annotation.size;
        if (size == null || size.length != 2) {
            throw new LeftOutException("Masks of an impossible size left out");
        }
        MaskSize pixels = FoundShapes.size((long) size[1], (long) size[0]);
        String counts = annotation.counts;
        if (counts != null) {
            return FoundShapes.mask(pixels, counts);
        }
        double[] given = annotation.runs == null ? new double[0] : annotation.runs;
        int[] runs = new int[given.length];
        for (int i = 0; i < runs.length; i++) {
            // NaN, and what is no whole number, does not fill the picture any more
            runs[i] = given[i] == Math.rint(given[i]) ? (int) given[i] : -1;
        }
        return FoundShapes.mask(pixels, runs);
    }

    private Shape outlines(CocoAnnotation annotation, CocoImage image) {
        List<List<Point>> rings = new ArrayList<>();
        boolean left = annotation.brokenRings;
        for (double[] ring : annotation.rings) {
            if (ring.length >= 6) {
                rings.add(FoundShapes.pairs(ring));
            } else {
                left = true;
            }
        }
        if (rings.isEmpty()) {
            throw new LeftOutException("Polygons with under three corners left out");
        }
        if (left) {
            tell("Parts of outlines with under three corners left out", annotation);
        }
        if (rings.size() == 1) {
            return FoundShapes.polygon(rings.getFirst());
        }
        tell("Instances of several polygons became masks", annotation);
        return FoundShapes.union(image.maskSize(context), rings);
    }
}
