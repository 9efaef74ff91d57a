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
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.project.AttributeType;
import io.truthloom.project.Label;
import io.truthloom.project.LabelAttribute;
import io.truthloom.project.LabelId;
import io.truthloom.project.LabelKind;
import io.truthloom.project.SkeletonTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Pictures and a video with objects of what a format can say, the same for the same seed. */
public final class RandomScene {
    public static final int WIDTH = 64;
    public static final int HEIGHT = 48;
    public static final int FRAMES = 8;
    private static final UUID COLOUR = new UUID(7, 1);
    private static final UUID POSE = new UUID(7, 2);
    private static final List<Feature> KINDS = List.of(
            Feature.BOX,
            Feature.ROTATED_BOX,
            Feature.ELLIPSE,
            Feature.POLYGON,
            Feature.POLYLINE,
            Feature.POINTS,
            Feature.SKELETON,
            Feature.MASK,
            Feature.TAG);

    private final Random random;
    private final Set<Feature> features;
    private final List<Label> labels;
    private final Map<String, List<Annotation>> pictures = new HashMap<>();
    private final List<Annotation> tracks = new ArrayList<>();

    /** @param features kinds of shapes, and what else objects may have */
    public RandomScene(long seed, Set<Feature> features) {
        this.random = new Random(seed);
        this.features = features;
        this.labels = List.of(
                label(1, "Auto, groß \"rot\"", LabelKind.ANY, null),
                label(2, "人", LabelKind.ANY, null),
                label(3, "figure", LabelKind.SKELETON, skeleton()));
        for (String name : List.of("straße.jpg", "b.png", "empty.jpg")) {
            List<Annotation> annotations = new ArrayList<>();
            UUID group = new UUID(9, name.hashCode());
            for (int i = name.startsWith("empty") ? 0 : 1 + random.nextInt(5); i > 0; i--) {
                UUID in = has(Feature.GROUP) && random.nextBoolean() ? group : null;
                Annotation drawn = object(false, List.of(keyframe(0, shape(), false)), in);
                if (annotations.stream().noneMatch(other -> isTwice(other, drawn))) {
                    annotations.add(drawn);
                }
            }
            pictures.put(name, annotations);
        }
        for (int i = has(Feature.TRACK) ? 1 + random.nextInt(3) : 0; i > 0; i--) {
            tracks.add(track());
        }
    }

    public List<Label> labels() {
        return labels;
    }

    public List<Annotation> picture(String name) {
        return pictures.getOrDefault(name, List.of());
    }

    public List<Annotation> tracks() {
        return tracks;
    }

    public ExportScene scene() {
        var scene = new ExportScene(labels);
        pictures.forEach(
                (name, annotations) -> scene.picture(name, WIDTH, HEIGHT, annotations.toArray(Annotation[]::new)));
        if (!tracks.isEmpty()) {
            scene.video("clip.mp4", WIDTH, HEIGHT, FRAMES, tracks);
        }
        return scene;
    }

    /** Of one label at one place, which an import takes once. */
    private static boolean isTwice(Annotation one, Annotation other) {
        return one.labelId().equals(other.labelId())
                && one.keyframes()
                        .getFirst()
                        .shape()
                        .equals(other.keyframes().getFirst().shape());
    }

    private boolean has(Feature feature) {
        return features.contains(feature);
    }

    private static Label label(int number, String name, LabelKind kind, SkeletonTemplate skeleton) {
        List<LabelAttribute> attributes = List.of(
                new LabelAttribute(COLOUR, "Farbe ä", AttributeType.TEXT, false, false, "", List.of()),
                new LabelAttribute(POSE, "pose", AttributeType.TEXT, true, false, "", List.of()));
        return new Label(
                new LabelId(new UUID(5, number)), name, "#ff00" + "0" + number, null, null, kind, attributes, skeleton);
    }

    private static SkeletonTemplate skeleton() {
        return new SkeletonTemplate(
                List.of(
                        new SkeletonTemplate.TemplateJoint("head", 0.5, 0.1),
                        new SkeletonTemplate.TemplateJoint("hip", 0.5, 0.5),
                        new SkeletonTemplate.TemplateJoint("foot", 0.5, 0.9)),
                List.of(new SkeletonTemplate.Edge(0, 1), new SkeletonTemplate.Edge(1, 2)));
    }

