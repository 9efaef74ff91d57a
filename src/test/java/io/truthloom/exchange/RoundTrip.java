package io.truthloom.exchange;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.Tracks;
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
import io.truthloom.project.Label;
import io.truthloom.project.LabelId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was drawn and what was read again, as lines that can be compared. */
public final class RoundTrip {
    private RoundTrip() {}

    public static <F extends ReadableFormat & WritableFormat> Collected of(
            F format, RandomScene scene, @Nullable Map<String, String> options) throws IOException {
        byte[] zip = scene.scene().write(format, options, false);
        return Collected.readZip(format, zip, options, scene.labels());
    }

    /** A line for every object on every picture and frame. */
    public static List<String> drawn(RandomScene scene) {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("straße.jpg", "b.png", "empty.jpg")) {
            lines.addAll(drawn(scene.labels(), scene.picture(name), name));
        }
        for (Annotation track : scene.tracks()) {
            for (int frame = 0; frame < RandomScene.FRAMES; frame++) {
                String item = "clip#" + frame;
                Tracks.at(track, frame)
                        .filter(state -> !state.outside())
                        .ifPresent(state -> lines.add(line(scene.labels(), track, state, item, false)));
            }
        }
        return lines;
    }

    /** A line for every object of a picture. */
    public static List<String> drawn(List<Label> labels, List<Annotation> objects, String picture) {
        return objects.stream()
                .map(one -> line(labels, one, Tracks.at(one, 0).orElseThrow(), stem(picture), one.groupId() != null))
                .toList();
    }

    private static String line(
            List<Label> labels, Annotation annotation, Tracks.State state, String item, boolean group) {
        Label label = labels.stream()
                .filter(one -> one.id().equals(annotation.labelId()))
                .findFirst()
                .orElseThrow();
        Map<String, String> attributes = new TreeMap<>();
        label.attributes().forEach(attribute -> {
            String id = attribute.id().toString();
            String value =
                    state.attributes().getOrDefault(id, annotation.attributes().get(id));
            if (value != null) {
                attributes.put(attribute.name(), value);
            }
        });
        return line(
                item,
                label.name(),
                state.shape(),
                state.occluded(),
                state.zOrder(),
                attributes,
                group,
                annotation.track() && state.keyframe());
    }

    private static String line(
            String item,
            String label,
            Shape shape,
            boolean occluded,
            int zOrder,
            Map<String, String> attributes,
            boolean group,
            boolean keyframe) {
        return "%s %s %s%s z%d %s%s%s"
                .formatted(
                        item,
                        label,
                        text(shape),
                        occluded ? " occluded" : "",
                        zOrder,
                        new TreeMap<>(attributes),
                        group ? " grouped" : "",
                        keyframe ? " keyframe" : "");
    }

    /** The same of what was read. */
    public static List<String> read(Collected collected) {
        List<String> lines = new ArrayList<>();
        for (FoundObject object : collected.objects) {
            FoundItem item = collected.items.get(object.item());
            boolean frame = item.sequence() != null && object.track() != null;
            String name = item.sequence() == null
                    ? stem(item.name())
                    : stem(collected.sequences.get(item.sequence()).name()) + "#" + item.frame();
            if (!object.outside()) {
                lines.add(line(
                        name,
                        object.label(),
                        object.shape(),
                        object.occluded(),
                        object.zOrder(),
                        object.attributes(),
                        object.group() != null,
                        frame && object.keyframe()));
            }
        }
        collected.tracks.forEach(track -> lines.addAll(sampled(track, collected)));
        return lines;
    }

    private static List<String> sampled(FoundTrack track, Collected collected) {
        List<Keyframe> keyframes = track.keyframes().stream()
                .map(k -> new Keyframe(
                        k.frame(),
                        k.shape(),
                        k.outside(),
                        k.occluded(),
                        KeyframeSource.IMPORT,
                        k.zOrder(),
                        k.attributes()))
                .toList();
        var annotation =
                new Annotation(new AnnotationId(new UUID(0, 0)), new LabelId(new UUID(0, 0)), true, keyframes, null, 0);
        String name = stem(collected.sequences.get(track.sequence()).name());
        List<String> lines = new ArrayList<>();
        for (int frame = 0; frame < RandomScene.FRAMES; frame++) {
            String item = name + "#" + frame;
            Tracks.at(annotation, frame).filter(state -> !state.outside()).ifPresent(state -> {
                Map<String, String> attributes = new HashMap<>(track.attributes());
                attributes.putAll(state.attributes());
                lines.add(line(
                        item,
                        track.label(),
                        state.shape(),
                        state.occluded(),
                        state.zOrder(),
                        attributes,
                        track.group() != null,
                        state.keyframe()));
            });
        }
        return lines;
    }

    private static String stem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.replaceFirst("\\.[A-Za-z0-9]{3,4}$", "");
    }

    private static String text(Shape shape) {
        return switch (shape) {
            case BoxShape box -> numbers("box", box.x1(), box.y1(), box.x2(), box.y2()) + turn(box.rotation());
            case EllipseShape e -> numbers("ellipse", e.cx(), e.cy(), e.rx(), e.ry()) + turn(e.rotation());
            case PolygonShape polygon -> "polygon" + text(polygon.points());
            case PolylineShape line -> "line" + text(line.points());
            case PointsShape points -> "points" + text(points.points());
            case SkeletonShape skeleton -> "joints" + joints(skeleton.joints());
            case MaskShape mask -> "mask " + mask.counts();
            case TagShape tag -> "tag";
        };
    }

    private static String text(List<Point> points) {
        var text = new StringBuilder();
        points.forEach(point -> text.append(numbers("", point.x(), point.y())));
        return text.toString();
    }

    private static String joints(List<Joint> joints) {
        var text = new StringBuilder();
        joints.forEach(joint ->
                text.append(joint.isLabelled() ? numbers("", joint.x(), joint.y(), joint.visibility()) : " -"));
        return text.toString();
    }

    private static String turn(double degrees) {
        return " turned %d".formatted(Math.round(degrees) % 360);
    }

    private static String numbers(String name, double... numbers) {
        var text = new StringBuilder(name);
        for (double number : numbers) {
            text.append(String.format(Locale.ROOT, " %.1f", Math.round(number * 10) / 10.0 + 0.0));
        }
        return text.toString();
    }
}
