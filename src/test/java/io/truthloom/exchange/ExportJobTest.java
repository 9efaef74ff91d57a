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

import io.truthloom.annotation.Annotation;
import io.truthloom.annotation.AnnotationId;
import io.truthloom.annotation.AnnotationService;
import io.truthloom.annotation.FrameMark;
import io.truthloom.annotation.FrameState;
import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.EllipseShape;
import io.truthloom.annotation.geometry.Joint;
import io.truthloom.annotation.geometry.MaskShape;
import io.truthloom.annotation.geometry.MaskSize;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PointsShape;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.PolylineShape;
import io.truthloom.annotation.geometry.Shape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.TruthloomHome;
import io.truthloom.jobs.JobCancelledException;
import io.truthloom.media.MediaId;
import io.truthloom.testing.Labelling;
import io.truthloom.testing.LabelsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LabelsTest
@Import(ExportJobTest.Formatted.class)
class ExportJobTest {
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"io.truthloom.exchange.coco", "io.truthloom.exchange.yolo"})
    @Import({ExportContent.class, Formats.class})
    static class Formatted {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AnnotationService annotations;

    @Autowired
    ExportContent content;

    @Autowired
    Formats formats;

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
        job = new ExportJob(
                content,
                formats,
                NumberedFrames.store(),
                home,
                new ExportCleaner(home, Clock.systemUTC(), Duration.ofDays(7)));
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

    private Map<String, byte[]> export(String format, boolean images) throws IOException {
        var context = new PlainContext(
                new ExportRequest(scene.project, format, images ? ExportPictures.JPEG : ExportPictures.NONE));
        job.run(context);
        return ZipContent.read(ExportService.file(home, context.id()));
    }

    @Test
    void coco_says_what_was_drawn() throws IOException {
        Map<String, byte[]> zip = export("coco", false);
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
                        "Street.png",
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
    void every_kind_of_shape_goes_out_as_the_format_has_it_and_the_rest_is_told() throws IOException {
        MediaId image = scene.image("kinds.png");
        jdbc.sql("update label set kind = 'SKELETON', skeleton = ?::jsonb, attributes = ?::jsonb where id = ?")
                .params(
                        "{\"joints\":[{\"name\":\"head\",\"x\":0,\"y\":0},{\"name\":\"foot\",\"x\":1,\"y\":1},"
                                + "{\"name\":\"hand\",\"x\":1,\"y\":0}],\"edges\":[[0,1],[0,2]]}",
                        "[{\"id\":\"00000000-0000-0000-0000-00000000000a\",\"name\":\"pose\",\"type\":\"TEXT\","
                                + "\"mutable\":false,\"required\":false,\"defaultValue\":\"\",\"values\":[]}]",
                        scene.person.value())
                .update();
        int pixels = 640 * 480;
        List<Shape> shapes = List.of(
                new PolygonShape(List.of(new Point(0, 0), new Point(10, 0), new Point(10, 20))),
                MaskShape.of(new MaskSize(480, 640), new int[] {1000, 20, pixels - 1020}),
                new EllipseShape(100, 100, 30, 20, 0),
                new SkeletonShape(List.of(new Joint(10, 10, 2), new Joint(20, 30, 1), new Joint(99, 99, 0))),
                new SkeletonShape(List.of(new Joint(10, 10, 2))),
                new BoxShape(100, 100, 200, 150, 30),
                new PolylineShape(List.of(new Point(0, 0), new Point(50, 60))),
                new PointsShape(List.of(new Point(5, 5))),
                new TagShape());
        annotations.apply(
                image,
                create(
                        0,
                        shapes.stream()
                                .map(shape -> new Annotation(
                                        new AnnotationId(UUID.randomUUID()),
                                        scene.person,
                                        false,
                                        List.of(keyframe(0, 0, 0, 1).withShape(shape)),
                                        null,
                                        null,
                                        Map.of("00000000-0000-0000-0000-00000000000a", "upright"),
                                        0))
                                .toArray(Annotation[]::new)));
        label(image, 0);
        var context = new PlainContext(new ExportRequest(scene.project, "coco", ExportPictures.NONE));
        job.run(context);
        JsonNode coco = json.readTree(
                ZipContent.read(ExportService.file(home, context.id())).get("annotations/instances_default.json"));
        JsonNode category = coco.get("categories").get(0);
        assertThat(category.get("keypoints").toString()).isEqualTo("[\"head\",\"foot\",\"hand\"]");
        assertThat(category.get("skeleton").toString()).isEqualTo("[[1,2],[1,3]]");
        List<JsonNode> found = stream(coco.get("annotations"))
                .filter(a -> a.get("attributes").has("pose"))
                .toList();
        assertThat(found).hasSize(7);
        assertThat(found)
                .allMatch(a -> a.get("attributes").get("pose").asString().equals("upright"));
        assertThat(found).extracting(a -> a.get("area").asDouble()).contains(100.0, 20.0, 1884.96, 5000.0);
        assertThat(found)
                .extracting(a -> a.get("segmentation").toString())
                .contains("[[0.0,0.0,10.0,0.0,10.0,20.0]]")
                .anyMatch(s -> s.startsWith("{\"size\":[480,640],\"counts\":\""));
        assertThat(found)
                .filteredOn(a -> a.has("keypoints"))
                .extracting(a -> a.get("num_keypoints").asInt() + " " + a.get("keypoints") + " " + a.get("bbox"))
                .containsExactlyInAnyOrder(
                        "2 [10.0,10.0,2,20.0,30.0,1,0.0,0.0,0] [10.0,10.0,10.0,20.0]",
                        "1 [10.0,10.0,2,0.0,0.0,0,0.0,0.0,0] [10.0,10.0,0.0,0.0]");
        assertThat(found)
                .filteredOn(a -> a.get("attributes").get("rotation").asDouble() == 30)
                .extracting(a -> a.get("bbox").toString())
                .containsExactly("[100.0,100.0,100.0,50.0]");
        assertThat(context.logged())
                .containsExactly(
                        "Ellipses written as polygons: 1.",
                        "Lines and points written as the boxes around them: 1.",
                        "Points and lines without an area left out, which the format has no place for: 1.",
                        "Tags left out, which the format has no place for: 1.");

        var yolo = new PlainContext(new ExportRequest(scene.project, "yolo", ExportPictures.NONE));
        job.run(yolo);
        assertThat(yolo.logged())
                .contains("Tags left out, which the format has no place for: 1.")
                .contains("Turned boxes and other shapes written as the boxes around them: 6.");
    }

    @Test
    void a_deleted_frame_is_not_exported() throws IOException {
        MediaId image = scene.image("bad.png");
        annotations.apply(image, create(0, box(scene.car, 0, 1, 2, 3)));
        annotations.apply(image, mark(1, new FrameMark(0, FrameState.DELETED)));
        JsonNode coco = json.readTree(export("coco", false).get("annotations/instances_default.json"));
        assertThat(stream(coco.get("images")).map(i -> i.get("file_name").asString()))
                .doesNotContain("bad.jpg")
                .hasSize(5);
    }

    @Test
    void yolo_says_what_was_drawn_and_keeps_the_pictures_bytes() throws IOException {
        Map<String, byte[]> zip = export("yolo", true);
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
        var first = new PlainContext(new ExportRequest(scene.project, "coco", ExportPictures.JPEG));
        var second = new PlainContext(new ExportRequest(scene.project, "coco", ExportPictures.JPEG));
        job.run(first);
        job.run(second);
        assertThat(ExportService.file(home, first.id())).hasSameBinaryContentAs(ExportService.file(home, second.id()));
    }

    @Test
    void a_cancelled_export_leaves_nothing() throws IOException {
        var context = new PlainContext(new ExportRequest(scene.project, "coco", ExportPictures.JPEG));
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
