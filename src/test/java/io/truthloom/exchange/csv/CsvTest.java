package io.truthloom.exchange.csv;

import static io.truthloom.exchange.ShapeNearness.assertNear;
import static io.truthloom.exchange.SomeObjects.HEIGHT;
import static io.truthloom.exchange.SomeObjects.WIDTH;
import static io.truthloom.exchange.SomeObjects.keyframe;
import static io.truthloom.exchange.SomeObjects.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelFiles;
import io.truthloom.exchange.OtherToolsFiles;
import io.truthloom.exchange.PictureSize;
import io.truthloom.exchange.SomeObjects;
import io.truthloom.project.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CsvTest {
    private final CsvFormat format = new CsvFormat(JsonMapper.builder().build());

    @Property(tries = 100)
    void shapes_are_read_again(@ForAll("shapes") Shape shape, @ForAll("names") String name, @ForAll boolean occluded)
            throws IOException {
        Label label = SomeObjects.label(name, "a", "b \"c\"");
        Map<String, String> attributes = occluded ? Map.of("a", name, "b \"c\"", "") : Map.of();
        var scene = new ExportScene(List.of(label))
                .picture("日.png", WIDTH, HEIGHT, object(label, shape, occluded, attributes))
                .picture("empty.png", WIDTH, HEIGHT);
        byte[] zip = scene.write(format, Map.of(), false);
        assertThat(zip).isEqualTo(scene.write(format, Map.of(), false));
        Collected found = Collected.readZip(format, zip, Map.of(), List.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items).hasSize(2);
        assertThat(found.items.get("日.jpg").size()).isEqualTo(new PictureSize(WIDTH, HEIGHT));
        assertThat(found.objects).singleElement().satisfies(o -> {
            assertThat(o.label()).isEqualTo(name);
            assertNear(o.shape(), shape, 0.02);
            assertThat(o.occluded()).isEqualTo(occluded);
            assertThat(o.attributes()).isEqualTo(attributes);
        });
        assertThat(scene.notes()).isEmpty();
    }

    @Test
    void tracks_are_read_again() throws IOException {
        Label label = SomeObjects.label("car");
        var track = SomeObjects.track(
                label,
                keyframe(0, new BoxShape(0, 0, 10, 10, 0), false, Map.of()),
                keyframe(2, new BoxShape(20, 0, 30, 10, 0), true, Map.of()));
        var scene = new ExportScene(List.of(label)).video("drive.mp4", WIDTH, HEIGHT, 3, List.of(track));
        Collected found = Collected.readZip(format, scene.write(format, Map.of(), false), Map.of(), List.of());
        assertThat(found.sequences).containsOnlyKeys("drive");
        assertThat(found.objects).extracting(FoundObject::track).containsExactly("1", "1", "1");
        assertThat(found.objects).extracting(FoundObject::keyframe).containsExactly(true, false, true);
        assertThat(found.objects).extracting(FoundObject::occluded).containsExactly(false, false, true);
        assertThat(found.items.values()).extracting(item -> item.frame()).containsExactly(0, 1, 2);
    }

    @Test
    void reads_the_tables_of_others() throws IOException {
        Path folder = LabelFiles.folder(
                "boxes.csv",
                "\uFEFFFilename;Width;Height;Class;XMin;YMin;XMax;YMax\r\na.jpg;100;50;cat;1;2;30;40\r\nb.jpg;;;dog;1;2;3;4\r\n");
        assertThat(LabelFiles.recognise(format, folder).orElseThrow().certainty())
                .isEqualTo(70);
        Collected found = Collected.read(format, folder, Map.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items.get("a.jpg").size()).isEqualTo(new PictureSize(100, 50));
        assertThat(found.objects).extracting(FoundObject::label).containsExactly("cat", "dog");
        assertThat(found.objects.getFirst().shape()).isEqualTo(new BoxShape(1, 2, 30, 40, 0));
    }

    @Test
    void bad_rows_are_left_out_and_told() throws IOException {
        Collected found = LabelFiles.read(
                format,
                "a.csv",
                Columns.HEAD + "\n"
                        + "a.jpg,,,,,cat,box,1,1,5,5,,,,,,,,\n"
                        + "a.jpg,,,,,cat,box,5,1,5,5,,,,,,,,\n"
                        + "a.jpg,,,,,cat,box,NaN,1,5,5,,,,,,,,\n"
                        + "a.jpg,,,,,cat,polygon,,,,,,\"1,1;2,2\",,,,,,\n"
                        + "a.jpg,,,,,cat,polygon,,,,,,\"1,1;2,x;3,3\",,,,,,\n"
                        + "a.jpg,,,,,cat,mask,,,,,,9 9 zzz,,,,,,\n"
                        + "a.jpg,,,,,cat,mask,,,,,,99999 99999 0,,,,,,\n"
                        + "a.jpg,,,,,cat,skeleton,,,,,,\"1,1,7\",,,,,,\n"
                        + "a.jpg,,,,,cat,cube,,,,,,,,,,,,\n"
                        + "a.jpg,,,,,,box,1,1,5,5,,,,,,,,\n"
                        + ",,,,,cat,box,1,1,5,5,,,,,,,,\n"
                        + "a.jpg,,,,,cat,box,1,1,5,5,,,,3,,,,{bad\n");
        assertThat(found.objects).hasSize(2);
        assertThat(found.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(12);
    }

    @Test
    void a_table_without_names_is_refused() throws IOException {
        Path folder = LabelFiles.folder("a.csv", "a.jpg,1,2,3,4,cat\n");
        assertThat(LabelFiles.recognise(format, folder)).isEmpty();
        assertThatThrownBy(() -> Collected.read(format, folder, Map.of())).isInstanceOf(InvalidInputException.class);
        assertThat(LabelFiles.recognise(format, OtherToolsFiles.datumaro("open_images_dataset/v6")))
                .isEmpty();
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.oneOf(
                SomeObjects.areas(),
                SomeObjects.linesAndPoints(),
                SomeObjects.skeletons(3),
                Arbitraries.just(new TagShape()));
    }

    @Provide
    Arbitrary<String> names() {
        return SomeObjects.names();
    }
}
