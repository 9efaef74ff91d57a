package io.truthloom.exchange;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.project.AttributeType;
import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelId;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import io.truthloom.project.SkeletonTemplate.TemplateJoint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Labels, objects and shapes to write and read again, on pictures of the size that {@link Collected} gives them. */
public final class SomeObjects {
    public static final int WIDTH = 640;
    public static final int HEIGHT = 480;

    private static final double EDGE = 10;

    private SomeObjects() {}

    public static Label label(String name, String... attributes) {
        return new Label(
                new LabelId(id(name)),
                name,
                "#%06x".formatted(name.hashCode() & 0xffffff),
                null,
                null,
                LabelKind.ANY,
                Arrays.stream(attributes).map(SomeObjects::attribute).toList(),
                null);
    }

    public static Label skeletonLabel(String name, int joints) {
        List<TemplateJoint> places = new ArrayList<>();
        for (int i = 0; i < joints; i++) {
            places.add(new TemplateJoint("joint " + i, (double) i / joints, 0.5));
        }
        return new Label(
                new LabelId(id(name)),
                name,
                "#112233",
                null,
                null,
                LabelKind.SKELETON,
                List.of(),
                new SkeletonTemplate(places, List.of()));
    }

    private static LabelAttribute attribute(String name) {
        return new LabelAttribute(id(name), name, AttributeType.TEXT, true, false, "", List.of());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static Annotation object(Label label, Shape shape) {
        return object(label, shape, false, Map.of());
    }

    /** @param attributes by name */
    public static Annotation object(Label label, Shape shape, boolean occluded, Map<String, String> attributes) {
        return of(label, false, List.of(keyframe(0, shape, occluded, attributes)));
    }

    public static Annotation track(Label label, Keyframe... keyframes) {
        return of(label, true, List.of(keyframes));
    }

    public static Keyframe keyframe(int frame, Shape shape, boolean occluded, Map<String, String> attributes) {
        Map<String, String> byId = new java.util.TreeMap<>();
        attributes.forEach((name, value) -> byId.put(id(name).toString(), value));
        return new Keyframe(frame, shape, false, occluded, KeyframeSource.HUMAN, 0, byId);
    }

    private static int count;

    private static Annotation of(Label label, boolean track, List<Keyframe> keyframes) {
        return new Annotation(
                new AnnotationId(new UUID(7, ++count)), label.id(), track, keyframes, null, null, Map.of(), 0);
    }

    public static Arbitrary<String> names() {
        return Arbitraries.of(
                "car",
                "traffic light",
                "Fußgänger",
                "人",
                "rouge à lèvres",
                "a:b",
                "x,y;z",
                "\"quoted\"",
                "A&B <c>",
                "🚲",
                "50%",
                "it's",
                "#1",
                "no",
                "C:\\d/e");
    }

    public static Arbitrary<BoxShape> boxes() {
        return Combinators.combine(numbers(0, WIDTH - 20), numbers(0, HEIGHT - 20), numbers(2, 20), numbers(2, 20))
                .as((x, y, w, h) -> new BoxShape(x, y, x + w, y + h, 0));
    }

    public static Arbitrary<BoxShape> turnedBoxes() {
        return Combinators.combine(
                        numbers(60, WIDTH - 60),
                        numbers(60, HEIGHT - 60),
                        numbers(5, 80),
                        numbers(5, 80),
                        numbers(1, 359))
                .as((x, y, w, h, r) -> new BoxShape(x - w / 2, y - h / 2, x + w / 2, y + h / 2, r));
    }

    public static Arbitrary<EllipseShape> ellipses() {
        return turnedBoxes()
                .map(box -> new EllipseShape(
                        (box.x1() + box.x2()) / 2,
                        (box.y1() + box.y2()) / 2,
                        (box.x2() - box.x1()) / 2,
                        (box.y2() - box.y1()) / 2,
                        box.rotation()));
    }

    /** Corners around a centre, in order of angle. */
    public static Arbitrary<PolygonShape> polygons() {
        return Combinators.combine(
                        numbers(60, WIDTH - 60),
                        numbers(60, HEIGHT - 60),
                        numbers(8, 50).list().ofMinSize(5).ofMaxSize(9))
                .as((x, y, radii) -> {
                    List<Point> corners = new ArrayList<>();
                    for (int i = 0; i < radii.size(); i++) {
                        double angle = 2 * Math.PI * i / radii.size();
                        corners.add(new Point(
                                rounded(x + radii.get(i) * Math.cos(angle)),
                                rounded(y + radii.get(i) * Math.sin(angle))));
                    }
                    return new PolygonShape(corners);
                });
    }

    public static Arbitrary<List<Point>> points(int least) {
        return Combinators.combine(numbers(EDGE, WIDTH - EDGE), numbers(EDGE, HEIGHT - EDGE))
                .as(Point::new)
                .list()
                .ofMinSize(least)
                .ofMaxSize(6);
    }

    public static Arbitrary<SkeletonShape> skeletons(int joints) {
        return Combinators.combine(
                        numbers(EDGE, WIDTH - EDGE),
                        numbers(EDGE, HEIGHT - EDGE),
                        Arbitraries.integers().between(1, 2))
                .as(Joint::new)
                .list()
                .ofSize(joints)
                .map(SkeletonShape::new);
    }

    /** Blocks of 4 × 4 pixels in the upper left: with holes, and of several parts. */
    public static Arbitrary<MaskShape> masks() {
        return Arbitraries.longs()
                .greaterOrEqual(1)
                .map(bits -> MaskPixels.toMask(
                        new MaskSize(HEIGHT, WIDTH),
                        (x, y) -> x < 32 && y < 32 && (bits >> (x / 4 + y / 4 * 8) & 1) == 1));
    }

    /** Of every kind that has an area. */
    public static Arbitrary<Shape> areas() {
        return Arbitraries.oneOf(boxes(), turnedBoxes(), ellipses(), polygons(), masks());
    }

    public static Arbitrary<Shape> linesAndPoints() {
        return Arbitraries.oneOf(points(2).map(PolylineShape::new), points(1).map(PointsShape::new));
    }

    private static Arbitrary<Double> numbers(double least, double most) {
        return Arbitraries.integers()
                .between((int) (least * 100), (int) (most * 100))
                .map(i -> i / 100.0);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
