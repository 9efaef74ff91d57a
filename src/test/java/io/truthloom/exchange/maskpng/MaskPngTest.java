package io.truthloom.exchange.maskpng;

import static io.truthloom.exchange.SomeObjects.HEIGHT;
import static io.truthloom.exchange.SomeObjects.WIDTH;
import static io.truthloom.exchange.SomeObjects.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.ExportScene;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelFiles;
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

class MaskPngTest {
    private final MaskPngFormat format = new MaskPngFormat();

    @Property(tries = 18)
    void masks_are_read_again(
            @ForAll("masks") MaskShape mask, @ForAll("names") String name, @ForAll("kinds") String kind)
            throws IOException {
        Label label = SomeObjects.label(name);
        boolean occluded = kind.equals("instance");
        var scene = new ExportScene(List.of(SomeObjects.label("other"), label))
                .picture("ø.png", WIDTH, HEIGHT, object(label, mask, occluded, Map.of()))
                .picture("empty.png", WIDTH, HEIGHT);
        byte[] zip = scene.write(format, Map.of("kind", kind), false);
        assertThat(zip).isEqualTo(scene.write(format, Map.of("kind", kind), false));
        Collected found = Collected.readZip(format, zip, Map.of(), List.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items).hasSize(2);
        assertThat(found.objects).singleElement().satisfies(o -> {
            assertThat(o.label()).isEqualTo(name);
            assertThat(o.shape()).isEqualTo(mask);
            assertThat(o.occluded()).isEqualTo(occluded);
        });
        assertThat(LabelFiles.recognise(format, LabelFiles.unpackedFolder(zip))).isPresent();
    }

    @Test
    void instances_stay_apart_and_what_is_covered_is_told() throws IOException {
        Label label = SomeObjects.label("car");
        var scene = new ExportScene(List.of(label))
                .picture(
                        "a.png",
                        20,
                        10,
                        object(label, new BoxShape(0, 0, 4, 4, 0)),
                        object(label, new BoxShape(2, 2, 6, 6, 0)),
                        object(label, new TagShape()));
        byte[] zip = scene.write(format, Map.of("kind", "instance"), false);
        Collected found = Collected.readZip(format, zip, Map.of(), List.of());
        assertThat(found.objects)
                .extracting(o -> ((MaskShape) o.shape()).area())
                .containsExactly(12L, 16L);
        assertThat(scene.notes())
                .containsExactly(
                        "Boxes, outlines and ellipses written as masks: 2.",
                        "Masks drawn over others, which lost those pixels: 1.",
                        "Tags left out, which the format has no place for: 1.");
    }

    @Test
    void bad_pictures_and_values_are_told() throws IOException {
        Label label = SomeObjects.label("car");
        byte[] zip = new ExportScene(List.of(label))
                .picture("a.png", 20, 10, object(label, new BoxShape(0, 0, 4, 4, 0)))
                .write(format, Map.of(), false);
        Path folder = LabelFiles.unpackedFolder(zip);
        LabelFiles.add(folder, "labels.txt", "background\n".getBytes());
        LabelFiles.add(folder, "masks/b.png", "nothing".getBytes());
        byte[] whole = java.nio.file.Files.readAllBytes(folder.resolve("masks/train/a.png"));
        LabelFiles.add(folder, "masks/c.png", java.util.Arrays.copyOf(whole, whole.length / 2));
        Collected found = Collected.read(format, folder, Map.of());
        assertThat(found.objects).extracting(FoundObject::label).isEmpty();
        assertThat(found.problems)
                .containsOnlyKeys(
                        "Masks of a value that has no label left out",
                        "Masks that are no pictures left out",
                        "Masks whose picture is damaged left out");
        Path bare = LabelFiles.folder("masks/b.png", "x");
        assertThatThrownBy(() -> Collected.read(format, bare, Map.of())).isInstanceOf(InvalidInputException.class);
    }

    @Provide
    Arbitrary<MaskShape> masks() {
        return SomeObjects.masks();
    }

    @Provide
    Arbitrary<String> kinds() {
        return Arbitraries.of("indexed", "colour", "instance");
    }

    @Provide
    Arbitrary<String> names() {
        return SomeObjects.names();
    }
}
