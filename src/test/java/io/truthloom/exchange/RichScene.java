package io.truthloom.exchange;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.project.AttributeType;
import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelId;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.Edge;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Labels and objects of every kind there is. */
public final class RichScene {
    public static final LabelAttribute COLOUR =
            attribute("colour", AttributeType.SELECT, false, "red", List.of("red", "dark blue"));
    public static final LabelAttribute MOVING = attribute("moving", AttributeType.CHECKBOX, true, "false", List.of());
    public static final Label CAR = label("car", LabelKind.ANY, List.of(COLOUR, MOVING), null);
    public static final Label PERSON = label("Fußgänger 人 & <co>", LabelKind.ANY, List.of(), null);
    public static final Label POSE = label(
            "pose",
            LabelKind.SKELETON,
            List.of(),
            new SkeletonTemplate(
                    List.of(
                            new TemplateJoint("head", 0.5, 0.1),
                            new TemplateJoint("left hand", 0.2, 0.5),
                            new TemplateJoint("right hand", 0.8, 0.5)),
                    List.of(new Edge(0, 1), new Edge(0, 2))));
    public static final List<Label> LABELS = List.of(CAR, PERSON, POSE);

    private static int numbers;

    private RichScene() {}

    /** Two pictures, one of them empty, and a video of ten frames, all of 64 × 48 pixels. */
    public static ExportScene scene() {
        var size = new MaskSize(48, 64);
        return new ExportScene(LABELS)
                .picture(
                        "street.jpg",
                        64,
                        48,
                        object(
                                CAR,
                                new BoxShape(1.25, 2.5, 20, 30.75, 0),
                                Map.of(id(COLOUR), "dark blue", id(MOVING), "true")),
                        object(CAR, new BoxShape(10, 10, 30, 20, 30)),
                        object(PERSON, new EllipseShape(30, 20, 10, 5.5, 15)),
                        object(PERSON, new PolygonShape(points(5, 5, 20, 6, 21, 25, 7, 22))),
                        object(PERSON, new PolylineShape(points(1, 1, 10, 5, 20, 2))),
                        object(CAR, new PointsShape(points(3, 4, 30, 40))),
                        object(
                                CAR,
                                MaskPixels.toMask(
                                        size, (x, y) -> x > 4 && x < 20 && y > 9 && y < 30 && !(x == 10 && y > 15))),
                        object(
                                POSE,
                                new SkeletonShape(
                                        List.of(new Joint(10, 10, 2), new Joint(20.5, 20, 1), new Joint(5, 6, 0)))),
                        object(PERSON, new TagShape()))
                .picture("empty.jpg", 64, 48)
                .video(
                        "clip one.mp4",
                        64,
                        48,
                        10,
                        List.of(
                                track(
                                        CAR,
                                        Map.of(id(COLOUR), "red"),
                                        keyframe(1, new BoxShape(1, 1, 11, 11, 0), false, Map.of(id(MOVING), "true")),
                                        keyframe(5, new BoxShape(21, 5, 31, 15, 0), false, Map.of(id(MOVING), "false")),
                                        keyframe(7, new BoxShape(21, 5, 31, 15, 0), true, Map.of())),
                                track(
                                        PERSON,
                                        Map.of(),
                                        keyframe(0, new PolygonShape(points(0, 0, 9, 0, 9, 9)), false, Map.of())),
                                object(3, PERSON, new BoxShape(40, 20, 60, 47, 0))));
    }

    public static String id(LabelAttribute attribute) {
        return attribute.id().toString();
    }

    public static Annotation object(Label label, Shape shape) {
        return object(label, shape, Map.of());
    }

    public static Annotation object(int frame, Label label, Shape shape) {
        return annotation(label, false, List.of(keyframe(frame, shape, false, Map.of())), Map.of());
    }

    public static Annotation object(Label label, Shape shape, Map<String, String> values) {
        return annotation(label, false, List.of(keyframe(0, shape, false, values)), Map.of());
    }

    public static Annotation track(Label label, Map<String, String> values, Keyframe... keyframes) {
        return annotation(label, true, List.of(keyframes), values);
    }

    public static Keyframe keyframe(int frame, Shape shape, boolean outside, Map<String, String> values) {
        return new Keyframe(frame, shape, outside, false, KeyframeSource.HUMAN, 0, values);
    }

    private static Annotation annotation(
            Label label, boolean track, List<Keyframe> keyframes, Map<String, String> values) {
        return new Annotation(
                new AnnotationId(new UUID(7, ++numbers)), label.id(), track, keyframes, null, null, values, 0);
    }

    /** x and y in turn. */
    public static List<Point> points(double... coordinates) {
        return java.util.stream.IntStream.range(0, coordinates.length / 2)
                .mapToObj(i -> new Point(coordinates[2 * i], coordinates[2 * i + 1]))
                .toList();
    }

    public static LabelAttribute attribute(
            String name, AttributeType type, boolean mutable, String byDefault, List<String> values) {
        return new LabelAttribute(uuid("attribute " + name), name, type, mutable, false, byDefault, values);
    }

    public static Label label(
            String name, LabelKind kind, List<LabelAttribute> attributes, @Nullable SkeletonTemplate skeleton) {
        return new Label(new LabelId(uuid(name)), name, "#ff8800", null, null, kind, attributes, skeleton);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
