package io.truthloom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.truthloom.common.Box;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** LabelMe's own examples, and what LabelMe's own scripts made of them, from Debian's package labelme-examples. */
class LabelMeExamplesTest {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/share/doc/labelme-examples/examples"),
            Path.of("target/labelme-examples/usr/share/doc/labelme-examples/examples"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bbox_detection/data_annotated",
                "classification/data_annotated",
                "instance_segmentation/data_annotated",
                "semantic_segmentation/data_annotated",
                "video_annotation/data_annotated"
            })
    void every_shape_of_the_examples_is_read(String name) throws IOException {
        Path folder = folder(name);
        try (Archive archive = Archives.ofFolder(folder, Files.createTempDirectory("archive"))) {
            assertThat(AllFormats.readable("labelme").orElseThrow().recognise(archive))
                    .isPresent();
        }
        Collected read = Collected.read(AllFormats.readable("labelme").orElseThrow(), folder, null);
        try (Stream<Path> files = Files.list(folder)) {
            List<JsonNode> written = files.filter(file -> file.toString().endsWith(".json"))
                    .map(LabelMeExamplesTest::json)
                    .toList();
            assertThat(read.items).hasSize(written.size());
            long shapes =
                    written.stream().mapToLong(one -> one.path("shapes").size()).sum();
            long flags = written.stream()
                    .flatMap(one -> one.path("flags").valueStream())
                    .filter(JsonNode::asBoolean)
                    .count();
            assertThat(read.objects).as(read.problems.toString()).hasSize((int) (shapes + flags));
        }
    }

    @Test
    void labelmes_voc_says_what_its_json_says() throws IOException {
        Collected json = Collected.read(
                AllFormats.readable("labelme").orElseThrow(), folder("bbox_detection/data_annotated"), null);
        Collected voc = Collected.read(
                AllFormats.readable("voc").orElseThrow(), folder("bbox_detection/data_dataset_voc"), null);
        assertThat(boxes(voc)).isEqualTo(boxes(json)).isNotEmpty();
    }

    @Test
    void labelmes_coco_has_the_same_classes_as_its_json() throws IOException {
        Collected json = Collected.read(
                AllFormats.readable("labelme").orElseThrow(), folder("instance_segmentation/data_annotated"), null);
        Collected coco = Collected.read(
                AllFormats.readable("coco").orElseThrow(), folder("instance_segmentation/data_dataset_coco"), null);
        assertThat(coco.items).hasSameSizeAs(json.items);
        assertThat(coco.objects).isNotEmpty();
        assertThat(coco.objects)
                .extracting(FoundObject::label)
                .allSatisfy(label -> assertThat(json.objects.stream().map(FoundObject::label))
                        .contains(label));
    }

    /** By picture, to the pixel. */
    private static Map<String, List<String>> boxes(Collected read) {
        Map<String, List<String>> boxes = new TreeMap<>();
        for (FoundItem item : read.items.values()) {
            String name = Path.of(item.name()).getFileName().toString().replaceFirst("\\.\\w+$", "");
            boxes.put(
                    name,
                    read.objects.stream()
                            .filter(object -> object.item().equals(item.key()))
                            .map(object -> object.label()
                                    + rounded(object.shape().bounds().orElseThrow()))
                            .sorted()
                            .toList());
        }
        return boxes;
    }

    private static String rounded(Box box) {
        return " %d %d %d %d"
                .formatted((long) Math.floor(box.x1()), (long) Math.floor(box.y1()), (long) Math.floor(box.x2()), (long)
                        Math.floor(box.y2()));
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        return PLACES.stream()
                .map(place -> place.resolve(name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> {
                    Assumptions.abort("SKIPPED: Debian's labelme-examples are not there; bin/peer-check fetches them");
                    throw new IllegalStateException();
                });
    }
}
