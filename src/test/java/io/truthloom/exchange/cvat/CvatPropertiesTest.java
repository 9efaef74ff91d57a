package io.truthloom.exchange.cvat;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.Keyframe;
import io.truthloom.annotation.KeyframeSource;
import io.truthloom.annotation.Tracks;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.FoundTrack;
import io.truthloom.exchange.RichScene;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What is written is read again the same. */
class CvatPropertiesTest {
    private static final int FRAMES = 12;

    @Property(tries = 150)
    void objects_of_pictures(@ForAll long seed, @ForAll @StringLength(min = 1, max = 12) String value)
            throws IOException {
        var random = new Random(seed);
        Label label = random.nextBoolean() ? RichScene.CAR : RichScene.PERSON;
        Shape shape = shape(random, random.nextInt(8));
        Label drawn = shape instanceof SkeletonShape ? RichScene.POSE : label;
        boolean occluded = random.nextBoolean() && !(shape instanceof SkeletonShape || shape instanceof TagShape);
        int zOrder = shape instanceof TagShape ? 0 : random.nextInt(9) - 4;
        String text =
                value.codePoints().anyMatch(c -> c < 32 || (c >= 0xD800 && c < 0xE000) || c >= 0xFFFE && c < 0x10000)
                        ? "x"
                        : value;
        var annotation = new Annotation(
                new AnnotationId(new UUID(0, 1)),
                drawn.id(),
                false,
                List.of(new Keyframe(0, shape, false, occluded, KeyframeSource.MODEL, zOrder, Map.of())),
                null,
                random.nextBoolean() ? new UUID(3, 4) : null,
                Map.of("old \"one\"", text),
                0);
        var scene = new ExportScene(RichScene.LABELS).picture("a.png", 40, 30, annotation);
        Collected read = Collected.readZip(
                new CvatImagesFormat(), scene.write(new CvatImagesFormat(), null, false), null, List.of());
        assertThat(read.problems).isEmpty();
        FoundObject found = read.objects.getFirst();
        assertThat(found.label()).isEqualTo(drawn.name());
        assertThat(found.shape()).isEqualTo(shape);
        assertThat(found.occluded()).isEqualTo(occluded);
        assertThat(found.zOrder()).isEqualTo(zOrder);
        assertThat(found.group()).isEqualTo(annotation.groupId() == null ? null : "1");
        assertThat(found.attributes()).containsExactly(Map.entry("old \"one\"", text));
    }

    @Property(tries = 150)
    void tracks_of_videos(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int count, @ForAll boolean keyframesOnly)
            throws IOException {
        var random = new Random(seed);
        int kind = random.nextInt(6);
        TreeSet<Integer> frames = new TreeSet<>();
        while (frames.size() < count) {
            frames.add(random.nextInt(FRAMES));
        }
        List<Keyframe> keyframes = new ArrayList<>();
        for (int frame : frames) {
            keyframes.add(new Keyframe(
                    frame,
                    shape(random, kind),
                    kind != 5 && random.nextInt(3) == 0,
                    kind != 5 && random.nextBoolean(),
                    KeyframeSource.HUMAN,
                    random.nextInt(3),
                    Map.of(RichScene.id(RichScene.MOVING), Boolean.toString(random.nextBoolean()))));
        }
        var annotation = new Annotation(
                new AnnotationId(new UUID(0, 1)),
                kind == 5 ? RichScene.POSE.id() : RichScene.CAR.id(),
                true,
                keyframes,
                null,
                random.nextBoolean() ? new UUID(3, 4) : null,
                kind == 5 ? Map.of() : Map.of(RichScene.id(RichScene.COLOUR), "dark blue"),
                0);
        var scene = new ExportScene(RichScene.LABELS).video("a.mp4", 40, 30, FRAMES, List.of(annotation));
        if (keyframesOnly) {
            scene.keyframesOnly();
        }
        Collected read = Collected.readZip(
                new CvatVideoFormat(), scene.write(new CvatVideoFormat(), null, false), null, List.of());
        assertThat(read.problems).isEmpty();
        FoundTrack track = read.tracks.getFirst();
        assertThat(track.keyframes()).hasSize(keyframes.size());
        for (int i = 0; i < keyframes.size(); i++) {
            Keyframe keyframe = keyframes.get(i);
            FoundTrack.FoundKeyframe found = track.keyframes().get(i);
            assertThat(found.frame()).isEqualTo(keyframe.frame());
            assertThat(found.shape()).isEqualTo(keyframe.shape());
            assertThat(found.outside()).isEqualTo(keyframe.outside() || isHidden(keyframe.shape()));
            assertThat(found.occluded()).isEqualTo(keyframe.occluded());
            assertThat(found.zOrder()).isEqualTo(keyframe.zOrder());
            if (kind != 5) {
                String moving = Tracks.at(annotation, keyframe.frame())
                        .orElseThrow()
                        .attributes()
                        .get(RichScene.id(RichScene.MOVING));
                assertThat(found.attributes()).containsExactly(Map.entry("moving", moving));
                assertThat(track.attributes()).containsExactly(Map.entry("colour", "dark blue"));
            }
        }
    }

    private static boolean isHidden(Shape shape) {
        return shape instanceof SkeletonShape skeleton
                && skeleton.joints().stream().noneMatch(Joint::isLabelled);
    }

    /** With two decimals, as the format has them. */
    private static Shape shape(Random random, int kind) {
        return switch (kind) {
            case 0 -> {
                double x = at(random, 30);
                double y = at(random, 20);
                yield new BoxShape(
                        x,
                        y,
                        round(x + 1 + at(random, 10)),
                        round(y + 1 + at(random, 10)),
                        random.nextBoolean() ? 0 : at(random, 359));
            }
            case 1 ->
                new EllipseShape(
                        at(random, 40),
                        at(random, 30),
                        1 + random.nextInt(9),
                        0.5 + random.nextInt(9),
                        random.nextInt(360));
            case 2 -> new PolygonShape(RichScene.points(coordinates(random, 3 + random.nextInt(4))));
            case 3 -> new PolylineShape(RichScene.points(coordinates(random, 2 + random.nextInt(4))));
            case 4 -> new PointsShape(RichScene.points(coordinates(random, 1 + random.nextInt(3))));
            case 5 -> new SkeletonShape(List.of(joint(random), joint(random), joint(random)));
            case 6 -> {
                int holes = 1 + random.nextInt(4);
                int sure = random.nextInt(1200);
                yield MaskPixels.toMask(
                        new MaskSize(30, 40),
                        (x, y) -> y * 40 + x == sure || (x * 7 + y * 3 + (int) (sure % 5)) % 9 < holes);
            }
            default -> new TagShape();
        };
    }

    private static Joint joint(Random random) {
        return new Joint(at(random, 40), at(random, 30), random.nextInt(3));
    }

    private static double[] coordinates(Random random, int points) {
        return random.doubles(2L * points, -5, 45)
                .map(CvatPropertiesTest::round)
                .toArray();
    }

    private static double at(Random random, double most) {
        return round(random.nextDouble() * most);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
