package io.truthloom.exchange.imagenet;

import static io.truthloom.exchange.SomeObjects.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.TagShape;
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

class ImagenetTest {
    private final ImagenetFormat folders = new ImagenetFormat();
    private final ImagenetTxtFormat lists = new ImagenetTxtFormat();

    @Test
    void reads_datumaros_folders() throws IOException {
        Path files = OtherToolsFiles.datumaro("imagenet_dataset");
        assertThat(LabelFiles.recognise(folders, files)).isPresent();
        Collected found = Collected.read(folders, files, Map.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items.values())
                .extracting(item -> item.name())
                .containsExactly("label_0_1.jpg", "label_0_2.jpg", "label_1_1.jpg");
        assertThat(found.objects).extracting(FoundObject::label).containsExactly("label_0", "label_0", "label_1");
    }

    @Test
    void does_not_take_other_folders() throws IOException {
        for (String other : List.of("yolo_dataset/yolov8_classification", "kitti_dataset/kitti_segmentation")) {
            assertThat(LabelFiles.recognise(folders, OtherToolsFiles.datumaro(other)))
                    .isEmpty();
        }
    }

    @Property(tries = 20)
    void folders_are_read_again(@ForAll("names") String name) throws IOException {
        Label label = SomeObjects.label(name);
        Label other = SomeObjects.label("other");
        var scene = new ExportScene(List.of(label, other))
                .picture("å.png", 10, 10, object(label, new TagShape()))
                .picture("b.png", 10, 10, object(other, new TagShape()));
        Collected found = Collected.readZip(folders, scene.write(folders, Map.of(), true), Map.of(), List.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.objectsOf("å.jpg"))
                .singleElement()
                .satisfies(o -> assertThat(o.label()).isEqualTo(name));
    }

    @Property(tries = 20)
    void lists_are_read_again(@ForAll("names") String name) throws IOException {
        Label label = SomeObjects.label(name);
        Label other = SomeObjects.label("other");
        var scene = new ExportScene(List.of(other, label))
                .picture("å.png", 10, 10, object(label, new TagShape()), object(other, new TagShape()))
                .picture("2020.png", 10, 10);
        byte[] zip = scene.write(lists, Map.of(), false);
        assertThat(zip).isEqualTo(scene.write(lists, Map.of(), false));
        Collected found = Collected.readZip(lists, zip, Map.of(), List.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items.values()).extracting(item -> item.name()).containsExactly("å.jpg", "2020.jpg");
        assertThat(found.objects).extracting(FoundObject::label).containsExactlyInAnyOrder(name, "other");
    }

    @Test
    void without_pictures_the_folders_say_nothing_and_that_is_told() throws IOException {
        Label label = SomeObjects.label("cat");
        var scene = new ExportScene(List.of(label))
                .picture("a.png", 10, 10, object(label, new TagShape()), object(label, new BoxShape(0, 0, 1, 1, 0)));
        scene.write(folders, Map.of(), false);
        assertThat(scene.notes())
                .containsExactly(
                        "Shapes left out, for the format has tags alone: 1.",
                        "Tags left out, which only the folders of pictures could say: export with pictures: 1.");
    }

    @Test
    void unknown_numbers_are_told() throws IOException {
        Collected found = LabelFiles.read(lists, "synsets.txt", "cat\n", "val.txt", "\"a b\" 0 7\nc.jpg\n");
        assertThat(found.items.values())
                .extracting(item -> item.subset() + " " + item.name())
                .containsExactly("val a b", "val c.jpg");
        assertThat(found.objects).hasSize(1);
        assertThat(found.problems).containsOnlyKeys("Tags of a class that has no name left out");
        Path bare = LabelFiles.folder("val.txt", "a 0\n");
        assertThatThrownBy(() -> Collected.read(lists, bare, Map.of())).isInstanceOf(InvalidInputException.class);
    }

    @Provide
    Arbitrary<String> names() {
        return SomeObjects.names();
    }
}
