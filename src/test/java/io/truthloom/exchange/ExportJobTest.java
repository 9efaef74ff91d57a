package io.truthloom.exchange;

import static io.truthloom.annotation.Changes.box;
import static io.truthloom.annotation.Changes.create;
import static io.truthloom.annotation.Changes.keyframe;
import static io.truthloom.annotation.Changes.mark;
import static io.truthloom.annotation.Changes.outside;
import static io.truthloom.annotation.Changes.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.common.TruthloomHome;
import io.truthloom.dataset.LabelledFrames;
import io.truthloom.jobs.JobCancelledException;
import io.truthloom.media.MediaId;
import io.truthloom.project.ProjectService;
import io.truthloom.testing.Labelling;
import io.truthloom.testing.LabelsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LabelsTest
class ExportJobTest {
    @Autowired
    AnnotationService annotations;

    @Autowired
    LabelledFrames labelled;

    @Autowired
    ProjectService projects;

    @Autowired
    TruthloomHome home;

    @Autowired
    JsonMapper json;

    @Autowired
    Labelling.Stage stage;

    private Labelling.Scene scene;
    private ExportJob job;

    @BeforeEach
    void draw() {
        scene = stage.scene();
        job = new ExportJob(projects, labelled, NumberedFrames.store(), home, json);
        MediaId video = scene.video("../../etc/street \"1\".mp4", 100);
        annotations.apply(
                video,
                create(
                        0,
                        track(scene.person, keyframe(0, 0, 10, 20), outside(10, 100, 10, 20)),
                        box(scene.car, 4, 600.123456, 400, 40)));
        label(video, 2, 4, 50);
        MediaId image = scene.image("Street.PNG");
        annotations.apply(image, create(0, box(scene.car, 0, 1, 2, 3)));
        label(image, 0);
        MediaId twin = scene.image("street.jpg");
        label(twin, 0);
    }

    private void label(MediaId media, int... frames) {
        annotations.apply(
                media,
                mark(
                        annotations.get(media).revision(),
                        IntStream.of(frames)
                                .mapToObj(frame -> new FrameMark(frame, FrameState.LABELLED))
                                .toArray(FrameMark[]::new)));
    }

    private Map<String, byte[]> export(ExportFormat format, boolean images) throws IOException {
        var context = new PlainContext(new ExportRequest(scene.project, format, images));
        job.run(context);
        return ZipContent.read(ExportService.file(home, context.id()));
    }

    @Test
    void coco_says_what_was_drawn() throws IOException {
        Map<String, byte[]> zip = export(ExportFormat.COCO, false);
        assertThat(zip).containsOnlyKeys("annotations/instances_default.json");
        JsonNode coco = json.readTree(zip.get("annotations/instances_default.json"));
        assertThat(stream(coco.get("categories"))
                        .map(c -> c.get("id").asInt() + " " + c.get("name").asString()))
                .containsExactly("1 person", "2 car");
        assertThat(stream(coco.get("images")).map(i -> i.get("file_name").asString()))
                .containsExactly(
                        "etc_street_1/000002.jpg",
                        "etc_street_1/000004.jpg",
                        "etc_street_1/000050.jpg",
                        "Street.jpg",
                        "street-2.jpg");
        List<JsonNode> found = stream(coco.get("annotations")).toList();
        assertThat(found).hasSize(4);
        JsonNode walker = found.getFirst();
        assertThat(numbers(walker.get("bbox"))).containsExactly(20.0, 10.0, 20.0, 20.0);
        assertThat(walker.get("area").asDouble()).isEqualTo(400);
        assertThat(walker.get("attributes").get("track_id").asInt()).isEqualTo(1);
        assertThat(walker.get("attributes").get("keyframe").asBoolean()).isFalse();
        JsonNode car = found.stream()
                .filter(a -> a.get("category_id").asInt() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(numbers(car.get("bbox"))).containsExactly(600.12, 400.0, 39.88, 40.0);
        assertThat(car.get("attributes").has("track_id")).isFalse();
        assertThat(car.get("segmentation")).isEmpty();
        assertThat(stream(coco.get("annotations")).map(a -> a.get("id").asLong()))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void yolo_says_what_was_drawn_and_keeps_the_pictures_bytes() throws IOException {
        Map<String, byte[]> zip = export(ExportFormat.YOLO, true);
        assertThat(text(zip, "data.yaml"))
                .contains("train: images/train\n", "val: images/val\n", "  0: \"person\"\n", "  1: \"car\"\n");
        String[] lines = text(zip, "labels/train/etc_street_1_000004.txt").split("\n");
        assertThat(lines).hasSize(2);
        double[] walker = Arrays.stream(lines[0].split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(walker[0]).isZero();
        assertThat(walker[1] * 640).isCloseTo(50, within(1e-3));
        assertThat(walker[2] * 480).isCloseTo(20, within(1e-3));
        assertThat(walker[3] * 640).isCloseTo(20, within(1e-3));
        assertThat(zip.get("labels/val/etc_street_1_000050.txt")).isEmpty();
        assertThat(zip.get("images/train/etc_street_1_000004.jpg")).isEqualTo(new byte[] {4});
        assertThat(zip.keySet().stream().filter(name -> name.startsWith("images/")))
                .hasSize(5);
        assertThat(zip.keySet()).noneMatch(name -> name.contains("..") || name.startsWith("/"));
    }

    @Test
    void the_same_labels_give_the_same_bytes() throws IOException {
        var first = new PlainContext(new ExportRequest(scene.project, ExportFormat.COCO, true));
        var second = new PlainContext(new ExportRequest(scene.project, ExportFormat.COCO, true));
        job.run(first);
        job.run(second);
        assertThat(ExportService.file(home, first.id())).hasSameBinaryContentAs(ExportService.file(home, second.id()));
    }

    @Test
    void a_cancelled_export_leaves_nothing() throws IOException {
        var context = new PlainContext(new ExportRequest(scene.project, ExportFormat.COCO, true));
        context.cancel();
        assertThatThrownBy(() -> job.run(context)).isInstanceOf(JobCancelledException.class);
        assertThat(ExportService.file(home, context.id())).doesNotExist();
        try (Stream<Path> left = Files.list(home.temporary())) {
            assertThat(left).isEmpty();
        }
    }

    private static String text(Map<String, byte[]> zip, String name) {
        return new String(zip.getOrDefault(name, new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<Double> numbers(JsonNode array) {
        return stream(array).map(JsonNode::asDouble).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
