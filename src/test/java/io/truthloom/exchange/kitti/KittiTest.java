package io.truthloom.exchange.kitti;

import static io.truthloom.exchange.ShapeNearness.assertNear;
import static io.truthloom.exchange.SomeObjects.HEIGHT;
import static io.truthloom.exchange.SomeObjects.WIDTH;
import static io.truthloom.exchange.SomeObjects.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelFiles;
import io.truthloom.exchange.OtherToolsFiles;
import io.truthloom.exchange.SomeObjects;
import io.truthloom.project.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KittiTest {
    private final KittiFormat format = new KittiFormat();

    @Test
    void reads_datumaros_boxes() throws IOException {
        Path files = OtherToolsFiles.datumaro("kitti_dataset/kitti_detection");
        assertThat(LabelFiles.recognise(format, files).orElseThrow().certainty())
                .isGreaterThan(89);
        Collected found = Collected.read(format, files, Map.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items.values())
                .extracting(item -> item.subset() + " " + item.name())
                .containsExactly("train 000030_10.png", "train 000030_11.png");
        assertThat(found.objectsOf("000030_10.png"))
                .extracting(FoundObject::label)
                .containsExactly("Truck", "Van");
        FoundObject truck = found.objects.getFirst();
        assertThat(truck.shape()).isEqualTo(new BoxShape(0, 1, 2, 3, 0));
        assertThat(truck.attributes()).isEqualTo(Map.of("truncated", "true"));
        assertThat(found.objectsOf("000030_11.png"))
                .extracting(FoundObject::occluded)
                .containsExactly(true, false, true);
    }

    @Test
    void reads_datumaros_instances() throws IOException {
        Path files = OtherToolsFiles.datumaro("kitti_dataset/kitti_segmentation");
        assertThat(LabelFiles.recognise(format, files)).isPresent();
        Collected found = Collected.read(format, files, Map.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.objectsOf("000030_10.png"))
                .extracting(o -> o.label() + " " + ((MaskShape) o.shape()).area())
                .containsExactly("out of roi 2", "truck 1", "truck 2");
        assertThat(found.objectsOf("000030_11.png"))
                .extracting(FoundObject::label)
                .containsExactly("out of roi", "wall", "train");
    }

    @Property(tries = 60)
    void boxes_are_read_again(@ForAll("boxes") BoxShape box, @ForAll("names") String name, @ForAll boolean occluded)
            throws IOException {
        Label label = SomeObjects.label(name, "truncated", "occlusion");
        Map<String, String> attributes =
                occluded ? Map.of("truncated", "0.25", "occlusion", "2") : Map.of("truncated", "true");
        var scene = new ExportScene(List.of(label))
                .picture("ß.png", WIDTH, HEIGHT, object(label, box, occluded, attributes))
                .picture("empty.png", WIDTH, HEIGHT);
        byte[] zip = scene.write(format, Map.of(), false);
        assertThat(zip).isEqualTo(scene.write(format, Map.of(), false));
        Collected found = Collected.readZip(format, zip, Map.of(), List.of(label));
        assertThat(found.problems).isEmpty();
        assertThat(found.items).hasSize(2);
        assertThat(found.objects).singleElement().satisfies(o -> {
            assertThat(o.label()).isEqualTo(name);
            assertNear(o.shape(), box, 0.01);
            assertThat(o.occluded()).isEqualTo(occluded);
            assertThat(o.attributes()).isEqualTo(attributes);
        });
    }

    @Test
    void what_it_can_not_take_is_told() throws IOException {
        String end = " -1 -1 -1 -1 -1 -1 -1";
        Collected found = LabelFiles.read(
                format,
                "training/label_2/a.txt",
                String.join(
                        "\n",
                        "Car 0 0 -10 1 1 5 5" + end + " 0.5",
                        "Car 0 3 -10 1 1 5 5 1.5 1.6 4 10 2 30 0.1",
                        "DontCare -1 -1 -10 1 1 5 5" + end,
                        "Car 0 0 -10 5 1 5 5" + end,
                        "Car 0 0 -10 1 NaN 5 5" + end,
                        "Car 0 0 -10 1 1 5",
                        "Car 0 0 -10 1 1 5 5" + end + " 20"));
        assertThat(found.objects).extracting(FoundObject::score).containsExactly(0.5, null, null);
        assertThat(found.objects.get(1).occluded()).isFalse();
        assertThat(found.objects.get(1).attributes()).containsEntry("occlusion", "3");
        assertThat(found.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(6);
    }

    @Provide
    Arbitrary<BoxShape> boxes() {
        return SomeObjects.boxes();
    }

    @Provide
    Arbitrary<String> names() {
        return SomeObjects.names();
    }
}
