package io.truthloom.exchange.voc;

import static io.truthloom.exchange.ShapeNearness.assertNear;
import static io.truthloom.exchange.SomeObjects.HEIGHT;
import static io.truthloom.exchange.SomeObjects.WIDTH;
import static io.truthloom.exchange.SomeObjects.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskShape;
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

class VocWriteTest {
    private final VocFormat format = new VocFormat();

    @Property(tries = 60)
    void boxes_with_all_they_have_are_read_again(
            @ForAll("boxes") BoxShape box, @ForAll("names") String name, @ForAll boolean occluded) throws IOException {
        Label label = SomeObjects.label(name, "truncated", "pose", "difficult", "colour é");
        Map<String, String> attributes =
                Map.of("truncated", occluded ? "true" : "false", "pose", "Left", "colour é", name, "difficult", "1");
        var scene = new ExportScene(List.of(label))
                .picture("ü.png", WIDTH, HEIGHT, object(label, box, occluded, attributes))
                .picture("empty.png", WIDTH, HEIGHT);
        byte[] zip = scene.write(format, Map.of(), false);
        assertThat(zip).isEqualTo(scene.write(format, Map.of(), false));
        Collected found = Collected.readZip(format, zip, Map.of(), List.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items.values()).extracting(item -> item.subset()).containsExactly("train", "train");
        assertThat(found.objects).singleElement().satisfies(o -> {
            assertThat(o.label()).isEqualTo(name);
            assertNear(o.shape(), box, 0.01);
            assertThat(o.occluded()).isEqualTo(occluded);
            assertThat(o.attributes()).isEqualTo(attributes);
        });
    }

    @Property(tries = 15)
    void masks_are_read_again(@ForAll("masks") MaskShape mask, @ForAll("names") String name) throws IOException {
        Label label = SomeObjects.label(name, "colour");
        var scene = new ExportScene(List.of(SomeObjects.label("other"), label))
                .picture("a.png", WIDTH, HEIGHT, object(label, mask, true, Map.of("colour", "red")));
        Map<String, String> options = Map.of("masks", "yes");
        byte[] zip = scene.write(format, options, false);
        assertThat(zip).isEqualTo(scene.write(format, options, false));
        Collected found = Collected.readZip(format, zip, options, List.of());
        assertThat(found.problems).isEmpty();
        FoundObject object = found.objects.getFirst();
        assertThat(found.objects).hasSize(1);
        assertThat(object.label()).isEqualTo(name);
        assertThat(object.occluded()).isTrue();
        assertThat(object.attributes()).containsEntry("colour", "red");
        boolean fills = mask.area() == mask.bounds().orElseThrow().area();
        assertNear(object.shape(), fills ? BoxShape.of(mask.bounds().orElseThrow()) : mask, 0.01);
    }

    @Property(tries = 20)
    void tags_are_read_again(@ForAll("names") String name) throws IOException {
        Label label = SomeObjects.label(name);
        var scene = new ExportScene(List.of(label)).picture("a.png", WIDTH, HEIGHT, object(label, new TagShape()));
        Collected found = Collected.readZip(format, scene.write(format, Map.of(), false), Map.of(), List.of());
        assertThat(found.objects).singleElement().satisfies(o -> {
            assertThat(o.label()).isEqualTo(name);
            assertThat(o.shape()).isEqualTo(new TagShape());
        });
    }

    @Test
    void writes_what_the_devkit_expects() throws IOException {
        Label label = SomeObjects.label("cat");
        var scene = new ExportScene(List.of(label))
                .picture("a.png", 20, 10, object(label, new BoxShape(0.5, 0, 9.2, 8, 0)));
        Map<String, String> files = LabelFiles.unpacked(scene.write(format, Map.of("origin", "1"), true));
        assertThat(files.get("Annotations/a.xml"))
                .contains("<xmin>1</xmin>", "<ymin>1</ymin>", "<xmax>10</xmax>", "<ymax>8</ymax>")
                .contains("<width>20</width>", "<filename>a.jpg</filename>");
        assertThat(files.get("ImageSets/Main/cat_train.txt")).isEqualTo("a  1\n");
        assertThat(files.get("ImageSets/Main/train.txt")).isEqualTo("a\n");
        assertThat(files.get("labelmap.txt"))
                .isEqualTo("# label:color_rgb:parts:actions\nbackground:0,0,0::\ncat:128,0,0::\n");
        assertThat(files).containsKey("JPEGImages/a.jpg");
    }

    @Provide
    Arbitrary<BoxShape> boxes() {
        return Arbitraries.oneOf(SomeObjects.boxes(), SomeObjects.turnedBoxes());
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
