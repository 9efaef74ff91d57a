package io.truthloom.exchange.yolo;

import static io.truthloom.exchange.ShapeNearness.assertNear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truthloom.annotation.geometry.BoxShape;
import io.truthloom.annotation.geometry.Point;
import io.truthloom.annotation.geometry.PolygonShape;
import io.truthloom.annotation.geometry.SkeletonShape;
import io.truthloom.annotation.geometry.TagShape;
import io.truthloom.common.InvalidInputException;
import io.truthloom.exchange.Collected;
import io.truthloom.exchange.FoundLabel;
import io.truthloom.exchange.FoundObject;
import io.truthloom.exchange.LabelFiles;
import io.truthloom.exchange.OtherToolsFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UltralyticsReadTest {
    private static final String YAML = "train: images/train\nnames: [cat, dog]\n";

    private final UltralyticsFormat format = new UltralyticsFormat();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yolov8_detection",
                "yolov8_detection_with_list_of_imgs",
                "yolov8_detection_with_list_of_names",
                "yolov8_detection_with_subset_txt"
            })
    void reads_datumaros_boxes(String folder) throws IOException {
        Path files = OtherToolsFiles.datumaro("yolo_dataset/" + folder);
        assertThat(LabelFiles.recognise(format, files).orElseThrow().certainty())
                .isGreaterThan(89);
        Collected found = Collected.read(format, files, Map.of());
        assertThat(found.problems).isEmpty();
        assertThat(found.labels).extracting(FoundLabel::name).hasSize(10).startsWith("label_0", "label_1");
        assertThat(found.items.values()).singleElement().satisfies(item -> {
            assertThat(item.name()).isEqualTo("1.jpg");
            assertThat(item.subset()).isEqualTo("train");
            assertThat(item.entry()).isEqualTo("images/train/1.jpg");
        });
        assertThat(found.objects).extracting(FoundObject::label).containsExactly("label_2", "label_4");
        assertNear(found.objects.get(0).shape(), new BoxShape(0, 2, 4, 4, 0), 1e-4);
        assertNear(found.objects.get(1).shape(), new BoxShape(3, 3, 5, 6, 0), 1e-4);
    }

    @Test
    void reads_datumaros_outlines() throws IOException {
        Collected found =
                Collected.read(format, OtherToolsFiles.datumaro("yolo_dataset/yolov8_segmentation"), Map.of());
        assertThat(found.problems).isEmpty();
        assertNear(found.objects.get(0).shape(), polygon(1.5, 1, 6, 1, 6, 5), 1e-4);
        assertNear(found.objects.get(1).shape(), polygon(3, 1.5, 6, 1.5, 6, 7.5, 4.5, 7.5, 3.75, 3), 1e-4);
    }

    @Test
    void reads_datumaros_folders_of_classes() throws IOException {
        Path files = OtherToolsFiles.datumaro("yolo_dataset/yolov8_classification");
        assertThat(LabelFiles.recognise(format, files)).isPresent();
        Collected found = Collected.read(format, files, Map.of());
        assertThat(found.objects).extracting(FoundObject::label).containsExactly("label_0", "label_0", "label_1");
        assertThat(found.objects).allSatisfy(o -> assertThat(o.shape()).isEqualTo(new TagShape()));
        assertThat(found.items.values()).extracting(item -> item.name()).containsExactly("1.jpg", "2.jpg", "3.jpg");
    }

    @Test
    void does_not_take_darknets_files() throws IOException {
        assertThat(LabelFiles.recognise(format, OtherToolsFiles.datumaro("yolo_dataset/yolo")))
                .isEmpty();
    }

    @Test
    void finds_pictures_in_folders_of_subsets() throws IOException {
        Collected found = LabelFiles.read(
                format,
                "data.yaml",
                "train: ../train/images\nval: ../valid/images\nnames:\n  1: dog\n  0: cat\n",
                "train/labels/a.txt",
                "1 0.5 0.5 0.25 0.25\n",
                "valid/labels/deep/b.txt",
                "",
                "valid/images/c.jpg",
                "x");
        assertThat(found.items.values())
                .extracting(item -> item.subset() + " " + item.name())
                .containsExactlyInAnyOrder("train a", "val deep/b", "val c.jpg");
        assertThat(found.objects)
                .singleElement()
                .satisfies(o -> assertThat(o.label()).isEqualTo("dog"));
    }

    @Test
    void four_corners_are_a_turned_box_or_an_outline() throws IOException {
        String obb = "0 0.5 0.25 0.625 0.5 0.5 0.75 0.375 0.5\n";
        Collected found = LabelFiles.read(format, "data.yaml", YAML, "labels/train/a.txt", obb);
        assertThat(found.objects.getFirst().shape()).isInstanceOf(PolygonShape.class);
        String square = "0 0.5 0.25 0.6875 0.5 0.5 0.75 0.3125 0.5\n";
        found = LabelFiles.read(format, "data.yaml", YAML, "labels/train/a.txt", square);
        double half = Math.sqrt(2) * 120 / 2;
        assertNear(
                found.objects.getFirst().shape(),
                new BoxShape(320 - half, 240 - half, 320 + half, 240 + half, 45),
                1e-3);
        found = Collected.read(
                format, LabelFiles.folder("data.yaml", YAML, "labels/train/a.txt", square), Map.of("task", "segment"));
        assertThat(found.objects.getFirst().shape()).isInstanceOf(PolygonShape.class);
        found = LabelFiles.read(
                format, "data.yaml", YAML, "labels/train/a.txt", square + "1 0.1 0.1 0.2 0.2 0.1 0.3\n");
        assertThat(found.objects).allSatisfy(o -> assertThat(o.shape()).isInstanceOf(PolygonShape.class));
    }

    @Test
    void a_last_value_is_a_score_or_a_track() throws IOException {
        Collected found = LabelFiles.read(
                format,
                "data.yaml",
                YAML,
                "labels/train/cam_000007.txt",
                "0 0.5 0.5 0.2 0.2 3\n1 0.5 0.5 0.2 0.2 0.75\n",
                "labels/train/plain.txt",
                "0 0.5 0.25 0.6875 0.5 0.5 0.75 0.3125 0.5 0.25\n");
        assertThat(found.sequences).containsOnlyKeys("cam");
        assertThat(found.items.get("train/cam_000007").frame()).isEqualTo(7);
        assertThat(found.objects).extracting(FoundObject::track).containsExactly("3", null, null);
        assertThat(found.objects).extracting(FoundObject::score).containsExactly(null, 0.75, 0.25);
        assertThat(found.problems).isEmpty();
    }

    @Test
    void reads_skeletons() throws IOException {
        Collected found = LabelFiles.read(
                format,
                "data.yaml",
                "names: [man]\nkpt_shape: [2, 3]\n",
                "labels/a.txt",
                "0 0.5 0.5 0.5 0.5 0.25 0.25 2 0.75 0.75 1\n0 0.5 0.5 0.5 0.5 0 0 0 0 0 0\n");
        SkeletonShape skeleton = (SkeletonShape) found.objects.getFirst().shape();
        assertThat(skeleton.joints()).extracting(j -> j.visibility()).containsExactly(2, 1);
        assertThat(skeleton.joints().get(1).point()).isEqualTo(new Point(480, 360));
        assertThat(found.labels.getFirst().skeleton().joints()).hasSize(2);
        assertThat(found.objects.get(1).shape()).isInstanceOf(BoxShape.class);
        assertThat(found.problems).isEmpty();
    }

    @Test
    void bad_lines_are_left_out_and_told() throws IOException {
        Collected found = LabelFiles.read(format, "data.yaml", YAML, "labels/train/a.txt", """
                0 0.5 0.5 0.2 0.2
                7 0.5 0.5 0.2 0.2
                -1 0.5 0.5 0.2 0.2
                0 NaN 0.5 0.2 0.2
                0 0.5 0.5 Infinity 0.2
                0 0.5 0.5 -0.2 0.2
                0 0.5 0.5 0 0.2
                0 320 200 50 50
                0 0.5
                cat 0.5 0.5 0.2 0.2
                0 0.1 0.1 0.1 0.1 0.2 0.2
                0 0.5 0.5 0.2 0.2 1.5
                """);
        assertThat(found.objects).hasSize(2);
        assertThat(found.problems.values().stream().mapToInt(List::size).sum()).isEqualTo(11);
        assertThat(found.problems)
                .containsEntry("Objects of a class that has no name left out", List.of("labels/train/a.txt, line 2"));
    }

    @Test
    void a_yaml_that_is_none_is_refused_with_a_sentence() throws IOException {
        for (String yaml : List.of(
                "names: [a\n", "names: *x\n", "names: 5\n", "names:\n- &a [[*a]]\n", "names: !!java.io.File [x]\n")) {
            Path folder = LabelFiles.folder("data.yaml", yaml, "labels/a.txt", "0 0.5 0.5 0.2 0.2\n");
            assertThatThrownBy(() -> Collected.read(format, folder, Map.of()))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void takes_the_projects_labels_where_no_file_names_the_classes() throws IOException {
        Path folder = LabelFiles.folder("labels/a.txt", "1 0.5 0.5 0.2 0.2\n", "classes.txt", "owl\nfox\n");
        assertThat(Collected.read(format, folder, Map.of()).objects.getFirst().label())
                .isEqualTo("fox");
        assertThat(LabelFiles.recognise(format, folder)).isPresent();
    }

    private static PolygonShape polygon(double... numbers) {
        List<Point> points = new java.util.ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            points.add(new Point(numbers[i], numbers[i + 1]));
        }
        return new PolygonShape(points);
    }
}
