package io.truthloom.exchange.voc;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelFiles;
import io.truthloom.exchange.OtherToolsFiles;
import io.truthloom.exchange.PictureSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocReadTest {
    private static final String BOX = "<bndbox><xmin>%s</xmin><ymin>%s</ymin><xmax>%s</xmax><ymax>%s</ymax></bndbox>";

    private final VocFormat format = new VocFormat();

    @Test
    void reads_datumaros_files() throws IOException {
        Path files = OtherToolsFiles.datumaro("voc_dataset/voc_dataset1");
        assertThat(LabelFiles.recognise(format, files).orElseThrow().certainty())
                .isGreaterThan(89);
        Collected found = Collected.read(format, files, Map.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.items.values())
                .extracting(item -> item.name() + " " + item.subset())
                .containsExactly("2007_000001.jpg train", "2007_000002.jpg test");
        assertThat(found.items.get("2007_000001").size()).isEqualTo(new PictureSize(20, 10));
        FoundObject cat = found.objects.getFirst();
        assertThat(cat.label()).isEqualTo("cat");
        assertThat(cat.shape()).isEqualTo(new BoxShape(1, 2, 3, 4, 0));
        assertThat(cat.attributes()).containsExactlyEntriesOf(Map.of("truncated", "true"));
        FoundObject person = found.objects.get(1);
        assertThat(person.shape()).isEqualTo(new BoxShape(4, 5, 6, 7, 0));
        assertThat(person.attributes())
                .hasSize(11)
                .containsEntry("jumping", "false")
                .containsEntry("other", "true");
        FoundObject head = found.objects.get(2);
        assertThat(head.label()).isEqualTo("head");
        assertThat(head.shape()).isEqualTo(new BoxShape(5.5, 6, 7.5, 8, 0));
        assertThat(head.group()).isEqualTo(person.group()).isNotNull();
        FoundObject mask = found.objects.get(3);
        assertThat(mask.label()).isEqualTo("bicycle");
        assertThat(((MaskShape) mask.shape()).area()).isEqualTo(200);
        assertThat(found.objects.subList(4, found.objects.size()))
                .allSatisfy(o -> assertThat(o.shape()).isEqualTo(new TagShape()))
                .extracting(FoundObject::label)
                .contains("aeroplane")
                .doesNotContain("cat", "person", "bicycle");
    }

    @Test
    void reads_datumaros_files_without_masks() throws IOException {
        Collected found = Collected.read(format, OtherToolsFiles.datumaro("voc_dataset/voc_dataset3"), Map.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.objects)
                .singleElement()
                .satisfies(o -> assertThat(o.label()).isEqualTo("cat"));
    }

    @Test
    void the_devkit_counts_pixels_from_one() throws IOException {
        Path folder = LabelFiles.folder("a.xml", object("cat", BOX.formatted(1, 1, 10, 20)));
        Collected found = Collected.read(format, folder, Map.of("origin", "1"));
        assertThat(found.objects.getFirst().shape()).isEqualTo(new BoxShape(0, 0, 10, 20, 0));
    }

    @Test
    void takes_the_file_name_where_the_picture_is_not_there() throws IOException {
        Collected found = LabelFiles.read(
                format,
                "Annotations/sub/a.xml",
                "<annotation><filename>a.png</filename>%s</annotation>".formatted(""),
                "ImageSets/Main/val.txt",
                "sub/a\nb\n");
        assertThat(found.items.values())
                .extracting(item -> item.name() + " " + item.subset())
                .containsExactly("sub/a.png val", "b val");
    }

    @Test
    void bad_objects_are_left_out_and_told() throws IOException {
        Collected found = LabelFiles.read(
                format,
                "Annotations/a.xml",
                "<annotation>"
                        + objectElement("cat", BOX.formatted(1, 1, "NaN", 4))
                        + objectElement("cat", BOX.formatted(3, 1, 1, 4))
                        + objectElement("cat", BOX.formatted(1, 1, 1, 4))
                        + objectElement("cat", "")
                        + objectElement("", BOX.formatted(1, 1, 2, 4))
                        + objectElement("cat", BOX.formatted("1e400", 1, 2, 4))
                        + objectElement("dog", BOX.formatted(1, 1, 2, 4))
                        + "</annotation>");
        assertThat(found.objects)
                .singleElement()
                .satisfies(o -> assertThat(o.label()).isEqualTo("dog"));
        assertThat(found.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(6);
    }

    @Test
    void a_damaged_file_is_read_as_far_as_it_goes() throws IOException {
        String whole = object("cat", BOX.formatted(1, 1, 2, 4));
        Collected found = LabelFiles.read(
                format,
                "Annotations/a.xml",
                whole.substring(0, whole.length() - 8),
                "Annotations/b.xml",
                "no XML",
                "Annotations/c.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><annotation>&x;</annotation>",
                "Annotations/d.xml",
                "<a>".repeat(10_000),
                "SegmentationClass/a.png",
                "no picture");
        assertThat(found.objects).hasSize(1);
        assertThat(found.items).hasSize(4);
        assertThat(found.problems.keySet())
                .containsExactlyInAnyOrder(
                        "Files that are damaged or not XML, read as far as they go",
                        "Masks that are no pictures left out");
    }

    @Test
    void does_not_take_other_xml() throws IOException {
        assertThat(LabelFiles.recognise(format, OtherToolsFiles.datumaro("cvat_dataset/for_images")))
                .isEmpty();
        assertThat(LabelFiles.recognise(format, OtherToolsFiles.datumaro("labelme_dataset")))
                .isEmpty();
    }

    private static String object(String name, String box) {
        return "<annotation>" + objectElement(name, box) + "</annotation>";
    }

    private static String objectElement(String name, String box) {
        return "<object><name>%s</name>%s</object>".formatted(name, box);
    }
}
