package io.truthloom.exchange.yolo;

import static io.truthloom.exchange.ShapeNearness.assertNear;
import static io.truthloom.exchange.SomeObjects.HEIGHT;
import static io.truthloom.exchange.SomeObjects.WIDTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.common.InvalidInputException;
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

class DarknetTest {
    private final DarknetFormat format = new DarknetFormat();

    @Test
    void reads_datumaros_files() throws IOException {
        Path files = OtherToolsFiles.datumaro("yolo_dataset/yolo");
        assertThat(LabelFiles.recognise(format, files).orElseThrow().certainty())
                .isGreaterThan(89);
        Collected found = Collected.read(format, files, Map.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.labels).hasSize(10);
        assertThat(found.items.values()).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("1.jpg");
            assertThat(item.subset()).isEqualTo("train");
        });
        assertThat(found.objects).extracting(FoundObject::label).containsExactly("label_2", "label_4");
        assertNear(found.objects.get(0).shape(), new BoxShape(0, 2, 4, 4, 0), 1e-4);
    }

    @Provide
    Arbitrary<List<BoxShape>> boxes() {
        return SomeObjects.boxes().list().ofMaxSize(4);
    }

    @Property(tries = 40)
    void what_is_written_is_read_again(@ForAll("boxes") List<BoxShape> boxes, @ForAll("names") String name)
            throws IOException {
        Label label = SomeObjects.label(name);
        var scene = new ExportScene(List.of(SomeObjects.label("other"), label)).picture("ä b.png", WIDTH, HEIGHT);
        for (int i = 0; i < boxes.size(); i++) {
            scene.picture("p" + i, WIDTH, HEIGHT, SomeObjects.object(label, boxes.get(i)));
        }
        byte[] zip = scene.write(format, Map.of(), false);
        assertThat(zip).isEqualTo(scene.write(format, Map.of(), false));
        Collected found = Collected.readZip(format, zip, Map.of(), List.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items).hasSize(boxes.size() + 1);
        assertThat(found.objects).hasSameSizeAs(boxes);
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(found.objects.get(i).label()).isEqualTo(name);
            assertNear(found.objects.get(i).shape(), boxes.get(i), 1e-3);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return SomeObjects.names();
    }

    @Test
    void says_what_it_could_not_take() throws IOException {
        Label label = SomeObjects.label("car");
        var scene = new ExportScene(List.of(label))
                .picture("a.png", 100, 100, SomeObjects.object(label, new BoxShape(10, 10, 30, 20, 30)));
        Map<String, String> files = LabelFiles.unpacked(scene.write(format, Map.of(), false));
        assertThat(files.get("obj_train_data/a.txt")).startsWith("0 0.200000 0.150000 ");
        assertThat(files.get("train.txt")).isEqualTo("data/obj_train_data/a.jpg\n");
        assertThat(files.get("obj.names")).isEqualTo("car\n");
        assertThat(files.get("obj.data"))
                .isEqualTo("classes = 1\ntrain = data/train.txt\nnames = data/obj.names\nbackup = backup/\n");
        assertThat(scene.notes()).containsExactly("Turned boxes and other shapes written as the boxes around them: 1.");
    }

    @Test
    void needs_names() throws IOException {
        Path folder = LabelFiles.folder("obj.data", "classes = 1\n", "obj_train_data/a.txt", "0 .5 .5 .1 .1\n");
        assertThatThrownBy(() -> Collected.read(format, folder, Map.of())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void pictures_that_are_only_listed_have_no_objects() throws IOException {
        Collected found = LabelFiles.read(
                format,
                "obj.names",
                "cat\n",
                "train.txt",
                "data/obj_train_data/a.png\ndata/obj_train_data/b.png\n",
                "obj_train_data/a.txt",
                "0 .5 .5 .1 .1\n0 .5 .5 x .1\n");
        assertThat(found.items.values()).extracting(item -> item.name()).containsExactly("a", "b");
        assertThat(found.objects).hasSize(1);
        assertThat(found.problems).hasSize(1);
    }
}
