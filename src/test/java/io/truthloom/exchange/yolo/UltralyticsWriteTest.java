package io.truthloom.exchange.yolo;

import static io.truthloom.exchange.ShapeNearness.assertNear;
import static io.truthloom.exchange.SomeObjects.HEIGHT;
import static io.truthloom.exchange.SomeObjects.WIDTH;
import static io.truthloom.exchange.SomeObjects.keyframe;
import static io.truthloom.exchange.SomeObjects.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskPixels;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelFiles;
import io.truthloom.exchange.SomeObjects;
import io.truthloom.project.Label;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UltralyticsWriteTest {
    private static final double NEAR = 1e-3;

    private final UltralyticsFormat format = new UltralyticsFormat();
    private final Label other = SomeObjects.label("other");

    @Property(tries = 60)
    void boxes_are_read_again(@ForAll("boxes") Shape shape, @ForAll("names") String name) throws IOException {
        assertReadAgain("detect", SomeObjects.label(name), shape);
    }

    @Property(tries = 60)
    void turned_boxes_are_read_again(@ForAll("turned") Shape shape, @ForAll("names") String name) throws IOException {
        assertReadAgain("obb", SomeObjects.label(name), shape);
    }

    @Property(tries = 60)
    void polygons_are_read_again(@ForAll("polygons") Shape shape, @ForAll("names") String name) throws IOException {
        assertReadAgain("segment", SomeObjects.label(name), shape);
    }

    @Property(tries = 60)
    void skeletons_are_read_again(@ForAll("skeletons") Shape shape, @ForAll("names") String name) throws IOException {
        assertReadAgain("pose", SomeObjects.skeletonLabel(name, 4), shape);
    }

    @Property(tries = 20)
    void tags_are_read_again(@ForAll("names") String name) throws IOException {
        assertReadAgain("classify", SomeObjects.label(name), new TagShape());
    }

    @Property(tries = 60)
    void outlines_of_masks_fill_the_same_pixels(@ForAll("masks") MaskShape mask) throws IOException {
        Label label = SomeObjects.label("car");
        var scene = new ExportScene(List.of(label)).picture("a.png", WIDTH, HEIGHT, object(label, mask));
        Collected found = Collected.readZip(
                format, scene.write(format, Map.of("task", "segment"), false), Map.of("task", "segment"), List.of());
        PolygonShape outline = (PolygonShape) found.objects.getFirst().shape();
        // 6 digits may put a bridge a hair beside itself, never across the centre of a pixel
        assertThat(MaskPixels.fill(mask.size(), List.of(outline.points()))).isEqualTo(mask);
    }

    private void assertReadAgain(String task, Label label, Shape shape) throws IOException {
        var scene = new ExportScene(List.of(other, label))
                .picture("é 1.png", WIDTH, HEIGHT, object(label, shape))
                .picture("empty.png", WIDTH, HEIGHT);
        Map<String, String> options = Map.of("task", task);
        boolean pictures = task.equals("classify");
        byte[] zip = scene.write(format, options, pictures);
        assertThat(zip).isEqualTo(scene.write(format, options, pictures));
        Collected found = Collected.readZip(format, zip, options, List.of());
        assertThat(found.problems).isEmpty();
        if (!pictures) {
            assertThat(found.items).hasSize(2);
        }
        FoundObject object = found.objects.getFirst();
        assertThat(object.label()).isEqualTo(label.name());
        assertNear(object.shape(), shape, NEAR);
    }

    @Test
    void track_ids_are_written_on_demand() throws IOException {
        Label label = SomeObjects.label("car");
        var scene = new ExportScene(List.of(label))
                .video(
                        "drive.mp4",
                        WIDTH,
                        HEIGHT,
                        3,
                        List.of(SomeObjects.track(
                                label,
                                keyframe(0, new BoxShape(0, 0, 10, 10, 0), false, Map.of()),
                                keyframe(2, new BoxShape(20, 0, 30, 10, 0), false, Map.of()))));
        assertThat(Collected.readZip(format, scene.write(format, Map.of(), false), Map.of(), List.of()).objects)
                .allSatisfy(o -> assertThat(o.track()).isNull());
        Map<String, String> options = Map.of("sixth", "track");
        Collected found = Collected.readZip(format, scene.write(format, options, false), options, List.of());
        assertThat(found.sequences).containsOnlyKeys("drive");
        assertThat(found.objects).extracting(FoundObject::track).containsExactly("1", "1", "1");
        assertThat(found.items.values()).extracting(item -> item.frame()).containsExactly(0, 1, 2);
    }

    @Test
    void nothing_is_written_beyond_the_picture() throws IOException {
        Label label = SomeObjects.skeletonLabel("car", 2);
        var triangle = new PolygonShape(List.of(new Point(-50, 50), new Point(50, -50), new Point(150, 150)));
        for (String task : List.of("detect", "obb", "segment", "pose")) {
            var scene = new ExportScene(List.of(label))
                    .picture(
                            "a.png",
                            100,
                            100,
                            object(label, new BoxShape(-20, 40, 30, 60, 30)),
                            object(label, triangle),
                            object(label, new BoxShape(200, 200, 300, 300, 0)));
            String lines = LabelFiles.unpacked(scene.write(format, Map.of("task", task), false))
                    .get("labels/train/a.txt");
            assertThat(lines.lines())
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.split(" "))
                            .allSatisfy(value ->
                                    assertThat(Double.parseDouble(value)).isBetween(0.0, 1.0)));
        }
    }

    @Test
    void says_what_folders_of_classes_can_not_take() throws IOException {
        Label label = SomeObjects.label("cat");
        var scene = new ExportScene(List.of(label, other))
                .picture("a.png", 10, 10, object(label, new TagShape()), object(other, new TagShape()))
                .picture("b.png", 10, 10, object(label, new BoxShape(0, 0, 1, 1, 0)));
        assertThat(LabelFiles.unpacked(scene.write(format, Map.of("task", "classify"), true)))
                .containsOnlyKeys("train/cat/a.jpg");
        assertThat(scene.notes())
                .containsExactly(
                        "Pictures without a tag left out: 1.",
                        "Shapes left out, for the format has tags alone: 1.",
                        "Tags beyond the first of their picture left out: 1.");
    }

    @Provide
    Arbitrary<Shape> boxes() {
        return SomeObjects.boxes().map(Shape.class::cast);
    }

    @Provide
    Arbitrary<Shape> turned() {
        return Arbitraries.oneOf(boxes(), SomeObjects.turnedBoxes());
    }

    @Provide
    Arbitrary<Shape> polygons() {
        return SomeObjects.polygons().map(Shape.class::cast);
    }

    @Provide
    Arbitrary<Shape> skeletons() {
        return SomeObjects.skeletons(4).map(Shape.class::cast);
    }

    @Provide
    Arbitrary<MaskShape> masks() {
        return SomeObjects.masks();
    }

    @Provide
    Arbitrary<String> names() {
        return SomeObjects.names();
    }
}