    private Annotation object(boolean track, List<Keyframe> keyframes, UUID group) {
        boolean skeleton = keyframes.getFirst().shape() instanceof SkeletonShape;
        Label label = labels.get(skeleton ? 2 : random.nextInt(2));
        Map<String, String> attributes = has(Feature.ATTRIBUTE) && random.nextBoolean()
                ? Map.of(COLOUR.toString(), random.nextBoolean() ? "blau & grün" : "red")
                : Map.of();
        return new Annotation(
                new AnnotationId(new UUID(random.nextLong(), random.nextLong())),
                label.id(),
                track,
                keyframes,
                null,
                group,
                attributes,
                0);
    }

    private Keyframe keyframe(int frame, Shape shape, boolean outside) {
        Map<String, String> attributes = has(Feature.ATTRIBUTE) && random.nextInt(3) == 0
                ? Map.of(POSE.toString(), "p" + random.nextInt(3))
                : Map.of();
        return new Keyframe(
                frame,
                shape,
                outside,
                has(Feature.OCCLUDED) && random.nextBoolean(),
                KeyframeSource.HUMAN,
                has(Feature.Z_ORDER) && !(shape instanceof TagShape) ? random.nextInt(4) : 0,
                attributes);
    }

    private Annotation track() {
        List<Keyframe> keyframes = new ArrayList<>();
        int frame = random.nextInt(2);
        while (frame < FRAMES) {
            boolean outside = !keyframes.isEmpty() && random.nextInt(3) == 0;
            keyframes.add(keyframe(frame, box(false), outside));
            frame += 1 + random.nextInt(3);
        }
        return object(true, keyframes, null);
    }

    private Shape shape() {
        List<Feature> kinds = KINDS.stream().filter(features::contains).toList();
        Feature kind = kinds.get(random.nextInt(kinds.size()));
        return switch (kind) {
            case ROTATED_BOX -> box(true);
            case ELLIPSE ->
                new EllipseShape(
                        half(20, 40),
                        half(15, 30),
                        half(2, 12),
                        half(2, 12),
                        features.contains(Feature.ROTATED_BOX) ? 5 * random.nextInt(72) : 0);
            case POLYGON -> new PolygonShape(points(3 + random.nextInt(4)));
            case POLYLINE -> new PolylineShape(points(2 + random.nextInt(4)));
            case POINTS -> new PointsShape(points(1 + random.nextInt(4)));
            case SKELETON -> skeletonShape();
            case MASK -> mask();
            case TAG -> new TagShape();
            default -> box(false);
        };
    }

    private BoxShape box(boolean turned) {
        double x = half(4, 40);
        double y = half(4, 30);
        return new BoxShape(x, y, x + half(2, 18), y + half(2, 14), turned ? 5 * (1 + random.nextInt(71)) : 0);
    }

    private Shape skeletonShape() {
        List<Joint> joints = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int visibility = i == 0 ? 2 : random.nextInt(3);
            joints.add(visibility == 0 ? new Joint(0, 0, 0) : new Joint(half(1, 60), half(1, 40), visibility));
        }
        return new SkeletonShape(joints);
    }

    private MaskShape mask() {
        int left = random.nextInt(30);
        int top = random.nextInt(20);
        int side = 3 + random.nextInt(20);
        long seed = random.nextLong();
        return MaskPixels.toMask(new MaskSize(HEIGHT, WIDTH), (x, y) -> {
            boolean inside = x >= left && y >= top && x < left + side && y < top + side;
            boolean edge = x == left || y == top;
            return inside && (edge || new Random(seed + 97L * x + y * 8191L).nextInt(4) > 0);
        });
    }

    private List<Point> points(int count) {
        List<Point> points = new ArrayList<>();
        while (points.size() < count) {
            var point = new Point(half(0, 64), half(0, 48));
            if (!points.contains(point)) {
                points.add(point);
            }
        }
        return points;
    }

    /** Halves of pixels, which two decimals hold. */
    private double half(int least, int most) {
        return least + random.nextInt(2 * (most - least)) / 2.0 + 0.5;
    }
}
